import { shellWord } from '../batch/jdl.ts';
import { type Did, formatDid } from './did.ts';
import type { StagingRequest } from './request.ts';

/** What an operator needs to know beside a request. */
export interface OrderDetails {
  /** Who asks: name and WebID. */
  readonly requester: { readonly name?: string; readonly webId: string };
  readonly title: string;
  /** Members with what is known of them. */
  readonly members: readonly { readonly did: Did; readonly size?: number; readonly checksum?: string }[];
  /** When the copies may go, ISO 8601; left out: never. */
  readonly until?: string;
}

/** A request for an operator, where no service can be asked: a document, and lines to paste. */
export interface StagingOrder {
  /** JSON. */
  readonly document: string;
  /** Lines for a POSIX shell: by the command that operators of SRCNet have. */
  readonly srcnet: string;
}

/** Writes a request as a document for an operator. Every word of it that comes from outside is quoted. */
export function writeOrder(request: StagingRequest, details: OrderDetails): StagingOrder {
  const { did, destination, lifetime, copies, comment } = request;
  const document = {
    request: request.id,
    created: request.created,
    requester: details.requester,
    collection: { id: request.collection, version: request.collectionVersion, title: details.title },
    did: formatDid(did),
    destination,
    copies,
    grouping: request.grouping,
    ...(request.askApproval && { asksForApproval: true }),
    ...(lifetime !== undefined && { lifetimeSeconds: lifetime }),
    ...(details.until !== undefined && { until: details.until }),
    ...(comment?.trim() && { comment: comment.trim() }),
    members: details.members.map(({ did: member, size, checksum }) => ({
      did: formatDid(member),
      ...(size !== undefined && { bytes: size }),
      ...(checksum !== undefined && { checksum }),
    })),
  };
  return { document: `${JSON.stringify(document, null, 2)}\n`, srcnet: srcnetLines(request) };
}

function srcnetLines({ destination, members, lifetime, did }: StagingRequest): string {
  const words = [
    'srcnet-oper data stage request',
    `--to-storage-area-uuid ${shellWord(destination.id)}`,
    `--dids ${members.map((member) => shellWord(formatDid(member))).join(' ')}`,
    ...(lifetime === undefined ? [] : [`--lifetime ${lifetime}`]),
    `--parent-namespace ${shellWord(did.scope)}`,
  ];
  return `${words.join(' \\\n  ')}\n`;
}
