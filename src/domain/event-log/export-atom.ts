import { Feed } from 'feed';
import { isUri } from '../notification/uri.ts';
import type { LoggedEvent } from './event.ts';
import { milliseconds } from './event-time.ts';

/** What the feed says of itself. */
export interface FeedFrame {
  readonly title: string;
  /** URL of the log. */
  readonly log: string;
  readonly author?: string;
  /** ISO 8601: when the feed was made. */
  readonly now: string;
  /** The sentence that stands for an event. */
  readonly titleOf: (event: LoggedEvent) => string;
}

/** The events as an Atom feed. Events of unknown time are left out: Atom demands one. https://www.rfc-editor.org/rfc/rfc4287 */
export function exportAtom(events: readonly LoggedEvent[], frame: FeedFrame): string {
  const dated = events.filter(({ time }) => time !== undefined);
  const feed = new Feed({
    id: frame.log,
    title: xmlText(frame.title),
    link: frame.log,
    updated: dateOf(dated[0]?.time?.at ?? frame.now),
    generator: 'Orrery',
    ...(frame.author !== undefined && { author: { name: xmlText(frame.author) } }),
  });
  for (const event of dated) {
    const { notification, time } = event;
    feed.addItem({
      id: isUri(event.activityId) ? event.activityId : event.url,
      title: xmlText(escapeHtml(frame.titleOf(event))),
      link: event.url,
      date: dateOf(time?.at ?? frame.now),
      ...(notification?.summary !== undefined && { description: xmlText(escapeHtml(notification.summary)) }),
      author: [{ name: xmlText(notification?.actor?.name ?? notification?.actor?.id ?? 'unknown') }],
      category: [{ term: event.shape, name: event.shape }],
    });
  }
  return feed.atom1();
}

function dateOf(iso: string) {
  // biome-ignore lint/style/noRestrictedGlobals: the library wants its times as dates; no clock is asked.
  return new Date(milliseconds(iso));
}

/** Characters that no XML document may hold are dropped. https://www.w3.org/TR/xml/#charsets */
function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** Titles and summaries in the feed count as HTML, which strangers must not write. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
