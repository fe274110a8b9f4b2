import type { Unreadable } from '../../../domain/crate/open/open-crate.ts';
import type { Result } from '../../../domain/result.ts';
import { type MetadataAnswer, type MetadataQuestion, readMetadata } from './read-metadata.ts';

/** In characters, about a thousand entities: what is longer would be felt in the page. */
const LONG = 300_000;

/** Reads metadata: short texts at once, long ones in a worker of their own, which ends with `signal`. */
export async function askMetadata(
  question: MetadataQuestion,
  signal?: AbortSignal,
): Promise<Result<MetadataAnswer, Unreadable>> {
  if (question.text.length < LONG || typeof Worker === 'undefined') return readMetadata(question);
  const worker = new Worker(new URL('./metadata.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Result<MetadataAnswer, Unreadable>>) => resolve(data);
      worker.onerror = () => reject(new Error('The worker broke.'));
      signal?.addEventListener('abort', () => reject(new Error('Stopped.')));
      worker.postMessage(question);
    });
  } catch {
    // A browser that lets no worker run reads it here. What was stopped is asked for by nobody any more.
    return signal?.aborted
      ? { ok: false, problem: { kind: 'json', text: question.text } }
      : readMetadata(question);
  } finally {
    worker.terminate();
  }
}
