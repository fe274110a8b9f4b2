import { useEffect, useMemo, useState } from 'react';
import { type KeptDrafts, useKeptDrafts } from '../../workspace/use-kept-drafts.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { type FindDraft, readDraft } from './find-draft.ts';
import {
  type LastSearch,
  type RegistryList,
  readKeptJob,
  readLastSearches,
  readRegistryList,
  readService,
  readTriedService,
  type TriedService,
} from './kept.ts';
import type { KeptJob, TapService } from './run.ts';

/** What this device remembers of searching. Nothing of it is in the pod, nothing of it is secret. */
export interface FindKept {
  readonly draft: FindDraft;
  readonly change: (changes: Partial<FindDraft>) => void;
  readonly service: TapService | undefined;
  readonly setService: (service: TapService) => void;
  readonly tried: (url: string) => TriedService | undefined;
  readonly setTried: (url: string, tried: TriedService) => void;
  /** The last one first. */
  readonly searches: readonly LastSearch[];
  readonly addSearch: (search: LastSearch) => void;
  readonly forgetSearches: () => void;
  /** The last one first. */
  readonly jobs: readonly KeptJob[];
  readonly keepJob: (job: KeptJob) => void;
  readonly forgetJob: (url: string) => void;
  readonly registry: (url: string) => RegistryList | undefined;
  readonly setRegistry: (url: string, list: RegistryList) => void;
  /** Names of the columns that are shown; `undefined`: the usual ones. */
  readonly columns: readonly string[] | undefined;
  readonly setColumns: (names: readonly string[] | undefined) => void;
}

const MOST_SEARCHES = 12;

/** What this device remembers of searching, for the person who is logged in, or was last. */
export function useFindKept(): FindKept {
  const { all, keep, forget } = useEarlyKept();
  return useMemo(() => {
    const draft = readDraft(all.get('draft'));
    const searches = readLastSearches(all.get('searches'));
    const columns = all.get('columns');
    return {
      draft,
      change: (changes) => keep('draft', { ...draft, ...changes }),
      service: readService(all.get('service')),
      setService: (service) => keep('service', service),
      tried: (url) => readTriedService(all.get(`tried ${url}`)),
      setTried: (url, tried) => keep(`tried ${url}`, tried),
      searches,
      addSearch: (search) => {
        const others = searches.filter(
          ({ adql, service }) => adql !== search.adql || service.url !== search.service.url,
        );
        keep('searches', [search, ...others].slice(0, MOST_SEARCHES));
      },
      forgetSearches: () => forget('searches'),
      jobs: [...all]
        .filter(([id]) => id.startsWith('job '))
        .flatMap(([, stored]) => readKeptJob(stored) ?? [])
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
      keepJob: (job) => keep(`job ${job.job.url}`, job),
      forgetJob: (url) => forget(`job ${url}`),
      registry: (url) => readRegistryList(all.get(`registry ${url}`)),
      setRegistry: (url, list) => keep(`registry ${url}`, list),
      columns: Array.isArray(columns) ? columns.filter((name) => typeof name === 'string') : undefined,
      setColumns: (names) => (names ? keep('columns', names) : forget('columns')),
    };
  }, [all, keep, forget]);
}

/** Drafts that can also be written before it is known whose they are: on the way in, the pod takes a moment to answer. */
function useEarlyKept(): KeptDrafts<unknown> {
  const isKnown = useWorkspace().pod !== undefined;
  const kept = useKeptDrafts('find', asIs);
  const [early, setEarly] = useState<ReadonlyMap<string, unknown>>(new Map());
  const { keep } = kept;
  useEffect(() => {
    if (!isKnown || early.size === 0) return;
    for (const [id, value] of early) keep(id, value);
    setEarly(new Map());
  }, [isKnown, early, keep]);
  return useMemo(
    () =>
      isKnown
        ? kept
        : {
            all: early,
            keep: (id, value) => setEarly((before) => new Map([...before, [id, value]])),
            forget: (id) => setEarly((before) => new Map([...before].filter(([each]) => each !== id))),
          },
    [isKnown, kept, early],
  );
}

function asIs(stored: unknown): unknown {
  return stored;
}
