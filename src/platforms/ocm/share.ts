import { createSignature, webcrypto } from 'http-message-sig';
import type { WireForm } from '../../domain/dispatch/model.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readAddress } from './address.ts';

/** What a share is made from. */
export interface ShareInput {
  /** Metadata document of a detached crate. */
  readonly crate: Readonly<Record<string, unknown>>;
  /** OCM address of who gets it. */
  readonly recipient: string;
  /** OCM address of who sends it; its host is the one that receivers ask. */
  readonly sender: string;
  /** OCM address of who owns it; the sender where it is left out. */
  readonly owner?: string;
  readonly senderName?: string;
  readonly ownerName?: string;
  readonly name: string;
  readonly description?: string;
  readonly form: WireForm;
  /** The same for every attempt at one dispatch. */
  readonly providerId: string;
  /** Whole seconds since 1970. */
  readonly expiration?: number;
  readonly shareType?: 'user' | 'group' | 'federation';
}

/** A share as OCM has it. https://github.com/cs3org/OCM-API/blob/develop/IETF-OCM.md#share-creation-notification */
export interface Share {
  readonly shareWith: string;
  readonly name: string;
  readonly description?: string;
  readonly providerId: string;
  readonly owner: string;
  readonly sender: string;
  readonly ownerDisplayName?: string;
  readonly senderDisplayName?: string;
  readonly shareType: string;
  readonly resourceType: 'ro-crate';
  readonly expiration?: number;
  readonly protocol: Readonly<Record<string, unknown>>;
}

/** Longest description that is put into a share, in characters; the crate has the whole. */
const DESCRIPTION = 500;

/** Builds the share of a crate; an `invalid` problem names the first field that no node would take. */
export function buildShare(input: ShareInput): Result<Share> {
  const { crate, recipient, sender, owner = sender, name, description, form, providerId, expiration } = input;
  const wrong = whyWrong(input, owner);
  if (wrong !== undefined) return fail({ kind: 'invalid', reason: wrong });
  return ok({
    shareWith: recipient.trim(),
    name: name.trim(),
    ...(description !== undefined && description !== '' && { description: shortened(description) }),
    providerId,
    owner: owner.trim(),
    ...(input.ownerName !== undefined && { ownerDisplayName: input.ownerName }),
    sender: sender.trim(),
    ...(input.senderName !== undefined && { senderDisplayName: input.senderName }),
    shareType: input.shareType ?? 'user',
    resourceType: 'ro-crate',
    ...(expiration !== undefined && { expiration }),
    // Nodes refuse any key of a protocol that they do not know.
    protocol: { name: 'multi', embedded: form === 'payload' ? { payload: crate } : crate },
  });
}

function whyWrong(input: ShareInput, owner: string): string | undefined {
  const [from, of] = [readAddress(input.sender), readAddress(owner)];
  if (!readAddress(input.recipient))
    return `“${input.recipient}” is no OCM address, such as marie@node.example.org.`;
  if (!from) return `“${input.sender}” is no OCM address, such as ada@pod.example.org.`;
  if (!of) return `“${owner}” is no OCM address, such as ada@pod.example.org.`;
  if (from.host !== of.host) return 'Owner and sender must have addresses at the same host.';
  if (input.name.trim() === '') return 'The share needs a name: nodes refuse it otherwise.';
  if (input.providerId === '') return 'The share needs an identifier (providerId).';
  if (input.expiration !== undefined && !(Number.isInteger(input.expiration) && input.expiration >= 0))
    return 'When the share expires must be whole seconds since 1970.';
  return undefined;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= DESCRIPTION ? text : `${characters.slice(0, DESCRIPTION - 1).join('')}…`;
}

/** A request that is ready to be sent: exactly these bytes were digested and signed. */
export interface PreparedShare {
  /** Absolute URL of the node's `/shares`. */
  readonly target: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  /** Id of the key that signed it. */
  readonly signedBy?: string;
  /** Seconds since 1970, as the signature has it; receivers allow some minutes. */
  readonly createdAt: number;
}

/** Who signs: the id under which the key is published, and the key. */
export interface ShareSigner {
  /** `<host>#<name>`, as in the published JWKS. */
  readonly keyId: string;
  /** An Ed25519 key; it need not be extractable. */
  readonly key: CryptoKey;
}

/** What OCM 1.4.0 wants to be covered, in this order. */
const COVERED = ['@method', '@target-uri', 'content-digest', 'content-length'] as const;

/**
 * Serialises a share once, digests it, and signs it with `tag="ocm"`, if there is a signer. The length is signed, but
 * not among the headers: a browser sets it itself, from the same bytes.
 * https://www.rfc-editor.org/rfc/rfc9421 https://www.rfc-editor.org/rfc/rfc9530
 * @param now milliseconds since 1970, by a clock that is right
 */
export async function prepareShare(
  share: Share,
  target: string,
  now: number,
  signer?: ShareSigner,
): Promise<Result<PreparedShare>> {
  return prepareBytes(new TextEncoder().encode(JSON.stringify(share)), target, now, signer);
}

/** Same as {@link prepareShare}, for a body that is there already. */
export async function prepareBytes(
  body: Uint8Array<ArrayBuffer>,
  wanted: string,
  now: number,
  signer?: ShareSigner,
): Promise<Result<PreparedShare>> {
  const target = targetUri(wanted);
  if (target === undefined)
    return fail({ kind: 'invalid', reason: `No web address to send a share to: ${wanted}` });
  const createdAt = Math.floor(now / 1000);
  const headers = { 'content-type': 'application/json', 'content-digest': await contentDigest(body) };
  if (signer === undefined) return ok({ target, body, headers, createdAt });
  const covered = [
    ...Object.entries(headers).map(([name, value]) => ({ name, value })),
    { name: 'content-length', value: String(body.byteLength) },
  ];
  const { signature, signatureInput } = await createSignature(
    { kind: 'request', method: 'POST', targetUri: target, fields: covered },
    {
      label: 'sig1',
      components: COVERED,
      parameters: { created: createdAt, keyid: signer.keyId, alg: 'ed25519', tag: 'ocm' },
      signer: webcrypto.signer(signer.key),
    },
  );
  return ok({
    target,
    body,
    headers: { ...headers, signature, 'signature-input': signatureInput },
    signedBy: signer.keyId,
    createdAt,
  });
}

/** The value of `Content-Digest` for a body. https://www.rfc-editor.org/rfc/rfc9530#section-2 */
export async function contentDigest(body: Uint8Array<ArrayBuffer>): Promise<string> {
  return `sha-256=:${base64(new Uint8Array(await crypto.subtle.digest('SHA-256', body)))}:`;
}

/** The URL as the receiver knows itself: no fragment, no default port, host in lower case. */
function targetUri(target: string): string | undefined {
  if (!URL.canParse(target)) return undefined;
  const url = new URL(target);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.hash = '';
  return url.href;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
