import { withReceiver } from '../../domain/crate/dispatch-copy.ts';
import type { CrateDocument } from '../../domain/crate/document.ts';
import type {
  DispatchOrder,
  DispatchShare,
  DispatchTarget,
  DispatchWay,
  WireForm,
} from '../../domain/dispatch/model.ts';
import { providerIdOf } from '../../domain/dispatch/provider-id.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { formatAddress, readAddress } from './address.ts';
import { buildShare, contentDigest } from './share.ts';

/** What a dispatch is made from. */
export interface PlanInput {
  /** A UUID: the identity of the dispatch, made once for each composing. */
  readonly id: string;
  /** The copy that is sent (`dispatchCopy`), without a recipient. */
  readonly copy: CrateDocument;
  /** Where the crate itself lies, and what it is called. */
  readonly crate: { readonly url: string; readonly name: string; readonly etag?: string };
  readonly description?: string;
  readonly node: DispatchTarget;
  /** OCM addresses, with a name where one is known. */
  readonly recipients: readonly { readonly address: string; readonly name?: string }[];
  readonly sender: string;
  readonly senderName?: string;
  readonly form: WireForm;
  readonly way: DispatchWay;
  readonly sign: boolean;
  readonly log: boolean;
  readonly artefact?: string;
  /** Whole seconds since 1970. */
  readonly expiration?: number;
  readonly shareType?: 'user' | 'group' | 'federation';
}

/**
 * Makes the shares of a dispatch: one for each recipient, who sees no other, and exactly the bytes that will be sent. A
 * Dispatcher gets the crate alone, and makes the share itself.
 * @param now milliseconds since 1970
 */
export async function planDispatch(input: PlanInput, now: number): Promise<Result<DispatchOrder>> {
  const { id, crate, node, sender, form, way, sign, log, artefact, expiration } = input;
  const addresses = input.recipients.map(({ address }) => plainAddress(address));
  if (addresses.length === 0) return fail({ kind: 'invalid', reason: 'Nobody is named to send it to.' });
  if (new Set(addresses).size < addresses.length)
    return fail({ kind: 'invalid', reason: 'Somebody is named twice.' });
  const bodies: Record<string, string> = {};
  const shares: DispatchShare[] = [];
  for (const recipient of input.recipients) {
    const address = plainAddress(recipient.address);
    const providerId = providerIdOf(id, address);
    const personal = withReceiver(input.copy, { ...recipient, address });
    const share = buildShare({
      crate: { ...personal },
      recipient: address,
      sender,
      name: crate.name,
      form,
      providerId,
      ...(input.description !== undefined && { description: input.description }),
      ...(input.senderName !== undefined && { senderName: input.senderName, ownerName: input.senderName }),
      ...(expiration !== undefined && { expiration }),
      ...(input.shareType && { shareType: input.shareType }),
    });
    if (!share.ok) return share;
    const body = JSON.stringify(way === 'dispatcher' ? personal : share.value);
    const bytes = new TextEncoder().encode(body);
    bodies[providerId] = body;
    shares.push({
      providerId,
      recipient: address,
      state: 'prepared',
      digest: await contentDigest(bytes),
      bytes: bytes.byteLength,
      tries: [],
    });
  }
  return ok({
    dispatch: {
      id,
      crate,
      node,
      sender: sender.trim(),
      form,
      way,
      // A Dispatcher makes the share itself, and signs it or not.
      sign: sign && way !== 'dispatcher',
      log,
      createdAt: new Date(now).toISOString(),
      ...(expiration !== undefined && { expiration }),
      ...(artefact !== undefined && { artefact }),
      shares,
    },
    bodies,
  });
}

/** Hosts are the same in any case; what is no address is for {@link buildShare} to name. */
function plainAddress(text: string): string {
  const address = readAddress(text);
  return address === undefined ? text.trim() : formatAddress(address);
}
