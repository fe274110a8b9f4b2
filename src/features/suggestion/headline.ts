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
  readonly names: { readonly who?: string; readonly work?: string; readonly words?: string };
}

/** Words a suggestion from what it would do, and from the message that caused it. */
export function headlineOf(suggestion: Suggestion): Headline {
  const { effects, senderName, workName } = suggestion;
  const sent = effects.find((effect) => effect.kind === 'send');
  const learnt = effects.find((effect) => effect.kind === 'register');
  const task = effects.find((effect) => effect.kind === 'task');
  const key = keyFor(suggestion, oneLine(task?.words) !== undefined);
  const isSent = key === 'review.do.offer' || key === 'review.do.send' || key === 'review.do.deliver';
  const who = (isSent && sent?.recipientName) || learnt?.name || senderName;
  const words = oneLine(task?.words, 160);
  return {
    key,
    names: { who: oneLine(who, 50), work: oneLine(workName), ...(words !== undefined && { words }) },
  };
}

/** The headline as plain text, for what is read aloud. */
export function headlineText({ key, names }: Headline): string {
  return t(key, {
    who: names.who ?? t('notification.who.unnamed'),
    work: names.work ?? t('patterns.work.missing'),
    words: names.words ?? '',
  });
}

function keyFor({ effects, obstacles, pattern }: Suggestion, hasWords: boolean): HeadlineKey {
  if (effects.length === 0) {
    if (obstacles?.some(({ kind }) => kind === 'unsupported')) return 'review.do.unsupported';
    return pattern.startsWith('request-') ? 'review.do.task.request' : 'review.do.task';
  }
  const own = effects.flatMap((effect) =>
    (effect.kind === 'log' || effect.kind === 'send') && effect.document ? [effect.document] : [],
  )[0];
  const answer = own && documentKind(own);
  if (answer === 'tentative-accept') return 'review.do.tentative';
  if (answer === 'accept') return acceptKey(pattern);
  if (answer === 'reject' || answer === 'tentative-reject') return 'review.do.reject.request';
  const sends = effects.some(({ kind }) => kind === 'send');
  if (answer === 'request' && sends) return 'review.do.offer';
  if (answer === 'announce' && sends && pattern.startsWith('request-')) return 'review.do.deliver';
  const link = effects.find((effect) => effect.kind === 'link');
  const logs = effects.some(({ kind }) => kind === 'log');
  if (link) return logs ? `review.do.log-link.${link.linkType}` : `review.do.link.${link.linkType}`;
  if (logs) return logKey(pattern);
  if (sends) return 'review.do.send';
  return podKey(effects, pattern, hasWords);
}

/** What stays within the pod; where a rule asks for several things, the one that changes most. */
function podKey(effects: readonly Effect[], pattern: Pattern, hasWords: boolean): HeadlineKey {
  const kinds = new Set(effects.map(({ kind }) => kind));
  if (kinds.has('write')) return 'review.do.write';
  const learnt = effects.find((effect) => effect.kind === 'register');
  if (learnt) return learnt.isNew ? 'review.do.register.new' : 'review.do.register';
  if (kinds.has('ignore')) return 'review.do.ignore';
  if (kinds.has('rerun')) return 'review.do.rerun';
  if (hasWords) return 'review.do.task.words';
  return pattern.startsWith('request-') ? 'review.do.task.request' : 'review.do.task';
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
