import { lastSyncKey, writeMeta } from '../cache/meta.ts';
import type { Problem } from '../domain/problem.ts';
import { syncPolicies } from './autonomy.ts';
import { syncFilters } from './filters.ts';
import type { Look } from './look.ts';
import { syncReadState } from './read-state.ts';
import { syncRuleBooks } from './rule-books.ts';
import { syncSettings } from './settings.ts';
import { syncDecisions } from './sync-decisions.ts';
import { syncDispatches } from './sync-dispatches.ts';
import { syncArtefacts, syncServices } from './sync-documents.ts';
import { syncEvents } from './sync-events.ts';
import { syncInbox } from './sync-inbox.ts';
import { syncIntents } from './sync-intents.ts';
import { syncStagings } from './sync-stagings.ts';

/** What a look brought. */
export interface LookResult {
  /** Nothing (more) can be read: session over, no network, or no inbox that can be listed. */
  readonly blocked?: Problem;
  /** A part could not be read. */
  readonly partial?: Problem;
  readonly news: boolean;
}

/** Steps of a look at which others wait. */
export interface Milestones {
  /** Decisions and intents of other devices are known: effects may be carried out. */
  outboxKnown(): void;
  /** What rules look at besides notifications is known: matching may begin. */
  factsKnown(): void;
}

/**
 * Looks at the pod. A quick look asks for the listings of inbox and event log and for what is new in them, nothing
 * else: two requests when nothing has changed. A thorough one first reads the small documents: decisions and intents
 * of other devices, then, at the same time, services, what policies may do, settings, what was read,
 * artefacts.
 */
export async function takeLook(look: Look, milestones: Milestones): Promise<LookResult> {
  const { home, artefacts, eventLog, inbox } = look.pod;
  let news = false;
  let partial: Problem | undefined;

  async function ownRecords(): Promise<Problem | undefined> {
    if (home !== undefined) {
      // Decisions first: an intent is only taken over while its suggestion is approved.
      const decisions = await syncDecisions(look, home);
      const intents = decisions.ok ? await syncIntents(look, home) : decisions;
      // Without these, effects might be carried out that another device rejected or has done.
      if (!intents.ok) return intents.problem;
      // Each attempt asks the pod again before it is made: not knowing the others' does no harm.
      const dispatches = await syncDispatches(look, home);
      if (!dispatches.ok) partial ??= dispatches.problem;
      const stagings = await syncStagings(look, home);
      if (!stagings.ok) partial ??= stagings.problem;
    }
    milestones.outboxKnown();
    return undefined;
  }

  async function readEvents(): Promise<Problem | undefined> {
    const read = eventLog === undefined ? undefined : await syncEvents(look, eventLog);
    if (read?.ok) news ||= read.value.read > 0;
    return read?.ok === false ? read.problem : read?.value.problem;
  }

  async function services(): Promise<Problem | undefined> {
    return home === undefined ? undefined : syncServices(look, home);
  }

  async function policies(): Promise<Problem | undefined> {
    if (home === undefined) return undefined;
    const settings = await syncPolicies(look, home);
    const books = settings.ok ? await syncRuleBooks(look, home) : settings;
    return books.ok ? undefined : books.problem;
  }

  async function settings(): Promise<Problem | undefined> {
    if (home === undefined) return undefined;
    const [read, filters] = await Promise.all([syncSettings(look, home), syncFilters(look, home)]);
    return [read, filters].flatMap((each) => (each.ok ? [] : [each.problem]))[0];
  }

  async function readState(): Promise<Problem | undefined> {
    const read = home === undefined ? undefined : await syncReadState(look, home);
    return read?.ok === false ? read.problem : undefined;
  }

  async function readArtefacts(): Promise<Problem | undefined> {
    return artefacts === undefined ? undefined : syncArtefacts(look, artefacts);
  }

  async function facts(): Promise<(Problem | undefined)[]> {
    const small = look.thorough
      ? [services(), policies(), settings(), readState(), readArtefacts()]
      : look.artefactsChanged
        ? [readArtefacts()]
        : [];
    const problems = await Promise.all([...small, readEvents()]);
    milestones.factsKnown();
    return problems;
  }

  // One after the other: the first finds out whether the pod can be read at all.
  for (const step of look.thorough ? [async () => [await ownRecords()], facts] : [facts]) {
    const problems = (await step()).filter((problem) => problem !== undefined);
    const blocked = problems.find(concernsEverything);
    if (blocked) return { blocked, news };
    partial ??= problems[0];
    if (look.stopped()) return { partial, news };
  }

  if (inbox !== undefined) {
    const read = await syncInbox(look, inbox);
    const problem = read.ok ? read.value.problem : read.problem;
    if (read.ok) news ||= read.value.read > 0;
    if (problem) return { blocked: problem, news };
  }
  if (!look.stopped()) await writeMeta(look.replica, lastSyncKey, new Date(look.now()).toISOString());
  return { partial, news };
}

/** Whether a problem with one document will be the same with all others. */
export function concernsEverything(problem: Problem): boolean {
  return problem.kind === 'unauthenticated' || problem.kind === 'aborted' || problem.kind === 'network';
}
