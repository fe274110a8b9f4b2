import { dispatcherToken } from '../cache/dispatcher-token.ts';
import { knownSettings } from '../cache/settings.ts';
import type { Dispatch, DispatchShare, DispatchTry } from '../domain/dispatch/model.ts';
import type { ShareOutcome } from '../domain/dispatch/outcome.ts';
import { nextAttemptOf, type ShareEvent } from '../domain/dispatch/share-state.ts';
import { ok, type Result } from '../domain/result.ts';
import { readAddress } from '../platforms/ocm/address.ts';
import { directTransport } from '../platforms/ocm/direct.ts';
import { dispatcherTransport } from '../platforms/ocm/dispatcher.ts';
import { relayTransport } from '../platforms/ocm/relayed.ts';
import { contentDigest, type PreparedShare, prepareBytes } from '../platforms/ocm/share.ts';
import type { SendOutcome, ShareTransport } from '../platforms/ocm/transports.ts';
import { prepareWithdrawal } from '../platforms/ocm/withdrawal.ts';
import { clockOffset } from '../pod/clock-offset.ts';
import { throughRelay } from '../pod/delivery/relay-transport.ts';
import { readBody } from '../pod/dispatches.ts';
import { readSendingKeys } from '../pod/sending-keys.ts';
import type { DispatchRunner } from './dispatch-hands.ts';

/** A share that can be sent now. */
interface Sending {
  /** What is written down of the attempt before it is made. */
  readonly details: Pick<DispatchTry, 'way' | 'signedBy' | 'clockOffset'>;
  /** Makes the attempt, signed at this moment. @param until milliseconds since 1970: it does not leave after this */
  send(until: number): Promise<SendOutcome & { readonly nextAttempt?: string }>;
}

/** Time for the word that a share is taken back to leave, in milliseconds. */
const LEAVES_WITHIN = 45_000;

/**
 * Gets everything that sending a share takes, before anybody is told that it is sent: the very bytes that were agreed
 * to, and the key. A problem where the pod cannot be read now; nothing has happened then.
 */
export async function readyToSend(
  runner: DispatchRunner,
  dispatch: Dispatch,
  share: DispatchShare,
): Promise<Result<Sending>> {
  const body = await readBody(runner.transport, runner.home, share.providerId);
  if (!body.ok && body.problem.kind !== 'absent') return body;
  const signing = await signingFor(runner, dispatch);
  const { signer, offset } = signing;
  return ok({
    details: {
      way: dispatch.way,
      ...(signer && { signedBy: signer.keyId }),
      ...(offset !== 0 && { clockOffset: Math.round(offset / 1000) }),
    },
    async send(until) {
      if (!body.ok || (await contentDigest(body.value)) !== share.digest) return blocked('body');
      // A signature that was agreed to is never left out by itself.
      if (signing.wanted && !signer) return blocked('no-key');
      const { shares } = dispatch.node;
      const prepared = await prepareBytes(body.value, shares, runner.now() + offset, signer);
      if (!prepared.ok) return blocked('body');
      const sent = await sendOn(runner, dispatch, prepared.value, until);
      const nextAttempt = nextAttemptOf(sent.outcome, laterTries(share) + 1, runner.now());
      return { ...sent, ...(nextAttempt !== undefined && { nextAttempt }) };
    },
  });
}

/** Tells the node that a share is taken back; what came of it. Telling it twice does no harm. */
export async function tellWithdrawal(
  runner: DispatchRunner,
  dispatch: Dispatch,
  share: DispatchShare,
): Promise<ShareEvent> {
  const outcomeAt = (outcome: ShareOutcome): ShareEvent => {
    const tries = (share.withdrawal?.attempts ?? 0) + 1;
    // The same word once more is harmless, so silence is waited for like a "later".
    const asLater =
      outcome.kind === 'unknown' ? ({ kind: 'later', status: 0, message: '' } as const) : outcome;
    const nextAttempt = nextAttemptOf(asLater, tries, runner.now());
    const at = new Date(runner.now()).toISOString();
    return { type: 'told', at, outcome, ...(nextAttempt !== undefined && { nextAttempt }) };
  };
  const { notifications } = dispatch.node;
  const signing = await signingFor(runner, dispatch);
  if (notifications === undefined) return outcomeAt(blocked('by-hand').outcome);
  if (signing.wanted && !signing.signer) return outcomeAt(blocked('no-key').outcome);
  const now = runner.now() + signing.offset;
  const prepared = await prepareWithdrawal(share.providerId, notifications, now, signing.signer);
  if (!prepared.ok) return outcomeAt(blocked('body').outcome);
  const sent = await sendOn(runner, dispatch, prepared.value, runner.now() + LEAVES_WITHIN);
  return outcomeAt(sent.outcome);
}

/** Whether a dispatch is to be signed, with what, and by how much this device's clock is wrong, in milliseconds. */
async function signingFor(runner: DispatchRunner, { sender, sign, way }: Dispatch) {
  const wanted = sign && way !== 'dispatcher';
  const host = readAddress(sender)?.host ?? '';
  const listed = wanted ? await readSendingKeys(runner.transport, runner.home) : undefined;
  const signer = listed && (await runner.keys.signer(host, listed.ok ? listed.value : undefined));
  const offset = signer ? await clockOffset(runner.transport, runner.origin, () => runner.now()) : 0;
  return { wanted, signer, offset };
}

async function sendOn(
  runner: DispatchRunner,
  dispatch: Dispatch,
  prepared: PreparedShare,
  until: number,
): Promise<SendOutcome> {
  const transport = await transportFor(runner, dispatch);
  const sent = transport ? await transport.send(prepared, until) : blocked('by-hand');
  if (prepared.signedBy !== undefined)
    await runner.keys.used(prepared.signedBy, new Date(runner.now()).toISOString());
  return sent;
}

/** `undefined` for what somebody delivers by hand. */
async function transportFor(
  { transport, replica, now }: DispatchRunner,
  { way, node }: Dispatch,
): Promise<ShareTransport | undefined> {
  const clock = () => now();
  switch (way) {
    case 'direct':
      return directTransport(transport, clock);
    case 'relay': {
      const { relay } = await knownSettings(replica);
      const ask = relay === undefined ? undefined : throughRelay(transport, relay);
      return relayTransport(ask, async () => ({ kind: 'silent' }), clock);
    }
    case 'dispatcher':
      return dispatcherTransport(transport, await dispatcherToken(replica, node.shares, now()), clock);
    case 'export':
      return undefined;
  }
}

function blocked(because: 'body' | 'no-key' | 'by-hand'): SendOutcome {
  return { outcome: { kind: 'blocked', because, message: '' } };
}

/** How often the node has said "later" in a row. */
function laterTries({ tries }: DispatchShare): number {
  const last = tries.findLastIndex(({ outcome }) => outcome?.kind !== 'later');
  return tries.length - 1 - last;
}
