import type { PublicJwk } from '../domain/dispatch/sending-key.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { ensureAccess } from './access-change.ts';
import { updateText } from './http/update-text.ts';
import type { Transport } from './transport.ts';

/** What a pod that owns its origin is to say of the sender. */
export interface SenderDocuments {
  /** Host of the origin. */
  readonly host: string;
  readonly discovery: { readonly url: string; readonly document: { readonly endPoint: string } };
  readonly keys: { readonly url: string; readonly keys: readonly PublicJwk[] };
  /** Ids of keys that were revoked; what else stands in the list stays, for it may be another device's. */
  readonly revoked: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/**
 * The host that a storage has for itself, where it begins at the root of its origin: only there can a pod say who sends.
 * @param storages roots, ending in `/`
 */
export function ownHost(storages: readonly string[]): string | undefined {
  const root = storages.find((storage) => URL.canParse(storage) && new URL(storage).pathname === '/');
  return root === undefined ? undefined : new URL(root).host;
}

/**
 * Writes discovery document and list of keys into the pod, for everybody to read. What belongs to another Open Cloud
 * Mesh server at this origin is left as it is, and a `conflict` says so. Whether receivers can really read them is for
 * a check without credentials to find out. @param webId of the owner
 */
export async function publishSender(
  transport: Transport,
  webId: string,
  { discovery, keys, revoked }: SenderDocuments,
): Promise<Result<void>> {
  const list = await publishJson(transport, webId, keys.url, (current) => {
    const there = Array.isArray(current?.keys) ? (current.keys as readonly Json[]) : [];
    const ours = new Set([...keys.keys.map(({ kid }) => kid), ...revoked]);
    const others = there.filter(
      (key) => typeof key?.kid !== 'string' || (!ours.has(key.kid) && key.d === undefined),
    );
    return ok({ ...current, keys: [...keys.keys, ...others.filter((key) => key?.kid !== undefined)] });
  });
  if (!list.ok) return list;
  return publishJson(transport, webId, discovery.url, (current) => {
    const isAnothers = current !== undefined && current.endPoint !== discovery.document.endPoint;
    const problem: Problem = { kind: 'conflict', url: discovery.url, status: 409 };
    return isAnothers ? fail(problem) : ok({ ...discovery.document });
  });
}

async function publishJson(
  transport: Transport,
  webId: string,
  url: string,
  edit: (current: Json | undefined) => Result<Json>,
): Promise<Result<void>> {
  const written = await updateText(
    transport,
    url,
    ({ text, response }) => {
      const wanted = edit(response === undefined ? undefined : jsonIn(text));
      if (!wanted.ok) return { kind: 'stop', problem: wanted.problem };
      const next = `${JSON.stringify(wanted.value, null, 2)}\n`;
      return next === text
        ? { kind: 'leave' }
        : { kind: 'replace', text: next, contentType: 'application/json' };
    },
    { accept: 'application/json, */*;q=0.1' },
  );
  if (!written.ok) return written;
  const open = await ensureAccess(transport, url, webId, 'public-read');
  return open.ok ? ok(undefined) : open;
}

/** What stands there as JSON; something else counts as an object of somebody else's. */
function jsonIn(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
  } catch {
    return {};
  }
}
