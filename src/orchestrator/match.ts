import { eventOfActivity, listEvents, putEventArtefacts } from '../cache/events.ts';
import { type Matched, putMatched } from '../cache/matching.ts';
import { type MetaKey, readMeta, writeMeta } from '../cache/meta.ts';
import { unmatchedNotifications } from '../cache/notifications.ts';
import type { Replica } from '../cache/replica.ts';
import type { EventRow, NotificationRow } from '../cache/rows.ts';
import type { Notification } from '../domain/notification/model.ts';
import { type AutomaticCase, heldBack } from '../domain/policy/held-back.ts';
import type { Suggestion } from '../domain/suggestion/model.ts';
import { tellsOfPrivateWork } from '../domain/suggestion/private-work.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { artefactConcerned, type Concern } from '../domain/thread/artefact-concerned.ts';
import { type Remark, remarksOn } from '../domain/thread/remarks.ts';
import { checkClaim } from '../domain/trust/claim.ts';
import { type Sender, senderOf } from '../domain/trust/sender.ts';
import { type MatchContext, readContext, type SentMessage } from './context.ts';
import { cameLate } from './ended.ts';
import { createGoneFinder } from './gone.ts';
import type { PodLook } from './look.ts';
import { matchEvents } from './match-events.ts';
import { firstReceived, type Related, relatedTo } from './related.ts';
import type { RuleSet } from './rule-set.ts';
import { sameJson } from './same-json.ts';

/** How many rows are matched and stored together. */
const BATCH = 200;
/** How many rows are judged at once: most of the time goes into waiting for look-ups in the replica. */
export const TOGETHER = 10;

/** The state of register and artefacts by which the events' artefacts were last found. */
const eventsIndexedBy: MetaKey<string> = { name: 'eventsIndexedBy' };

/** All that rules may know of one notification. */
export interface RuleCase {
  readonly row: NotificationRow;
  readonly notification: Notification;
  readonly sender: Sender;
  readonly concern: Concern;
  /** The other messages of its thread. */
  readonly related: readonly Related[];
  /** Whether the maintainer put this very message into her inbox herself, to be recorded and passed on from there. */
  readonly placed: boolean;
  readonly context: MatchContext;
}

/** Rules, ready to be asked. */
export interface Rules extends RuleSet {
  /** What follows from one notification, by those rule books that are not switched off in its context. */
  derive(ruleCase: RuleCase): Promise<readonly Suggestion[]>;
}

/** Works through what has not been judged by the present rules and register. */
export interface Matcher {
  matchPending(): Promise<Judged>;
}

/** What came of a round. */
export interface Judged {
  /** How many messages were looked at. */
  readonly judged: number;
  /** How many suggestions follow from them. */
  readonly suggested: number;
}

/** What the matcher works with. */
export interface MatcherOptions extends Pick<PodLook, 'replica' | 'pod' | 'transport' | 'changed'> {
  readonly rules: Rules;
  stopped(): boolean;
}

/**
 * Makes the matcher of one replica. What is to be matched is marked in the replica: new rows, rows of a thread in which
 * something happened, and everything once rules, register or artefacts change. So it costs what is new, and an
 * interrupted run goes on where it stopped.
 */
export function createMatcher(options: MatcherOptions): Matcher {
  const { replica, pod, rules, changed, stopped } = options;
  const gone = createGoneFinder(options);
  return {
    async matchPending() {
      let context = await readContext(replica, pod, rules);
      if (await indexEvents(replica, context)) changed(['events']);
      let judged = 0;
      let suggested = 0;
      while (!stopped()) {
        const rows = await unmatchedNotifications(replica, context.version, BATCH);
        if (rows.length === 0) {
          // What is found to be gone only now makes some judgements differ.
          if (!(await gone.look(stopped))) break;
          context = await readContext(replica, pod, rules);
          continue;
        }
        const batch: (Matched & { before: NotificationRow })[] = [];
        for (let at = 0; at < rows.length; at += TOGETHER) {
          const group = rows.slice(at, at + TOGETHER);
          const judgedRows = await Promise.all(
            group.map((row) => judge(replica, context, rules, row, gone.miss)),
          );
          for (const [n, row] of group.entries()) {
            const matched = judgedRows[n];
            if (matched) batch.push({ ...matched, before: row });
          }
        }
        const isNews = await putMatched(replica, batch);
        judged += batch.length;
        for (const { suggestions } of batch) suggested += suggestions.length;
        changed(isNews ? ['notifications', 'suggestions'] : ['notifications']);
      }
      const { version } = context;
      const judgeNow = (row: NotificationRow) => judge(replica, context, rules, row);
      const events = await matchEvents({ replica, version, judge: judgeNow, stopped });
      if (events.isNews) changed(['suggestions']);
      return { judged: judged + events.judged, suggested: suggested + events.suggested };
    },
  };
}

/**
 * Judges one row: who sent it, what it concerns, what to remark, what to suggest. Writes nothing.
 * @param miss is told addresses of the own storages that it is about and where no artefact is
 * @param logged The event that stands for the row, where that is only assumed.
 */
