import { fileUrl } from '../../domain/artefact/from-draft.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Transport } from '../transport.ts';
import { deleteResource } from './put-resource.ts';

/** A file that the description does not name, but that could not be deleted. */
export interface LeftOver {
  readonly url: string;
  readonly problem: Problem;
}

/** Where the files lie that were uploaded and left out again: no description ever named them. */
export function strayUrls(container: string, names: readonly string[] = []): string[] {
  return names.map((name) => fileUrl(container, name));
}

/** Deletes files, as far as the server lets us; gives back those that are still there. */
export async function deleteFiles(transport: Transport, urls: readonly string[]): Promise<LeftOver[]> {
  const leftOver: LeftOver[] = [];
  for (const url of urls) {
    const deleted = await deleteResource(transport, url);
    if (!deleted.ok) leftOver.push({ url, problem: deleted.problem });
  }
  return leftOver;
}
