import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { openCrate } from '../../../../domain/crate/open/open-crate.ts';
import type { Problem } from '../../../../domain/problem.ts';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import type { Member } from '../../../../domain/staging/collection.ts';
import { membersOfCrate } from '../../../../domain/staging/members-of-crate.ts';
import { membersOfArtefact } from '../../../../pod/collections/artefact-members.ts';
import { readCrate } from '../../../../pod/crates/read-crate.ts';
import { useArtefacts } from '../../../workspace/queries.ts';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { useCollections } from '../use-collections.ts';
import { askMembers } from './ask-members.ts';
import type { FoundMembers, ReadFault, ReadMembers } from './read-members.ts';

/** From where members can be taken. */
export const SOURCE_KINDS = ['list', 'file', 'artefact', 'crate', 'collection'] as const;

/** One of {@link SOURCE_KINDS}. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What was chosen as a source. */
export interface ChosenSource {
  readonly kind: SourceKind;
  /** The pasted list. */
  readonly text: string;
  /** URL of the artefact, the crate or the collection. */
  readonly url?: string;
  /** The file that was opened. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** What was found there. */
export interface SourceState {
  readonly found?: FoundMembers;
  readonly fault?: ReadFault;
  readonly problem?: Problem;
  readonly isReading: boolean;
}

/** An empty choice. @param url of an artefact to begin with */
export function firstSource(url?: string, text = ''): ChosenSource {
  return url === undefined ? { kind: 'list', text } : { kind: 'artefact', text, url };
}

/** Reads what a chosen source has for a collection. */
export function useMemberSource(chosen: ChosenSource): SourceState {
  const { transport } = useWorkspace();
  const artefacts = useArtefacts().data;
  const { collections } = useCollections();
  // A long list is read while the next keys are pressed already.
  const text = useDeferredValue(chosen.kind === 'list' ? chosen.text : (chosen.file?.text ?? ''));
  const [at] = useState(() => new Date().toISOString());
  const isText = chosen.kind === 'list' || chosen.kind === 'file';
  const read = useReadText(isText ? text : '', at);
  const url = chosen.url;
  const artefact = artefacts?.find((each) => each.url === url);
  const there = useQuery<Result<readonly Member[]>>({
    queryKey: ['members-of', chosen.kind, url ?? '', artefact?.modified ?? ''],
    queryFn: async () => {
      if (chosen.kind === 'crate') return crateMembers(transport, url ?? '', at);
      return artefact ? membersOfArtefact(transport, artefact, at) : ok([]);
    },
    enabled: url !== undefined && (chosen.kind === 'crate' || (chosen.kind === 'artefact' && !!artefact)),
    staleTime: 10_000,
    structuralSharing: false,
    retry: false,
  });
  if (isText) {
    if (text.trim() === '') return { isReading: false };
    if (read?.kind === 'found') return { found: read.found, isReading: false };
    return { isReading: read === undefined, ...(read?.kind === 'fault' && { fault: read.fault }) };
  }
  if (url === undefined) return { isReading: false };
  if (chosen.kind === 'collection') {
    const members = collections.find(({ id }) => id === url)?.members ?? [];
    return { found: { members, strange: [] }, isReading: false };
  }
  const { data } = there;
  return {
    isReading: data === undefined,
    ...(data?.ok && { found: { members: data.value, strange: [] } }),
    ...(data?.ok === false && { problem: data.problem }),
  };
}

async function crateMembers(
  transport: Parameters<typeof readCrate>[0],
  container: string,
  at: string,
): Promise<Result<readonly Member[]>> {
  const read = await readCrate(transport, container);
  if (!read.ok) return read;
  const opened = openCrate(read.value.text);
  if (!opened.ok) return fail({ kind: 'invalid', reason: 'The metadata is no RO-Crate that can be read.' });
  return ok(membersOfCrate(opened.crate, read.value.container, at));
}

/** What a text has, once it was read; texts may be too large to be keys of queries. */
function useReadText(text: string, at: string): ReadMembers | undefined {
  const [last, setLast] = useState<{ readonly text: string; readonly read: ReadMembers }>();
  useEffect(() => {
    if (text.trim() === '') return;
    const control = new AbortController();
    void askMembers({ text, at }, control.signal).then((read) => {
      if (read && !control.signal.aborted) setLast({ text, read });
    });
    return () => control.abort();
  }, [text, at]);
  return last?.text === text ? last.read : undefined;
}