export async function judge(
  replica: Replica,
  context: MatchContext,
  rules: Rules,
  row: NotificationRow,
  miss: (place: string) => void = () => undefined,
  logged?: EventRow,
): Promise<Matched> {
  const { notification } = row;
  const judged = { ...row, matchedBy: context.version };
  if (!notification) return { row: { ...judged, remarks: [], standing: 'unknown' }, suggestions: [] };

  const event =
    logged ?? (notification.id === undefined ? undefined : await eventOfActivity(replica, row.activityId));
  const first = notification.id === undefined ? undefined : await firstReceived(replica, row.activityId);
  const related = await relatedTo(replica, context, row);
  const sent = context.sent.get(row.activityId);
  const answered = related.filter(({ key }) => row.answers?.includes(key));
  const sender = senderOf(notification, {
    services: context.services,
    maintainer: context.maintainer,
    sentByUs: isSent(row, sent) || isRecorded(row, event),
  });
  const concern = artefactConcerned(
    notification,
    answered.map((other) => other.notification),
    context.index,
    context.isOwn,
  );
  if (concern.missing !== undefined) miss(concern.missing);
  const remarks = remarksOn(notification, {
    sender,
    concern,
    earlier: first && first.url !== row.url ? (sameText(first, row) ? 'same' : 'different') : undefined,
    isLate: await cameLate(replica, context, row, answered),
    isGone: concern.missing !== undefined && context.gone.has(concern.missing),
    answered: answered.map((other) => other.notification),
    answering: related
      .map((other) => other.notification)
      .filter((other) => answeredKeys(other).includes(row.activityId)),
  });
  const result: NotificationRow = {
    ...judged,
    standing: sender.standing,
    claim: checkClaim(notification, {
      services: context.services,
      sentByUs: sender.standing === 'self',
      claimsToBeYou: sender.claimsToBeYou,
      offers: answered
        .filter((other) => other.standing === 'self' && other.notification.activities.includes('Offer'))
        .map((other) => ({ target: other.notification.target, logged: other.logged })),
    }),
    remarks,
    artefact: concern.artefact,
    event: event?.url,
  };
  const suggestions = reachesRules(remarks)
    ? await rules.derive({
        row: result,
        notification,
        sender,
        concern,
        related,
        placed: sent?.placed === true && isSent(row, sent),
        context,
      })
    : [];
  return {
    row: result,
    suggestions: suggestions.map((suggestion) => withReasonToAsk(suggestion, result, context)),
  };
}

/** Says of a suggestion whose policy may act by itself what keeps it from doing so. */
function withReasonToAsk(suggestion: Suggestion, row: NotificationRow, context: MatchContext): Suggestion {
  if (context.autonomy.get(suggestion.policy.id) !== 'auto') return suggestion;
  const sentByUs = context.sent.has(row.activityId);
  const reason = heldBack({ ...situationOf(suggestion, row, context), sentByUs });
  return reason === undefined ? suggestion : { ...suggestion, heldBack: reason };
}

/** What decides whether a suggestion may be carried out without asking. */
export function situationOf(
  suggestion: Suggestion,
  row: NotificationRow,
  context: MatchContext,
): Omit<AutomaticCase, 'sentByUs'> {
  return {
    standing: row.standing,
    findings: row.findings,
    effects: suggestion.effects,
    pattern: suggestion.pattern,
    received: { source: row.url, text: row.truncated ? undefined : row.raw },
    services: context.services,
    logForm: context.logForm,
    isPrivateWork: tellsOfPrivateWork(suggestion.effects, context.artefacts, [
      suggestion.artefact,
      row.artefact,
    ]),
  };
}

/** Blocked senders reach no rule; repeats and withdrawn messages have nothing left to suggest. */
function reachesRules(remarks: readonly Remark[]): boolean {
  const excluding: readonly Remark[] = ['blocked', 'duplicate', 'conflicting', 'withdrawn'];
  return !remarks.some((remark) => excluding.includes(remark));
}

/**
 * Whether this very message was sent by us: the same id is not enough, for ids of our messages are public; the content
 * must be what we sent.
 */
function isSent(row: NotificationRow, sent: SentMessage | undefined): boolean {
  return !row.truncated && sent !== undefined && sameJson(row.raw, JSON.stringify(sent.document));
}

/** Whether this very message stands in our log: only the maintainer writes there. */
function isRecorded(row: NotificationRow, event: EventRow | undefined): boolean {
  return !row.truncated && event !== undefined && sameJson(row.raw, event.raw);
}

function sameText(a: NotificationRow, b: NotificationRow): boolean {
  return a.raw === b.raw || sameJson(a.raw, b.raw);
}

/** Finds the artefacts that events are about, for new events and when artefacts have changed. Tells whether any did. */
async function indexEvents(replica: Replica, context: MatchContext): Promise<boolean> {
  const all = (await readMeta(replica, eventsIndexedBy)) !== context.version;
  const rows = await listEvents(replica);
  const byKey = new Map(rows.map((row) => [row.activityId, row.notification]));
  const moved: EventRow[] = [];
  for (const row of rows) {
    if (!row.notification || (!all && row.artefact !== undefined)) continue;
    const answered = (row.answers ?? []).map((key) => byKey.get(key)).filter((other) => other !== undefined);
    const { artefact } = artefactConcerned(row.notification, answered, context.index, context.isOwn);
    if (artefact !== row.artefact) moved.push({ ...row, artefact });
  }
  if (moved.length > 0) await putEventArtefacts(replica, moved);
  if (all) await writeMeta(replica, eventsIndexedBy, context.version);
  return moved.length > 0;
}
