import { md5Hex } from '../hash/md5.ts';
import { sha256Hex } from '../hash/sha256.ts';
import { isObject, type JsonObject, member } from '../notification/json.ts';
import type { Checksum } from './entry.ts';
import { idOf, listOf, textOf, typesOf } from './json-values.ts';

/** What comparing an event with the checksums of its log entry says. */
export type ChecksumVerdict = 'right' | 'wrong' | 'none';

/** The checksums that Orrery writes: over the raw bytes, as readers in the field compute them. */
export function checksumsOf(bytes: Uint8Array): readonly Checksum[] {
  return [
    { algorithm: 'sha256', form: 'raw', value: sha256Hex(bytes) },
    { algorithm: 'md5', form: 'raw', value: md5Hex(bytes) },
  ];
}

/**
 * Compares an event with the checksums over raw bytes; those over the canonical form need the RDF and are passed over.
 * One that differs is enough for `wrong`: a weak sum may agree by design.
 */
export function verifyChecksums(bytes: Uint8Array, checksums: readonly Checksum[]): ChecksumVerdict {
  const raw = checksums.filter(({ form }) => form === 'raw');
  if (raw.length === 0) return 'none';
  const right = raw.every(
    ({ algorithm, value }) => value === (algorithm === 'md5' ? md5Hex(bytes) : sha256Hex(bytes)),
  );
  return right ? 'right' : 'wrong';
}

/**
 * Reads the `checksum` of an entry: one object or several, algorithms by any name that ends in theirs.
 * What is not a checksum of a known kind is left out.
 */
export function readChecksums(value: unknown): readonly Checksum[] {
  const found = Array.isArray(value) ? value : [value];
  return found.filter(isObject).flatMap((object) => readChecksum(object) ?? []);
}

/** A checksum from its parts as texts. */
export function checksumFrom(
  algorithm: string,
  value: string,
  types: readonly string[],
): Checksum | undefined {
  const digits = value.trim().toLowerCase();
  const form = types.some((type) => /canonical$/i.test(type)) ? 'canonical' : 'raw';
  if (/md5$/i.test(algorithm) && /^[0-9a-f]{32}$/.test(digits))
    return { algorithm: 'md5', form, value: digits };
  if (/sha-?256$/i.test(algorithm) && /^[0-9a-f]{64}$/.test(digits))
    return { algorithm: 'sha256', form, value: digits };
  return undefined;
}

function readChecksum(object: JsonObject): Checksum | undefined {
  const algorithm = listOf(member(object, 'algorithm'))[0];
  const name = idOf(algorithm) ?? textOf(algorithm);
  const value = textOf(member(object, 'checksumValue'));
  return name === undefined || value === undefined ? undefined : checksumFrom(name, value, typesOf(object));
}
