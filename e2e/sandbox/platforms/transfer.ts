/** A file under way. */
export interface TransferFile {
  readonly scope: string;
  readonly name: string;
  readonly bytes: number;
}

/** How a whole transfer stands. */
export interface TransferView {
  readonly word: 'queued' | 'moving' | 'stuck' | 'done';
  readonly files: readonly (TransferFile & { readonly state: 'done' | 'moving' | 'stuck' })[];
  readonly since?: number;
}

/** How the transfers of somebody go: by themselves, halfway only, or not to the end. */
export type Course = 'run' | 'hold' | 'stick' | 'finish';

/** Files on their way, which arrive one after the other as time goes by. */
export interface Transfer {
  view(now: number): TransferView;
  /** Has it go otherwise from now on. */
  take(course: Course, now: number): void;
}

/** The part of the time that passes before the first byte moves. */
const QUEUE = 0.15;

/** Begins a transfer. @param duration of the whole, in milliseconds */
export function startTransfer(
  files: readonly TransferFile[],
  { begun, duration, course: first }: { begun: number; duration: number; course: Course },
): Transfer {
  let start = begun;
  let course = first;
  let stuckSince = begun;

  /** How much is done, from 0 to 1; below zero while it waits. */
  function share(now: number): number {
    const passed = (now - start) / Math.max(1, duration);
    const moved = (passed - QUEUE) / (1 - QUEUE);
    if (course === 'finish') return 1;
    return course === 'run' ? Math.min(1, moved) : Math.min(0.5, moved);
  }

  return {
    view: (now) => {
      const part = share(now);
      if (part < 0) return { word: 'queued', files: files.map((file) => ({ ...file, state: 'moving' })) };
      const done = Math.floor(files.length * part);
      const isStuck = course === 'stick' && part >= 0.5;
      const rest = isStuck ? 'stuck' : 'moving';
      return {
        word: done === files.length ? 'done' : isStuck ? 'stuck' : 'moving',
        files: files.map((file, index) => ({ ...file, state: index < done ? 'done' : rest })),
        ...(isStuck && { since: stuckSince }),
      };
    },
    take: (next, now) => {
      // It goes on from where it stands.
      const held = Math.max(0, share(now));
      if (next === 'run') start = now - (held * (1 - QUEUE) + QUEUE) * duration;
      if (next === 'stick') stuckSince = now;
      course = next;
    },
  };
}
