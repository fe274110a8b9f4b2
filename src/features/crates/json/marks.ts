import { placeOf } from '../../../domain/crate/fix/place.ts';
import type { JsonFault } from '../../../domain/crate/open/parse-json.ts';
import type { Finding } from '../../../domain/finding.ts';
import { plain } from '../../../i18n/isolate.ts';
import type { Mark } from './json-editor.tsx';
import { entityStretches, stretchOf } from './locate.ts';

/** More marks than these make the editor slow, and nobody reads them; what must be mended goes first. */
const MOST = 1_000;

/** The findings of a crate at their places in its text. */
export function marksOf(text: string, findings: readonly Finding[]): Mark[] {
  if (findings.length === 0) return [];
  const entities = entityStretches(text);
  const sorted = [...findings].sort(
    (a, b) => Number(a.severity === 'should') - Number(b.severity === 'should'),
  );
  return sorted.slice(0, MOST).map((finding) => ({
    ...stretchOf(text, entities, placeOf(finding.path)),
    severity: finding.severity === 'must' ? 'error' : 'warning',
    message: plain(finding.message),
  }));
}

/** The place where a text stops being JSON. */
export function faultMark(text: string, fault: JsonFault): Mark {
  const from = Math.min(fault.offset, text.length);
  const end = text.indexOf('\n', from);
  const to = Math.max(from, end < 0 ? text.length : end);
  // At the end of a line there is nothing to underline: what stands before it is.
  return { from: to > from ? from : Math.max(0, from - 1), to, severity: 'error', message: fault.reason };
}
