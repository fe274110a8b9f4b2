import { createHash } from 'node:crypto';

/** Writes documents to a pod as its owner; every refusal is thrown, since a half-seeded sandbox helps nobody. */
export interface PodWriter {
  /** PUT of a document; containers on the way are made by the server. */
  put(url: string, mediaType: string, body: string | Uint8Array<ArrayBuffer>): Promise<void>;
  /** PUT of an empty container; content with one that is there already. */
  container(url: string): Promise<void>;
  /** Adds triples to a container's or document's `.meta`, from which the server makes `Link` headers. */
  describe(url: string, turtle: string): Promise<void>;
  /**
   * Lets everybody read a container with its members, or add to it. Replaces its rules.
   * @param owner what its owner may do: everything, or (`read`) only read it and change its rules
   */
  openTo(
    container: string,
    webId: string,
    everybody: 'read' | 'append',
    owner?: 'everything' | 'read',
  ): Promise<void>;
  /** Whether a GET answers 200. */
  exists(url: string): Promise<boolean>;
}

/** A {@link PodWriter} that sends its requests with the owner's `fetch`. */
export function podWriter(ownerFetch: typeof fetch): PodWriter {
  async function send(
    method: string,
    url: string,
    mediaType: string,
    body: BodyInit,
    alsoFine?: number,
  ): Promise<void> {
    const response = await ownerFetch(url, { method, headers: { 'content-type': mediaType }, body });
    if (!response.ok && response.status !== alsoFine)
      throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  }
  return {
    put: (url, mediaType, body) => send('PUT', url, mediaType, body),
    container: (url) => send('PUT', url, 'text/turtle', '', 409),
    describe: (url, turtle) =>
      send(
        'PATCH',
        `${url}.meta`,
        'text/n3',
        `@prefix solid: <http://www.w3.org/ns/solid/terms#> .\n<> a solid:InsertDeletePatch ; solid:inserts { ${turtle} } .`,
      ),
    openTo: async (container, webId, everybody, owner = 'everything') => {
      const response = await ownerFetch(container, { method: 'HEAD' });
      const rules = /<([^>]*)>\s*;\s*rel="?acl"?/.exec(response.headers.get('link') ?? '')?.[1];
      if (rules === undefined) throw new Error(`${container} names no document of its access rules.`);
      const url = new URL(rules, container).href;
      const modes = owner === 'read' ? 'acl:Read, acl:Control' : 'acl:Read, acl:Write, acl:Control';
      const text = url.endsWith('.acr') ? acr(webId, everybody, modes) : acl(webId, everybody, modes);
      await send('PUT', url, 'text/turtle', text);
    },
    exists: async (url) => {
      const response = await ownerFetch(url);
      await response.arrayBuffer();
      return response.ok;
    },
  };
}

/** Web Access Control: https://solidproject.org/TR/wac. An ACL replaces what is inherited, so the owner is named again. */
function acl(webId: string, everybody: 'read' | 'append', modes: string): string {
  const granted =
    everybody === 'read'
      ? 'acl:accessTo <./> ; acl:default <./> ; acl:mode acl:Read'
      : 'acl:accessTo <./> ; acl:mode acl:Append';
  return `@prefix acl: <http://www.w3.org/ns/auth/acl#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .

<#owner> a acl:Authorization ; acl:agent <${webId}> ; acl:accessTo <./> ; acl:default <./> ;
  acl:mode ${modes} .
<#everybody> a acl:Authorization ; acl:agentClass foaf:Agent ; ${granted} .
`;
}

/** Access Control Policies: https://solid.github.io/authorization-panel/acp-specification/ */
function acr(webId: string, everybody: 'read' | 'append', modes: string): string {
  const members = everybody === 'read' ? '<#owner>, <#everybody>' : '<#owner>';
  return `@prefix acl: <http://www.w3.org/ns/auth/acl#> .
@prefix acp: <http://www.w3.org/ns/solid/acp#> .

<#rules> a acp:AccessControlResource ; acp:resource <./> ;
  acp:accessControl <#owner>, <#everybody> ; acp:memberAccessControl ${members} .
<#owner> a acp:AccessControl ; acp:apply [ a acp:Policy ;
  acp:allow ${modes} ; acp:anyOf [ a acp:Matcher ; acp:agent <${webId}> ] ] .
<#everybody> a acp:AccessControl ; acp:apply [ a acp:Policy ;
  acp:allow acl:${everybody === 'read' ? 'Read' : 'Append'} ;
  acp:anyOf [ a acp:Matcher ; acp:agent acp:PublicAgent ] ] .
`;
}

/** File name of an event in the log: SHA-256 (hex) of the activity's id, a `urn:uuid:` in lower case. */
export function eventFileName(activityId: string): string {
  const key = /^urn:uuid:/i.test(activityId) ? activityId.toLowerCase() : activityId;
  return `${createHash('sha256').update(key).digest('hex')}.jsonld`;
}
