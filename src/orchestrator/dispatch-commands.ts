import { getDispatch, keepDispatch } from '../cache/dispatches.ts';
import type { Dispatch, DispatchShare } from '../domain/dispatch/model.ts';
import { nextShare, type ShareEvent } from '../domain/dispatch/share-state.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { changeDispatch, createDispatch } from '../pod/dispatches.ts';
import { caughtUp } from './caught-up.ts';
import type { PodLook } from './look.ts';
import type { Commands, ResendWish } from './protocol.ts';

/**
 * Writes a dispatch down in the pod, before anything of it is sent. Sending is the leading tab's: whichever tab asks,
 * nothing leaves from here.
 */
export async function beginDispatch(
  look: PodLook,
  home: string,
  order: Parameters<Commands['dispatch']>[0],
): Promise<Result<void>> {
  const fresh = order.dispatch.shares.every(({ state, tries }) => state === 'prepared' && tries.length === 0);
  if (!fresh || order.dispatch.shares.length === 0)
    return fail({ kind: 'invalid', reason: 'A dispatch begins with shares that nobody has sent.' });
  return keep(look, await createDispatch(look.transport, home, order));
}

/**
 * Has shares sent once more. Way and signature hold for a whole dispatch: while another share of it may go out by
 * itself they stay as they were agreed to for it, and an `invalid` problem says so.
 */
export async function resend(look: PodLook, home: string, wish: ResendWish): Promise<Result<void>> {
  const { id, providerIds, way, sign } = wish;
  let hinders = false;
  const done = await change(look, home, id, (dispatch) => {
    const shares = moved(dispatch, providerIds, { type: 'resend' });
    if (shares === undefined) return undefined;
    const next = {
      ...dispatch,
      shares,
      ...(way !== undefined && dispatch.way !== 'dispatcher' && { way }),
      ...(sign !== undefined && { sign }),
    };
    const isOtherwise = next.way !== dispatch.way || next.sign !== dispatch.sign;
    hinders = isOtherwise && dispatch.shares.some((share) => shares.includes(share) && goesByItself(share));
    return hinders ? undefined : next;
  });
  const reason = 'Another share of this dispatch is still being sent as it was agreed: wait for its end.';
  return done.ok && hinders ? fail({ kind: 'invalid', reason }) : done;
}

/** Whether a share may go out without anybody saying so. */
function goesByItself({ state, nextAttempt }: DispatchShare): boolean {
  return state === 'prepared' || state === 'sending' || (state === 'waiting' && nextAttempt !== undefined);
}

/** Says how far a share has come. What the event log gets of it is the leading tab's. */
export function mark(
  look: PodLook,
  home: string,
  { id, providerId, as }: Parameters<Commands['markDispatch']>[0],
): Promise<Result<void>> {
  const at = new Date(look.now()).toISOString();
  return change(look, home, id, (dispatch) => {
    const shares = moved(dispatch, [providerId], { type: 'mark', as, at });
    return shares && { ...dispatch, shares };
  });
}

/** Takes shares back; the node is told by the leading tab. */
export async function withdraw(
  look: PodLook,
  home: string,
  { id, providerIds }: Parameters<Commands['withdrawDispatch']>[0],
): Promise<Result<void>> {
  const row = await getDispatch(look.replica, id);
  if (row?.node.notifications === undefined || row.way === 'dispatcher' || row.way === 'export')
    return fail({ kind: 'invalid', reason: 'On this way no word reaches the node: ask the recipient.' });
  const at = new Date(look.now()).toISOString();
  return change(look, home, id, (dispatch) => {
    const shares = moved(dispatch, providerIds, { type: 'withdraw', at });
    return shares && { ...dispatch, shares };
  });
}

async function change(
  look: PodLook,
  home: string,
  id: string,
  edit: (dispatch: Dispatch) => Dispatch | undefined,
): Promise<Result<void>> {
  const row = await getDispatch(look.replica, id);
  const changed = await changeDispatch(look.transport, home, id, (stored) => {
    const current = caughtUp(stored, row?.unwritten);
    return edit(current) ?? (current === stored ? undefined : current);
  });
  return keep(look, changed);
}

async function keep(look: PodLook, written: Result<Dispatch>): Promise<Result<void>> {
  if (!written.ok) return written;
  await keepDispatch(look.replica, written.value);
  look.changed(['dispatches']);
  return ok(undefined);
}

/** The shares after an event that concerns some of them; `undefined` where it changes none. */
function moved(
  { shares }: Dispatch,
  providerIds: readonly string[] | undefined,
  event: ShareEvent,
): DispatchShare[] | undefined {
  const next = shares.map((share) =>
    (providerIds?.includes(share.providerId) ?? true) ? (nextShare(share, event) ?? share) : share,
  );
  return next.some((share, index) => share !== shares[index]) ? next : undefined;
}
