import type { Artefact } from '../artefact/artefact.ts';
import type { Effect } from './model.ts';

/**
 * Whether effects would tell the public log of a work that strangers cannot read: the one that they concern, or one that
 * an event names. An announcement of a review concerns the work of somebody else, and names the maintainer's own.
 * @param concerned URLs of the artefacts that it is about, as far as they are known
 */
export function tellsOfPrivateWork(
  effects: readonly Effect[],
  artefacts: readonly Pick<Artefact, 'url' | 'visibility'>[],
  concerned: readonly (string | undefined)[],
): boolean {
  const logs = effects.filter((effect) => effect.kind === 'log');
  if (logs.length === 0) return false;
  const hidden = artefacts.filter(({ visibility }) => visibility === 'private').map(({ url }) => url);
  if (hidden.some((url) => concerned.includes(url))) return true;
  return logs.some(({ document }) => document !== undefined && hidden.some((url) => names(document, url)));
}

/** Whether a document has the address of a work, or of something in it, anywhere among its texts. */
function names(document: unknown, url: string): boolean {
  if (typeof document === 'string') return document === url.replace(/\/$/, '') || document.startsWith(url);
  if (typeof document !== 'object' || document === null) return false;
  return Object.values(document).some((value) => names(value, url));
}
