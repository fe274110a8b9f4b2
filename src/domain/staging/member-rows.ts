import { type Member, memberKind } from './collection.ts';
import { formatDid } from './did.ts';

/** A row of a table, by the names of its columns in lower case. */
export type Row = Readonly<Record<string, unknown>>;

/** Which columns say what, most telling first. */
const COLUMNS = {
  identifier: ['did', 'identifier', 'obs_publisher_did', 'publisher_did', 'dataset', 'pid'],
  url: ['access_url', 'accessurl', 'download_url', 'url', 'href'],
  title: ['title', 'target_name', 'filename', 'file_name'],
  bytes: ['size', 'bytes', 'size_bytes', 'size_in_bytes', 'filesize', 'content_length'],
  kilobytes: ['access_estsize'],
  mediaType: ['media_type', 'mediatype', 'mime_type', 'content_type', 'access_format', 'format'],
} as const;

const HASHES = { sha256: 64, md5: 32, adler32: 8 } as const;

/**
 * The member that a row of any table describes, as far as its columns have names that are known: an identifier, scope
 * and name, or a web address, and what is said of it. `undefined` where nothing says what is meant.
 * @param at ISO 8601
 */
export function memberInRow(row: Row, at: string): Member | undefined {
  const [scope, name] = [textIn(row, ['scope']), textIn(row, ['name'])];
  const url = textIn(row, COLUMNS.url);
  const named = scope !== undefined && name !== undefined ? formatDid({ scope, name }) : undefined;
  const identifier = named ?? textIn(row, COLUMNS.identifier) ?? url;
  if (identifier === undefined) return undefined;
  const title = textIn(row, COLUMNS.title);
  const checksum = checksumIn(row);
  const mediaType = textIn(row, COLUMNS.mediaType);
  return {
    identifier,
    ...(title !== undefined && { title }),
    ...sizeIn(row),
    ...(checksum !== undefined && { checksum }),
    ...(mediaType?.includes('/') && { mediaType }),
    ...(url !== undefined && url !== identifier && memberKind(url) === 'url' && { accessUrl: url }),
    added: at,
  };
}

function sizeIn(row: Row): Pick<Member, 'size' | 'sizeIsEstimate'> {
  const bytes = numberIn(row, COLUMNS.bytes);
  if (bytes !== undefined) return { size: bytes };
  // ObsCore counts in kilobytes, and guesses.
  const guess = numberIn(row, COLUMNS.kilobytes);
  return guess === undefined ? {} : { size: guess * 1_000, sizeIsEstimate: true };
}

function checksumIn(row: Row): string | undefined {
  for (const [algorithm, length] of Object.entries(HASHES)) {
    const value = textIn(row, [algorithm])?.toLowerCase();
    if (value?.length === length && /^[0-9a-f]+$/.test(value)) return `${algorithm}:${value}`;
  }
  const whole = textIn(row, ['checksum'])?.toLowerCase();
  return whole !== undefined && /^(?:sha256:[0-9a-f]{64}|md5:[0-9a-f]{32}|adler32:[0-9a-f]{8})$/.test(whole)
    ? whole
    : undefined;
}

function textIn(row: Row, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** A whole number of at least 0; ‑1 stands for "unknown" in many tables. */
function numberIn(row: Row, names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = row[name];
    const number = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : value;
    if (typeof number === 'number' && number >= 0 && Number.isSafeInteger(Math.round(number)))
      return Math.round(number);
  }
  return undefined;
}
