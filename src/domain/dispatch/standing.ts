import type { Dispatch, ShareState } from './model.ts';

/** How a dispatch stands as a whole, in one word. */
export type DispatchStanding = 'taken' | 'under-way' | 'unknown' | 'failed' | 'withdrawn';

const STANDING: { readonly [State in ShareState]: DispatchStanding } = {
  prepared: 'under-way',
  sending: 'under-way',
  waiting: 'under-way',
  unknown: 'unknown',
  blocked: 'failed',
  refused: 'failed',
  dropped: 'failed',
  taken: 'taken',
  seen: 'taken',
  executed: 'taken',
  withdrawn: 'withdrawn',
};

/** What says most of all shares comes first. */
const ORDER: readonly DispatchStanding[] = ['taken', 'unknown', 'under-way', 'withdrawn', 'failed'];

/** How a dispatch stands: taken as soon as one recipient has it. */
export function dispatchStanding({ shares }: Pick<Dispatch, 'shares'>): DispatchStanding {
  const standings = shares.map(({ state }) => STANDING[state]);
  return ORDER.find((each) => standings.includes(each)) ?? 'failed';
}

/** ISO 8601: when something last became of a dispatch. */
export function lastOfDispatch({ shares, createdAt }: Pick<Dispatch, 'shares' | 'createdAt'>): string {
  const times = shares.flatMap(({ tries, markedAt, withdrawal }) => [
    tries.at(-1)?.endedAt ?? tries.at(-1)?.startedAt,
    markedAt,
    withdrawal?.toldAt,
  ]);
  return [createdAt, ...times.filter((time) => time !== undefined)].sort().at(-1) ?? createdAt;
}

/** Whether a dispatch is about an artefact: the crate is it, or was made from it. */
export function isAbout({ crate, artefact }: Pick<Dispatch, 'crate' | 'artefact'>, url: string): boolean {
  return artefact === url || crate.url === url;
}
