import { MAX_BODY_LENGTH } from '../../domain/notification/limits.ts';

/** Reads a file that was opened or dropped, as UTF-8 text; `too-large` without reading it, `failed` when it cannot be. */
export async function readFile(
  file: Pick<File, 'size' | 'text'>,
): Promise<{ readonly text: string } | 'too-large' | 'failed'> {
  if (file.size > MAX_BODY_LENGTH) return 'too-large';
  try {
    return { text: await file.text() };
  } catch {
    return 'failed';
  }
}
