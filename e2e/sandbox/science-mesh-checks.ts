import { lookup } from 'node:dns/promises';
import { type ArrivedRequest, isLoopback } from './loopback-server.ts';
import { bad, discoveryDocument, hostOf, isObject, Refused, stranger } from './science-mesh-lookup.ts';
import type { MeshSettings } from './science-mesh-settings.ts';
import { type HeldSignature, signatureOf } from './science-mesh-signature.ts';

/** The fields of a share that the node uses. */
export interface TakenShare {
  readonly shareWith: string;
  readonly name: string;
  readonly description?: string;
  readonly providerId: string;
  readonly owner: string;
  readonly sender: string;
  readonly senderDisplayName?: string;
  readonly shareType: string;
  readonly resourceType: string;
  readonly protocol: Readonly<Record<string, unknown>>;
}

/** What comes of looking at a request. */
export type ShareVerdict =
  | {
      readonly refused: false;
      readonly share: TakenShare;
      /** Id of the local user. */
      readonly user: string;
      /** The crate; none where it came in the form that this node does not read. */
      readonly crate?: unknown;
      readonly signature?: HeldSignature;
    }
  | { readonly refused: true; readonly refusal: Refused };

const REQUIRED = ['shareWith', 'name', 'providerId', 'owner', 'sender', 'shareType', 'resourceType'] as const;
const TEXTS = [...REQUIRED, 'description', 'ownerDisplayName', 'senderDisplayName'];
const PROTOCOLS = ['name', 'options', 'webdav', 'webapp', 'embedded'];
const SHARE_TYPES = ['user', 'group', 'federation'];

/**
 * Looks at a share in the order in which reva does, with the signature of OCM 1.4.0 as soon as the sender's host is
 * known to be welcome. https://github.com/cs3org/reva (internal/http/services/opencloudmesh/ocmd)
 * @param now milliseconds since 1970
 */
export async function judgeShare(
  request: ArrivedRequest,
  settings: MeshSettings,
  now: number,
): Promise<ShareVerdict> {
  try {
    return { refused: false, ...(await examine(request, settings, now)) };
  } catch (cause) {
    if (cause instanceof Refused) return { refused: true, refusal: cause };
    throw cause;
  }
}

async function examine(request: ArrivedRequest, settings: MeshSettings, now: number) {
  const share = decoded(request);
  const sender = hostOf(share.sender);
  if (sender === undefined) throw bad('error with remote sender');
  if (hostOf(share.owner) === undefined) throw bad('error with remote owner');
  if (!(await isWelcome(sender, request.caller, settings))) throw stranger('provider not authorized');
  const signature =
    settings.signature === 'ignored'
      ? undefined
      : await signatureOf(request, sender, settings.signature, now);
  const user = share.shareWith.slice(0, share.shareWith.lastIndexOf('@'));
  if (hostOf(share.shareWith) === undefined) throw bad('error with shareWith');
  if (!Object.hasOwn(settings.users, user)) throw new Refused(404, 'RESOURCE_NOT_FOUND', 'user not found');
  const { accepted } = settings;
  if (accepted !== 'all' && !accepted.includes(sender) && !accepted.includes(share.sender))
    throw stranger('sender provider not in the auto-accept whitelist');
  if (!(await sendsCrates(sender))) throw bad('error with protocols payload');
  return { share, user, crate: crateIn(share, settings), signature };
}

/** Content type, JSON, types of the fields, known protocols, nothing missing. */
function decoded({ headers, body }: ArrivedRequest): TakenShare {
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? ''))
    throw bad('malformed OCM /shares request payload');
  const document = parsed(body);
  for (const field of TEXTS)
    if (document[field] !== undefined && typeof document[field] !== 'string')
      throw bad(`json: cannot unmarshal ${typeof document[field]} into field ${field} of type string`);
  const { protocol } = document;
  if (protocol !== undefined && !isObject(protocol)) throw bad('json: protocol is no object');
  for (const key of Object.keys(protocol ?? {}))
    if (!PROTOCOLS.includes(key)) throw bad(`protocol ${key} not recognised`);
  if (protocol?.embedded !== undefined && !isObject(protocol.embedded))
    throw bad('json: cannot unmarshal embedded into an object');
  for (const field of REQUIRED)
    if (!document[field]) throw bad(`Field validation for '${field}' failed on 'required'`);
  if (protocol?.embedded === undefined) throw bad("Field validation for 'protocol' failed on 'required'");
  const share = document as unknown as TakenShare;
  if (!SHARE_TYPES.includes(share.shareType)) throw bad("Field validation for 'shareType' failed on 'oneof'");
  if (share.resourceType !== 'ro-crate')
    throw new Refused(501, 'RESOURCE_TYPE_NOT_SUPPORTED', 'only research crates here');
  return share;
}

function parsed(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (isObject(document)) return document;
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw bad('malformed OCM /shares request payload');
}

async function isWelcome(
  host: string,
  caller: string,
  { trustedHosts, checkCaller }: MeshSettings,
): Promise<boolean> {
  if (trustedHosts !== 'all' && !trustedHosts.includes(host)) return false;
  if (!checkCaller) return true;
  // Names of other machines are not looked up from here.
  if (!isLoopback(host)) return false;
  const name = new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '');
  return (await lookup(name, { all: true })).some(({ address }) => address === caller);
}

/** Whether the sender's host says of itself that it sends embedded crates. */
async function sendsCrates(host: string): Promise<boolean> {
  const discovery = await discoveryDocument(host);
  const types = Array.isArray(discovery?.resourceTypes) ? discovery.resourceTypes : [];
  const crates: unknown = types.find((type: unknown) => isObject(type) && type.name === 'ro-crate');
  return isObject(crates) && isObject(crates.protocols) && (crates.protocols.embedded ?? null) !== null;
}

function crateIn({ protocol }: TakenShare, { form, otherForm }: MeshSettings): unknown {
  const embedded = protocol.embedded as Readonly<Record<string, unknown>>;
  const crate = form === 'payload' ? embedded.payload : embedded;
  const isThere = isObject(crate) && Array.isArray(crate['@graph']);
  if (!isThere && otherForm === 'refused') throw bad(`embedded: no crate in the ${form} form`);
  return isThere ? crate : undefined;
}
