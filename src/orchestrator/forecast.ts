import type { Replica } from '../cache/replica.ts';
import type { EventRow, NotificationRow } from '../cache/rows.ts';
import { activityKey } from '../domain/notification/identity.ts';
import { type Forecast, type ForecastStep, forecastOf } from '../domain/policy/forecast.ts';
import { askedThough } from '../domain/policy/held-back.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { JsonObject, Suggestion } from '../domain/suggestion/model.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { eventUrl } from '../pod/event-log.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { type MatchContext, readContext } from './context.ts';
import { interpret } from './interpret.ts';
import type { LiveRules } from './live-rules.ts';
import { judge, situationOf } from './match.ts';

/** What a forecast works with. */
export interface ForecastOptions {
  readonly replica: Replica;
  readonly pod: PodProfile;
  /** Rules for forecasts alone: they run all books, the switched off ones too. */
  readonly rules: LiveRules;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * What would become of a message, were the maintainer to put it into her own inbox: judged as the matcher does, first as
 * it arrives, then as it stands in the event log, if a policy would record it. Nothing is written or asked.
 */
export async function forecast(
  { replica, pod, rules, now }: ForecastOptions,
  document: JsonObject,
): Promise<Result<Forecast>> {
  if (pod.inbox === undefined) return fail({ kind: 'invalid', reason: 'The pod has no inbox.' });
  await rules.refresh();
  const time = new Date(now()).toISOString();
  const text = JSON.stringify(document);
  const url = new URL('forecast', pod.inbox).href;
  const read = await interpret({
    url,
    text,
    mediaType: 'application/ld+json',
    size: text.length,
    binary: false,
  });
  const { notification, findings } = read;
  if (notification?.id === undefined)
    return fail({
      kind: 'invalid',
      reason: read.unreadable ?? 'The message has no id.',
      findings: [...findings],
    });
  const key = activityKey(notification.id);
  const answers = answeredKeys(notification);
  const row: NotificationRow = {
    url,
    receivedAt: time,
    version: '',
    raw: text,
    truncated: false,
    activityId: key,
    notification,
    findings,
    standing: 'unknown',
    remarks: [],
    answers,
  };
  const real = await readContext(replica, pod, rules);
  const placed = { key, document, notification, answers, placed: true, at: time };
  const context: MatchContext = {
    ...real,
    sent: new Map(real.sent).set(key, placed),
    autonomy: new Map(rules.books.map(({ id }) => [id, 'suggest'])),
    version: `forecast ${real.version}`,
  };

  const step = (suggestion: Suggestion, afterLogging: boolean): ForecastStep => {
    const asks = askedThough(situationOf(suggestion, row, context));
    return {
      suggestion,
      autonomy: real.autonomy.get(suggestion.policy.id) ?? 'suggest',
      afterLogging,
      ...(asks !== undefined && { asks }),
    };
  };
  const { suggestions } = await judge(replica, context, rules, row);
  const first = suggestions.map((suggestion) => step(suggestion, false));
  const records = ({ effects }: Suggestion) =>
    effects.some((effect) => effect.kind === 'log' && effect.activityId === key);
  if (pod.eventLog === undefined || !suggestions.some(records)) return ok(forecastOf(first));

  const event: EventRow = {
    url: eventUrl(pod.eventLog, key),
    writtenAt: time,
    version: '',
    activityId: key,
    notification,
    raw: text,
    answers,
  };
  const then = await judge(replica, context, rules, row, undefined, event);
  const known = new Set(suggestions.map(({ id }) => id));
  const later = then.suggestions
    .filter(({ id }) => !known.has(id))
    .map((suggestion) => step(suggestion, true));
  return ok(forecastOf([...first, ...later]));
}
