import type { Quad } from '@rdfjs/types';
import { fail, ok, type Result } from '../domain/result.ts';
import { detectAccess } from './access.ts';
import { allValues, subjectsWith } from './rdf/graph.ts';
import { iri, isIri } from './rdf/terms.ts';
import { updateDocument } from './rdf/update-document.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads, writeNTriples, writeTurtle } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

const { acl, foaf } = NS;

/** Who besides the owner may do what with a container and everything in it. */
export type Audience = 'owner-only' | 'public-read';

/**
 * Makes sure that a container and its members have the wanted access, by an ACL of its own.
 * An ACL replaces the inherited one whole, so a new one always names the owner with Control. An ACL that exists is
 * only ever added to: what others have granted is not ours to take away. Repeating it changes nothing.
 * https://solid.github.io/web-access-control-spec/#effective-acl-resource
 */
export async function ensureAccess(
  transport: Transport,
  container: string,
  webId: string,
  audience: Audience,
): Promise<Result<Written>> {
  if (!isIri(webId)) return fail({ kind: 'invalid', reason: `Not a WebID: ${webId}` });
  const access = await detectAccess(transport, container);
  if (!access.ok) return access;
  if (access.value.system !== 'wac' || access.value.url === undefined) {
    return fail({ kind: 'noncompliant', url: container, reason: whyNot(access.value.system) });
  }
  const { url } = access.value;
  const owner = authorization(
    `${url}#owner`,
    container,
    [`${acl}agent`, webId],
    ['Read', 'Write', 'Control'],
  );
  const everyone = authorization(
    `${url}#public-read`,
    container,
    [`${acl}agentClass`, `${foaf}Agent`],
    ['Read'],
  );
  const updated = await updateDocument(transport, url, ({ response, text, contentType, quads }) => {
    if (response === undefined) {
      const triples = audience === 'public-read' ? [...owner, ...everyone] : owner;
      const prefixes = { acl, foaf };
      return {
        kind: 'replace',
        text: writeTurtle(toQuads(triples), { prefixes }),
        contentType: 'text/turtle',
      };
    }
    if (audience === 'owner-only' || grantsPublicRead(quads, container)) return { kind: 'leave' };
    const separator = text.endsWith('\n') ? '' : '\n';
    return { kind: 'replace', text: text + separator + writeNTriples(toQuads(everyone)), contentType };
  });
  if (!updated.ok) return updated;
  return ok({ url, status: updated.value.status, already: updated.value.already });
}

/** Whether an ACL lets everybody read the container and, by default, its members. */
function grantsPublicRead(quads: readonly Quad[], container: string): boolean {
  const grants = subjectsWith(quads, RDF_TYPE, `${acl}Authorization`).filter(
    (subject) =>
      allValues(quads, subject, `${acl}agentClass`).includes(`${foaf}Agent`) &&
      allValues(quads, subject, `${acl}mode`).includes(`${acl}Read`),
  );
  const covers = (property: string) =>
    grants.some((subject) => allValues(quads, subject, property).includes(container));
  return covers(`${acl}accessTo`) && covers(`${acl}default`);
}

function authorization(
  subject: string,
  container: string,
  [whoProperty, who]: readonly [string, string],
  modes: readonly string[],
): NewTriple[] {
  return [
    [subject, RDF_TYPE, iri(`${acl}Authorization`)],
    [subject, whoProperty, iri(who)],
    [subject, `${acl}accessTo`, iri(container)],
    [subject, `${acl}default`, iri(container)],
    ...modes.map((mode) => [subject, `${acl}mode`, iri(acl + mode)] as const),
  ];
}

function whyNot(system: 'acp' | 'unknown' | 'wac'): string {
  return system === 'acp'
    ? 'This server controls access by policies (ACP), which Orrery does not set yet: please set it with an app of your provider.'
    : 'The server names no access control document: please set the access with an app of your provider.';
}
