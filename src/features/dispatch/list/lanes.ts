import type { Dispatch, DispatchShare } from '../../../domain/dispatch/model.ts';

/**
 * Where a dispatch stands in the list. `you`: the maintainer is to look or to decide; `going`: it is on its way;
 * `there`: the node has it; `run`: every recipient has seen or run it; `over`: taken back or given up.
 */
export type DispatchLane = 'you' | 'going' | 'there' | 'run' | 'over';

/** In the order of the list. */
const dispatchLanes: readonly DispatchLane[] = ['you', 'going', 'there', 'run', 'over'];

/** The lane of one share. @param way of its dispatch: what is exported waits for a person */
function shareLane(share: DispatchShare, { way }: Pick<Dispatch, 'way'>): DispatchLane {
  if (share.withdrawal?.failed && share.state !== 'withdrawn') return 'you';
  switch (share.state) {
    case 'unknown':
    case 'blocked':
    case 'refused':
      return 'you';
    case 'prepared':
      return way === 'export' ? 'you' : 'going';
    case 'sending':
      return 'going';
    case 'waiting':
      // Where it goes out no more by itself, somebody has to say what becomes of it.
      return share.nextAttempt === undefined ? 'you' : 'going';
    case 'taken':
      return 'there';
    case 'seen':
    case 'executed':
      return 'run';
    case 'withdrawn':
    case 'dropped':
      return 'over';
  }
}

/** The lane of a dispatch: that of the share which needs most. */
export function laneOf(dispatch: Dispatch): DispatchLane {
  const lanes = dispatch.shares.map((share) => shareLane(share, dispatch));
  return dispatchLanes.find((lane) => lanes.includes(lane)) ?? 'over';
}

/** Dispatches that have every word in crate, node, sender or recipients, in the order of the lanes, newest first. */
export function shownDispatches(all: readonly Dispatch[], query: string): readonly Dispatch[] {
  const words = query.toLocaleLowerCase().split(/\s+/);
  const found = all.filter(({ crate, node, sender, shares, id }) => {
    const recipients = shares.flatMap(({ recipient, recipientName = '' }) => [recipient, recipientName]);
    const text = [crate.name, crate.url, node.host, node.provider ?? '', sender, id, ...recipients]
      .join(' ')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const place = (dispatch: Dispatch) => dispatchLanes.indexOf(laneOf(dispatch));
  return found.sort((a, b) => place(a) - place(b) || b.createdAt.localeCompare(a.createdAt));
}
