import type { CrateDocument, CrateEntity } from '../document.ts';
import { isRecord } from '../json.ts';
import type { Change } from './change.ts';
import { type JsonFault, parseJson } from './parse-json.ts';

/** A crate that was opened, or why it was not; the text is kept either way. */
export type OpenedCrate =
  | { readonly ok: true; readonly crate: CrateDocument; readonly report: readonly Change[] }
  | { readonly ok: false; readonly problem: Unreadable };

/** Why something cannot be opened as a crate. */
export interface Unreadable {
  /**
   * `json`: it is no JSON; `shape`: it is JSON without entities; `depth`: it is nested too deeply.
   */
  readonly kind: 'json' | 'shape' | 'depth';
  /** For `json`: where. */
  readonly fault?: JsonFault;
  /** What was to be opened, unchanged, so that it can be mended as text. */
  readonly text: string;
}

/**
 * Opens the metadata of a crate: text, or JSON that was read already. Whatever it looks like, nothing is lost silently:
 * every entity and every value is in the crate, or named in the report. Never throws, fetches nothing.
 */
export function openCrate(input: unknown): OpenedCrate {
  const parsed = typeof input === 'string' ? parseJson(input) : { ok: true as const, value: input };
  const text = typeof input === 'string' ? input : (JSON.stringify(input, null, 2) ?? '');
  if (!parsed.ok) return { ok: false, problem: { kind: 'json', fault: parsed.fault, text } };
  const { value } = parsed;
  if (!isRecord(value) || !Array.isArray(value['@graph']))
    return { ok: false, problem: { kind: 'shape', text } };
  const entities = value['@graph'] as readonly CrateEntity[];
  return { ok: true, crate: { ...value, '@context': value['@context'], '@graph': entities }, report: [] };
}
