import { useMemo } from 'react';
import { type DataFile, dataFiles, patternFault } from '../../../domain/batch/data-files.ts';
import { useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import type { Subject } from './subject.ts';
import type { Beside } from './use-beside.ts';

/** The files of the data, with where they lie, and how that is said. */
export interface Paths {
  readonly files: readonly DataFile[];
  readonly pattern: string;
  readonly setPattern: (pattern: string) => void;
  readonly fault?: 'same' | 'unknown';
  /** How many files are named by nothing but their identifiers. */
  readonly raw: number;
  /** Of how many the place has told an address. */
  readonly copies: number;
}

const none: readonly DataFile[] = [];

/** Where the files lie. What the maintainer says of a place is kept on this device, for each place apart. */
export function usePaths(subject: Subject | undefined, { copies }: Pick<Beside, 'copies'>): Paths {
  const drafts = useKeptDrafts('task', readPattern);
  const key = `path ${subject?.staging?.request.destination.id ?? ''}`;
  const pattern = drafts.all.get(key)?.pattern ?? '';
  const fault = pattern.trim() === '' ? undefined : patternFault(pattern);
  const files = useMemo(
    () => (subject ? dataFiles(subject.members, { pattern, ...(copies && { copies }) }) : none),
    [subject, pattern, copies],
  );
  return {
    files,
    pattern,
    setPattern: (next) => (next === '' ? drafts.forget(key) : drafts.keep(key, { pattern: next })),
    ...(fault && { fault }),
    raw: files.filter(({ path, identifier, url }) => path === identifier && url === undefined).length,
    copies: copies?.size ?? 0,
  };
}

function readPattern(stored: unknown): { readonly pattern: string } | undefined {
  const pattern = (stored as { pattern?: unknown } | null)?.pattern;
  return typeof pattern === 'string' ? { pattern } : undefined;
}
