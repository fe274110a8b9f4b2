import { isRecord } from '../json.ts';

/**
 * Writes keywords with their own names where a context gives them others, such as `id` for `@id`. What has a context of
 * its own is left alone. The depth of `value` is limited before, so that recursion is safe.
 */
export function renameKeywords(value: unknown, aliases: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => renameKeywords(each, aliases));
  if (!isRecord(value) || Object.hasOwn(value, '@context')) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [aliases.get(key) ?? key, renameKeywords(each, aliases)]),
  );
}
