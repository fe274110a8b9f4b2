import { isObject, member } from '../json.ts';
import { MAX_LIST_LENGTH } from '../limits.ts';

/**
 * The values of a property as a list without the empty ones. Only the first ones:
 * a hostile message cannot make the reader slow. `onCut` is told when some were left out.
 */
export function entriesOf(value: unknown, onCut?: () => void): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    const list = isObject(value) ? (member(value, '@list') ?? member(value, '@set')) : undefined;
    return Array.isArray(list) ? entriesOf(list, onCut) : [value];
  }
  if (value.length > MAX_LIST_LENGTH) onCut?.();
  return value.slice(0, MAX_LIST_LENGTH).filter((entry) => entry !== null && entry !== undefined);
}
