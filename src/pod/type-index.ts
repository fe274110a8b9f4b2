import type { Quad } from '@rdfjs/types';
import { ok, type Result } from '../domain/result.ts';
import { allUrls, allValues, subjectsWith } from './rdf/graph.ts';
import { insertTriples } from './rdf/insert-triples.ts';
import { iri } from './rdf/terms.ts';
import { readDocument } from './rdf/update-document.ts';
import { NS, RDF_TYPE } from './rdf/vocabulary.ts';
import { type NewTriple, toQuads } from './rdf/write-turtle.ts';
import type { Transport } from './transport.ts';

const { solid } = NS;

/** Says where things of a class are: one thing, or a container of them. https://solid.github.io/type-indexes/ */
export interface Registration {
  readonly forClass: string;
  readonly instance?: string;
  readonly instanceContainer?: string;
}

/** What a type index says. Empty where there is no such document. */
export async function readTypeIndex(
  transport: Transport,
  url: string,
): Promise<Result<{ readonly exists: boolean; readonly registrations: readonly Registration[] }>> {
  const document = await readDocument(transport, url);
  if (!document.ok) return document;
  const { response, quads } = document.value;
  return ok({ exists: response !== undefined, registrations: registrationsIn(quads) });
}

/** Adds registrations, and the document where it is missing, which is then a listed (public) type index. */
export async function register(
  transport: Transport,
  url: string,
  registrations: readonly Registration[],
): Promise<Result<void>> {
  const head: readonly NewTriple[] = [
    [url, RDF_TYPE, iri(`${solid}TypeIndex`)],
    [url, RDF_TYPE, iri(`${solid}ListedDocument`)],
  ];
  const triples = registrations.flatMap((registration) => triplesOf(url, registration));
  const written = await insertTriples(transport, url, toQuads([...head, ...triples]));
  return written.ok ? ok(undefined) : written;
}

/** Whether two registrations say the same. */
export function isSameRegistration(a: Registration, b: Registration): boolean {
  return (
    a.forClass === b.forClass && a.instance === b.instance && a.instanceContainer === b.instanceContainer
  );
}

function registrationsIn(quads: readonly Quad[]): readonly Registration[] {
  return subjectsWith(quads, RDF_TYPE, `${solid}TypeRegistration`).flatMap((subject) =>
    allValues(quads, subject, `${solid}forClass`).flatMap((forClass) => [
      ...allUrls(quads, subject, `${solid}instance`).map((instance) => ({ forClass, instance })),
      ...allUrls(quads, subject, `${solid}instanceContainer`).map((instanceContainer) => ({
        forClass,
        instanceContainer,
      })),
    ]),
  );
}

/** Named after the class, so that whoever writes the same registration writes the same triples. */
function triplesOf(url: string, { forClass, instance, instanceContainer }: Registration): NewTriple[] {
  const where = instance ?? instanceContainer ?? '';
  const place = new URL(where).pathname.split('/').filter(Boolean).at(-1) ?? 'storage';
  const name = `${forClass.split(/[/#]/).at(-1)}-${place.replace(/[^a-z0-9-]/gi, '-')}`;
  const subject = `${url}#${name}`;
  return [
    [subject, RDF_TYPE, iri(`${solid}TypeRegistration`)],
    [subject, `${solid}forClass`, iri(forClass)],
    [subject, `${solid}${instance ? 'instance' : 'instanceContainer'}`, iri(where)],
  ];
}
