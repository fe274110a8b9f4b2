import { type JobStatus, rateBetween } from '../../../domain/staging/phase.ts';

/** One look, as the chart shows it. */
export interface ChartPoint {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How much is done, in bytes or in files. */
  readonly done: number;
  readonly isStuck: boolean;
}

/** What is drawn of a request. */
export interface ChartModel {
  readonly unit: 'bytes' | 'files';
  readonly points: readonly ChartPoint[];
  readonly total: number;
  /** In units a second, as of late; `undefined` where that cannot be told. */
  readonly rate?: number;
  /** When everything will be there at that rate, milliseconds since 1970. */
  readonly until?: number;
  /** For how long nothing has moved, in milliseconds; only where that is worth a word. */
  readonly still?: number;
}

/** What of the past counts for the rate, and after how long a standstill is said, in milliseconds. */
const RECENT = 300_000;
const STILL = 120_000;

/**
 * What to draw of a request; `undefined` while no file has been counted.
 * @param seen oldest first @param bytes what the request comes to, where the service does not say
 * @param now milliseconds since 1970
 */
export function chartModel(
  seen: readonly JobStatus[],
  bytes: number | undefined,
  now: number,
): ChartModel | undefined {
  const counted = seen.filter(({ files }) => files !== undefined && files.total > 0);
  const last = counted.at(-1);
  if (!last?.files) return undefined;
  const size = last.bytes ?? bytes;
  const unit = size !== undefined && size > 0 ? 'bytes' : 'files';
  const total = unit === 'bytes' ? (size ?? 0) : last.files.total;
  const all = counted.map(({ files, phase, seenAt }): ChartPoint => {
    const share = files ? files.done / files.total : 0;
    return { at: Date.parse(seenAt), done: share * total, isStuck: phase === 'stuck' };
  });
  const isDone = last.files.done >= last.files.total;
  // Looks after everything was there tell of other things: of another end, say.
  const full = isDone ? all.findIndex(({ done }) => done >= total) : -1;
  const points = full < 0 ? all : all.slice(0, full + 1);
  const end = points.at(-1)?.at ?? now;
  // Where all that is left is stuck, what went before promises nothing.
  const isMoving = !isDone && last.files.moving > 0;
  const rate = isMoving ? recentRate(counted, total, unit, end) : undefined;
  const left = total - (points.at(-1)?.done ?? 0);
  const moved = lastMove(points);
  const still = now - moved;
  const until = rate !== undefined && rate > 0 ? end + (left / rate) * 1_000 : undefined;
  return {
    unit,
    points,
    total,
    ...(rate !== undefined && rate > 0 && { rate }),
    // What should have been there by now is not promised again.
    ...(until !== undefined && until > now && { until }),
    ...(!isDone && still > STILL && { still }),
  };
}

/** The rate over the last minutes, of the looks that show the same files. */
function recentRate(
  counted: readonly JobStatus[],
  total: number,
  unit: ChartModel['unit'],
  end: number,
): number | undefined {
  const last = counted.at(-1);
  const early = counted.find(({ seenAt }) => Date.parse(seenAt) >= end - RECENT);
  if (!last || !early || early === last) return undefined;
  // Reckoned in whatever is drawn: where sizes are unknown, a file is a unit.
  return rateBetween(
    early,
    unit === 'bytes' ? { ...last, bytes: total } : { ...last, bytes: last.files?.total ?? 0 },
  );
}

/** When something moved last, milliseconds since 1970. */
function lastMove(points: readonly ChartPoint[]): number {
  const last = points.at(-1);
  const first = points.find(({ done }) => done === last?.done);
  return first?.at ?? last?.at ?? 0;
}
