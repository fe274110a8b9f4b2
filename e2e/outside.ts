import { Parser } from 'n3';
import type { SandboxAccount } from './sandbox/accounts.ts';
import { authenticatedFetch } from './sandbox/client-credentials.ts';

/** A JSON document that was found somewhere, with its URL. */
export interface Found {
  readonly url: string;
  readonly document: { readonly id?: string; readonly [key: string]: unknown };
}

/** A pod as its owner sees it by plain HTTP, without the app. */
export interface Outside {
  /** The JSON documents of a container that are notifications. */
  notifications(container: string): Promise<Found[]>;
  /** The texts of all documents of a container; none where there is no container. */
  texts(container: string): Promise<string[]>;
}

/** Looks into a pod with its owner's credentials. */
export async function lookInto(account: SandboxAccount): Promise<Outside> {
  const own = await authenticatedFetch(account);

  async function members(container: string): Promise<string[]> {
    const response = await own(container, { headers: { accept: 'text/turtle' } });
    if (response.status === 404) return [];
    return new Parser({ baseIRI: container })
      .parse(await response.text())
      .filter(({ predicate }) => predicate.value === 'http://www.w3.org/ns/ldp#contains')
      .map(({ object }) => object.value)
      .filter((url) => !url.endsWith('/'));
  }

  async function read(container: string): Promise<{ url: string; text: string }[]> {
    const urls = await members(container);
    return Promise.all(urls.map(async (url) => ({ url, text: await (await own(url)).text() })));
  }

  return {
    notifications: async (container) =>
      (await read(container)).map(({ url, text }) => ({
        url,
        document: JSON.parse(text) as Found['document'],
      })),
    texts: async (container) => (await read(container)).map(({ text }) => text),
  };
}

/** The ids of what answers an activity, or is about an object; each once. */
export function idsOf(found: readonly Found[], field: 'inReplyTo' | 'object', value: string): Set<string> {
  return new Set(
    found
      .filter(({ document }) => idOf(document[field]) === value)
      .map(({ document }) => document.id ?? 'without an id'),
  );
}

/** The id of a node of a message, which may be given as its id alone. */
export function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
