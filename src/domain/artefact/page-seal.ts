import { sha256Hex } from '../hash/sha256.ts';

const SEAL = /<meta name="generator" content="Orrery, page ([0-9a-f]{64})">\n/;
const PLACE = '<meta charset="utf-8">\n';

/**
 * Marks a page as made by Orrery, with the SHA-256 of all the rest, so that a page that somebody has changed by hand
 * is told from one that may be made anew.
 */
export function sealed(page: string): string {
  const seal = `<meta name="generator" content="Orrery, page ${sha256Hex(page)}">\n`;
  return page.replace(PLACE, () => PLACE + seal);
}

/** Whether Orrery made the page and nobody has changed it since. */
export function isSealed(page: string): boolean {
  const digest = SEAL.exec(page)?.[1];
  return digest !== undefined && digest === sha256Hex(page.replace(SEAL, ''));
}
