import type { Pattern } from '../../domain/notification/model.ts';
import type { Effect, Suggestion } from '../../domain/suggestion/model.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { t } from '../../i18n/t.ts';
import { oneLine } from '../notification/plain.ts';
import { documentKind } from './document-kind.ts';

type HeadlineKey = Extract<MessageKey, `review.do.${string}`>;

/** What approving a suggestion does, in one sentence that begins with its verb. The names come from outside. */
export interface Headline {
  readonly key: HeadlineKey;
  readonly names: { readonly who?: string; readonly work?: string };
}

/** Words a suggestion from what it would do, and from the message that caused it. */
export function headlineOf(suggestion: Suggestion): Headline {
  const { effects, pattern, senderName, workName } = suggestion;
  const sent = effects.find((effect) => effect.kind === 'send');
  const key = keyFor(effects, pattern);
  const who =
    key === 'review.do.offer' || key === 'review.do.send' ? (sent?.recipientName ?? senderName) : senderName;
  return { key, names: { who: oneLine(who, 50), work: oneLine(workName) } };
}

/** The headline as plain text, for what is read aloud. */
export function headlineText({ key, names }: Headline): string {
  return t(key, {
    who: names.who ?? t('notification.who.unnamed'),
    work: names.work ?? t('patterns.work.missing'),
  });
}

function keyFor(effects: readonly Effect[], pattern: Pattern): HeadlineKey {
  if (effects.length === 0)
    return pattern.startsWith('request-') ? 'review.do.task.request' : 'review.do.task';
  const own = effects.find((effect) => effect.kind !== 'link' && effect.document !== undefined);
  const answer = own && own.kind !== 'link' && own.document && documentKind(own.document);
  if (answer === 'accept' || answer === 'tentative-accept') return acceptKey(pattern);
  if (answer === 'reject' || answer === 'tentative-reject') return 'review.do.reject.request';
  if (answer === 'request' && effects.some(({ kind }) => kind === 'send')) return 'review.do.offer';
  const link = effects.find((effect) => effect.kind === 'link');
  const logs = effects.some(({ kind }) => kind === 'log');
  if (link) return logs ? `review.do.log-link.${link.linkType}` : `review.do.link.${link.linkType}`;
  return logs ? logKey(pattern) : 'review.do.send';
}

function acceptKey(pattern: Pattern): HeadlineKey {
  switch (pattern) {
    case 'announce-review':
    case 'announce-endorsement':
    case 'request-review':
    case 'request-endorsement':
      return `review.do.accept.${pattern}`;
    default:
      return pattern.startsWith('announce-') ? 'review.do.accept.announce' : 'review.do.accept.request';
  }
}

function logKey(pattern: Pattern): HeadlineKey {
  switch (pattern) {
    case 'announce-review':
    case 'announce-endorsement':
    case 'announce-relationship':
    case 'announce-ingest':
    case 'announce-resource':
    case 'undo-offer':
      return `review.do.log.${pattern}`;
    case 'request-review':
    case 'request-endorsement':
    case 'request-ingest':
      return 'review.do.log.request';
    case 'accept':
    case 'reject':
    case 'tentative-accept':
    case 'tentative-reject':
    case 'unprocessable':
      return 'review.do.log.reply';
    case 'other':
      return 'review.do.log.other';
  }
}
