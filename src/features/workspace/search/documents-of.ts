import type { ArtefactRow, EventRow, NotificationRow, ServiceRow } from '../../../cache/rows.ts';
import type { Notification } from '../../../domain/notification/model.ts';
import { plain } from '../../../i18n/isolate.ts';
import { eventSentenceOf, eventSentenceText } from '../../notification/event-sentence.ts';
import { personBehind, senderView } from '../../notification/sender-view.ts';
import { type Surroundings, sentenceOf, sentenceText } from '../../notification/sentence.ts';
import type { SearchDocument } from './search-document.ts';

/** So many characters of a running text are searched. */
const TEXT = 4_000;
/** So many characters of a message as it was sent are looked through for words that stand nowhere else. */
const RAW = 6_000;
/** So many of the words found there are kept, in characters. */
const RAW_KEPT = 1_200;

/** A message of the inbox as the index holds it. @param answered the request that it answers, where that is known */
export function messageDocument(
  row: NotificationRow,
  around: Surroundings,
  answered: Notification | undefined,
): SearchDocument {
  const { notification } = row;
  const sender = senderView(notification, around.services);
  const sentence = sentenceOf(row, around, answered);
  return {
    kind: 'message',
    key: row.url,
    title: plain(sentenceText(sentence)),
    detail: joinedLine([personBehind(notification, sender.name), sender.name]),
    at: row.receivedAt,
    activity: row.activityId,
    names: joined([sender.name, sentence.names.work, ...namesIn(notification)]),
    text: joined([notification?.summary?.slice(0, TEXT), row.unreadable?.slice(0, 400)]),
    ids: joined([row.url, row.activityId, ...idsIn(notification)]),
    raw: wordsIn(row.raw, notification),
  };
}

/** An event of the log as the index holds it. @param webId the maintainer's */
export function eventDocument(
  row: EventRow,
  around: Surroundings,
  webId: string,
  answered: Notification | undefined,
): SearchDocument {
  const { notification } = row;
  const title = row.artefact === undefined ? undefined : around.titles.get(row.artefact);
  return {
    kind: 'event',
    key: row.url,
    title: plain(eventSentenceText(eventSentenceOf(row, around, webId, answered))),
    at: row.writtenAt,
    activity: row.activityId,
    names: joined([title, ...namesIn(notification)]),
    text: joined([notification?.summary?.slice(0, TEXT)]),
    ids: joined([row.url, row.activityId, ...idsIn(notification)]),
    raw: wordsIn(row.raw, notification),
  };
}

/** A work of the maintainer's as the index holds it. */
export function artefactDocument(row: ArtefactRow): SearchDocument {
  const authors = row.authors.map(({ name }) => name);
  return {
    kind: 'artefact',
    key: row.url,
    title: plain(row.title),
    detail: authors.slice(0, 3).join(', '),
    at: row.published,
    names: joined(authors),
    text: joined([row.abstract?.slice(0, TEXT), ...(row.keywords ?? [])]),
    ids: joined([row.url, row.citeAs, ...(row.identifiers ?? []), ...row.files.map(({ name }) => name)]),
    raw: '',
  };
}

/** A service of the register as the index holds it. */
export function serviceDocument(row: ServiceRow): SearchDocument {
  return {
    kind: 'service',
    key: row.id,
    title: plain(row.name),
    detail: row.id,
    names: row.name,
    text: joined([row.notes?.slice(0, TEXT), row.description?.slice(0, TEXT), ...row.kinds]),
    ids: joined([row.id, ...row.aliases, row.inbox, row.home]),
    raw: '',
  };
}

function namesIn(notification: Notification | undefined): (string | undefined)[] {
  const { actor, origin, target, object, about, nested } = notification ?? {};
  return [actor, origin, target, object, about, nested?.object].map((each) => each?.name?.slice(0, 400));
}

function idsIn(notification: Notification | undefined): (string | undefined)[] {
  const { actor, origin, object, about, nested } = notification ?? {};
  const works = [object, about, nested?.object].flatMap((work) => [work?.id, work?.citeAs]);
  return [actor?.id, origin?.id, ...works].map((id) => id?.slice(0, 400));
}

/** The texts in a JSON document that are neither addresses nor entered elsewhere, cut to a bounded length. */
function wordsIn(raw: string, notification: Notification | undefined): string {
  const elsewhere = new Set([notification?.summary, ...namesIn(notification)]);
  const texts = raw.slice(0, RAW).matchAll(/"((?:[^"\\]|\\.){2,400})"\s*(?=[,}\]])/g);
  const kept = new Set<string>();
  let length = 0;
  for (const [, text] of texts) {
    if (text === undefined || /^(https?:|urn:)/i.test(text)) continue;
    if (kept.has(text) || elsewhere.has(text)) continue;
    kept.add(text);
    length += text.length;
    if (length > RAW_KEPT) break;
  }
  return [...kept].join('\n').slice(0, RAW_KEPT);
}

/** Who acts and for whom, in half a line; two reviews of one service are told apart by their authors. */
function joinedLine(names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined).join(' · ');
}

function joined(texts: readonly (string | undefined)[]): string {
  return [...new Set(texts)].filter((text) => text !== undefined).join('\n');
}
