import type { Dispatch, DispatchShare, DispatchTry } from '../../../domain/dispatch/model.ts';
import type { ShareOutcome } from '../../../domain/dispatch/outcome.ts';
import { formatRelative } from '../../../i18n/format.ts';
import type { Tone } from '../../../ui/badge.tsx';
import { t } from '../words.ts';

const TONES = {
  prepared: 'wait',
  sending: 'wait',
  waiting: 'wait',
  unknown: 'doubt',
  blocked: 'no',
  refused: 'no',
  taken: 'yes',
  seen: 'yes',
  executed: 'yes',
  withdrawn: 'none',
  dropped: 'none',
} as const satisfies Record<DispatchShare['state'], Tone>;

/** A share's state in a word, with its meaning as a tone. */
export function stateWord(
  share: Pick<DispatchShare, 'state'>,
  { way }: Pick<Dispatch, 'way'>,
): { readonly word: string; readonly tone: Tone } {
  const byHand = share.state === 'prepared' && way === 'export';
  return {
    word: t(byHand ? 'dispatch.state.by-hand' : `dispatch.state.${share.state}`),
    tone: TONES[share.state],
  };
}

/** What the state of a share means, and what is to be done; nothing is claimed that nobody knows. @param now milliseconds since 1970 */
export function stateMeaning(share: DispatchShare, { way }: Pick<Dispatch, 'way'>, now: number): string {
  const outcome = share.tries.at(-1)?.outcome;
  switch (share.state) {
    case 'prepared':
      return t(way === 'export' ? 'dispatch.means.by-hand' : 'dispatch.means.prepared');
    case 'waiting':
      return share.nextAttempt === undefined
        ? t('dispatch.means.waiting.you')
        : t('dispatch.means.waiting', { time: soon(share.nextAttempt, now) });
    case 'blocked':
      return t(`dispatch.blocked.${outcome?.kind === 'blocked' ? outcome.because : 'body'}`);
    case 'seen':
    case 'executed':
      return t('dispatch.means.seen', {
        time: share.markedAt === undefined ? '' : formatRelative(share.markedAt, now),
      });
    default:
      return t(`dispatch.means.${share.state}`);
  }
}

function soon(iso: string, now: number): string {
  return Date.parse(iso) <= now ? t('dispatch.means.soon') : formatRelative(iso, now);
}

/** What came of an attempt, in a word or two. */
export function tryWord({ outcome }: DispatchTry): string {
  if (outcome === undefined) return t('dispatch.try.under-way');
  switch (outcome.kind) {
    case 'refused':
    case 'later':
      return t(`dispatch.try.${outcome.kind}`, { status: String(outcome.status) });
    case 'unknown':
      return outcome.status === undefined
        ? t('dispatch.try.unknown')
        : t('dispatch.try.unknown.status', { status: String(outcome.status) });
    default:
      return t(`dispatch.try.${outcome.kind}`);
  }
}

/** The node's own words, of the last attempt that has any. */
export function nodeWords(share: DispatchShare): string | undefined {
  return share.tries
    .map(({ outcome }) => messageOf(outcome))
    .findLast((message) => message !== undefined && message !== '');
}

/** Why the relay forwards nothing, in its own words: they say whom to ask. */
export function relayWords({ state, tries }: DispatchShare): string | undefined {
  const outcome = tries.at(-1)?.outcome;
  const isRelay = state === 'blocked' && outcome?.kind === 'blocked' && outcome.because === 'relay';
  return isRelay && outcome.message !== '' ? outcome.message : undefined;
}

function messageOf(outcome: ShareOutcome | undefined): string | undefined {
  if (outcome === undefined || outcome.kind === 'taken' || outcome.kind === 'blocked') return undefined;
  // Where no answer came, the words are the browser's.
  return outcome.status === undefined ? undefined : outcome.message;
}
