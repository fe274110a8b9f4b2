import { Parser } from 'htmlparser2';

/** Phases of a job. https://www.ivoa.net/documents/UWS/20161024/REC-UWS-1.1-20161024.html#ExecutionPhase */
export const UWS_PHASES = [
  'PENDING',
  'QUEUED',
  'EXECUTING',
  'COMPLETED',
  'ERROR',
  'ABORTED',
  'HELD',
  'SUSPENDED',
  'ARCHIVED',
  'UNKNOWN',
] as const;

/** A word of a service for where a job stands. */
export type UwsPhase = (typeof UWS_PHASES)[number];

/** A job as its service describes it. */
export interface UwsJob {
  readonly id: string;
  readonly phase: UwsPhase;
  /** When the service will forget it, ISO 8601. */
  readonly destruction?: string;
  /** Why it failed, in the words of the service. */
  readonly error?: string;
}

const ENDED: readonly UwsPhase[] = ['COMPLETED', 'ERROR', 'ABORTED', 'ARCHIVED'];

/** Whether a job does nothing more. */
export function jobHasEnded(phase: UwsPhase): boolean {
  return ENDED.includes(phase);
}

/** Reads the word for a phase; one that the standard does not know is `UNKNOWN`. */
export function readPhase(text: string): UwsPhase {
  return UWS_PHASES.find((phase) => phase === text.trim().toUpperCase()) ?? 'UNKNOWN';
}

/** Reads the description of a job; `undefined` for anything else. */
export function readJob(text: string): UwsJob | undefined {
  const found = new Map<string, string>();
  let open: string | undefined;
  let isJob = false;
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = local(tag);
        if (name === 'job') isJob = true;
        open = ['jobId', 'phase', 'destruction', 'message'].includes(name) ? name : undefined;
      },
      ontext(words) {
        if (open !== undefined) found.set(open, (found.get(open) ?? '') + words);
      },
      onclosetag() {
        open = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const id = found.get('jobId')?.trim();
  if (!isJob || !id) return undefined;
  const [destruction, error] = [found.get('destruction')?.trim(), found.get('message')?.trim()];
  return {
    id,
    phase: readPhase(found.get('phase') ?? ''),
    ...(destruction && { destruction }),
    ...(error && { error }),
  };
}

function local(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
