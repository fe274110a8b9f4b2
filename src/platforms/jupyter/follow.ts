import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import type { ServiceStream } from '../ask-service.ts';
import { addressAt } from './address-at.ts';
import type { HubServer } from './hub-server.ts';
import { createEventReader, readProgress, type SpawnProgress } from './progress.ts';

interface Following {
  /** Opens the stream of progress. */
  stream(signal: AbortSignal | undefined): Promise<Result<ServiceStream, StagingProblem>>;
  /** How the server stands, by the model of its owner; `undefined` where there is none. */
  look(): Promise<Result<HubServer | undefined, StagingProblem>>;
  readonly hub: string;
  readonly signal?: AbortSignal;
  onProgress?(progress: SpawnProgress): void;
  /** Pause before a stream that broke is opened anew, in milliseconds; it grows. */
  readonly pause?: number;
}

/** So often a stream that broke off is opened again. */
const ATTEMPTS = 6;

/**
 * Follows a server until it is ready, and gives its address. A stream that ends without a last word says nothing: the
 * model of the user does, and then it is opened again.
 */
export async function follow(following: Following): Promise<Result<string, StagingProblem>> {
  const { signal, pause = 1_000, hub } = following;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (signal?.aborted === true) return fail({ kind: 'aborted', url: hub });
    const last = await lastWord(following);
    if (!last.ok && !mayTryAgain(last.problem)) return last;
    const said = last.ok ? last.value : undefined;
    if (said?.failed === true)
      return fail({
        kind: 'service-refused',
        url: hub,
        status: 200,
        reason: 'SpawnFailed',
        message: said.message ?? '',
      });
    const address = said?.ready === true ? addressAt(hub, said.url) : undefined;
    if (address !== undefined) return ok(address);
    const model = await following.look();
    if (model.ok && model.value?.ready === true && model.value.url !== undefined) return ok(model.value.url);
    if (!model.ok && !mayTryAgain(model.problem)) return model;
    await waited(pause * 2 ** attempt, signal);
  }
  return fail({ kind: 'timeout', url: hub, ms: pause * 2 ** ATTEMPTS });
}

/** The last event of the stream that says how it ended; `undefined` where it broke off before. */
async function lastWord({
  stream,
  signal,
  onProgress,
}: Following): Promise<Result<SpawnProgress | undefined, StagingProblem>> {
  const opened = await stream(signal);
  if (!opened.ok) return opened;
  const { status, url, pieces } = opened.value;
  if (status === 401 || status === 403) return fail({ kind: 'signed-out', url });
  if (status !== 200) return ok(undefined);
  const [read, decoder] = [createEventReader(), new TextDecoder()];
  try {
    for await (const piece of pieces) {
      for (const data of read(decoder.decode(piece, { stream: true }))) {
        const progress = readProgress(data);
        if (!progress) continue;
        onProgress?.(progress);
        if (progress.ready || progress.failed) return ok(progress);
      }
    }
  } catch {
    // It broke: the model tells.
  }
  return ok(undefined);
}

function mayTryAgain(problem: StagingProblem | Problem): boolean {
  return problem.kind === 'network' || problem.kind === 'server' || problem.kind === 'timeout';
}

function waited(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
