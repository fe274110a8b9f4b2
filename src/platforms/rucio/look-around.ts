import { ok, type Result } from '../../domain/result.ts';
import { type Did, didFault, formatDid } from '../../domain/staging/did.ts';
import type { FileStatus, Located, StagingProblem } from '../../domain/staging/provider.ts';
import * as calls from './call.ts';
import type { RucioClient } from './client.ts';
import { readAnalysis, readLock } from './rule.ts';

/** So many sets among the identifiers are looked up, one request each. */
const MOST_SETS = 50;

/** How each file of a rule fares: its lock, and why it does not arrive, which only the analysis tells. */
export async function filesOf(
  client: RucioClient,
  rule: string,
): Promise<Result<readonly FileStatus[], StagingProblem>> {
  const [locks, analysis] = await Promise.all([
    client.lines(calls.locksOf(rule)),
    client.json(calls.analysisOf(rule)),
  ]);
  if (!locks.ok) return locks;
  const late = analysis.ok ? readAnalysis(analysis.value).files : [];
  const byPlace = new Map(late.map((file) => [`${formatDid(file)} ${file.rse}`, file]));
  const files = locks.value.flatMap((row): FileStatus[] => {
    const lock = readLock(row);
    if (!lock) return [];
    const { scope, name, rse, state } = lock;
    const told = byPlace.get(`${formatDid(lock)} ${rse}`);
    byPlace.delete(`${formatDid(lock)} ${rse}`);
    return [{ did: { scope, name }, place: rse, state: state === 'ok' ? 'done' : state, ...whyOf(told) }];
  });
  // Locks of a rule that was stopped are not always there; its analysis still is.
  const others = [...byPlace.values()].map(
    (file): FileStatus => ({
      did: { scope: file.scope, name: file.name },
      ...(file.rse !== '' && { place: file.rse }),
      state: 'stuck',
      ...whyOf(file),
    }),
  );
  return ok([...files, ...others]);
}

function whyOf(
  file: { readonly attempts: number; readonly error?: string; readonly at?: string } | undefined,
): Pick<FileStatus, 'attempts' | 'error' | 'at'> {
  if (!file) return {};
  const { attempts, error, at } = file;
  return { attempts, ...(error !== undefined && { error }), ...(at !== undefined && { at }) };
}

/** Where data identifiers are; sets among them as far as all of their files are there. */
export async function whereAre(
  client: RucioClient,
  dids: readonly Did[],
): Promise<Result<readonly Located[], StagingProblem>> {
  const askable = dids.filter((did) => didFault(did) === undefined);
  const wanted = new Map(askable.map((did) => [formatDid(did), did]));
  const found = new Map<string, Located>();
  for (const chunk of calls.chunks([...wanted.values()])) {
    const rows = await client.lines(calls.replicasOf(chunk));
    if (!rows.ok) {
      // One that the server does not know has it refuse the others, too.
      if (rows.problem.kind === 'service-refused' && rows.problem.status === 404) continue;
      return rows;
    }
    for (const row of rows.value) {
      const id = `${row.scope}:${row.name}`;
      const did = wanted.get(id);
      if (did) found.set(id, { did, places: placesIn(row) });
    }
  }
  const rest = [...wanted.values()].filter((did) => !found.has(formatDid(did)));
  for (const did of rest.slice(0, MOST_SETS)) {
    const rows = await client.lines(calls.datasetReplicasOf(did));
    if (rows.ok && rows.value.length > 0)
      found.set(formatDid(did), { did, places: rows.value.flatMap(wholeSetIn) });
  }
  return ok([...found.values()]);
}

type Row = Readonly<Record<string, unknown>>;

function placesIn({ rses, states }: Row): Located['places'] {
  if (typeof rses !== 'object' || rses === null) return [];
  return Object.entries(rses).flatMap(([name, urls]) => {
    const state = (states as Row | undefined)?.[name];
    if (state !== undefined && state !== 'AVAILABLE') return [];
    const texts = (Array.isArray(urls) ? urls : []).filter((url) => typeof url === 'string');
    return [{ name, destination: name, urls: texts }];
  });
}

function wholeSetIn({ rse, state }: Row): Located['places'] {
  return typeof rse === 'string' && state === 'AVAILABLE' ? [{ name: rse, destination: rse, urls: [] }] : [];
}
