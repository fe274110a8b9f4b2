import type { Result } from '../domain/result.ts';
import { createDocument } from './create-document.ts';
import type { Transport } from './transport.ts';
import type { Written } from './written.ts';

/** Registered for notebooks of Jupyter. https://jupyter.readthedocs.io/en/latest/reference/mimetype.html */
const NOTEBOOK = 'application/x-ipynb+json';

/** So many notebooks may have the same name, but for their numbers. */
const NUMBERS = 50;

/**
 * Saves a notebook under its name, or under the next one that is free: nothing is written over. The same notebook is
 * saved once. Only the owner reads it. @param home Orrery's own container, ending in `/` @param name without an ending
 */
export async function saveNotebook(
  transport: Transport,
  home: string,
  name: string,
  text: string,
): Promise<Result<Written>> {
  const place = new URL('notebooks/', home);
  for (let number = 1; ; number += 1) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.ipynb`;
    const url = new URL(encodeURIComponent(file), place).href;
    const written = await createDocument(transport, url, NOTEBOOK, text);
    if (written.ok || written.problem.kind !== 'invalid' || number === NUMBERS) return written;
  }
}
