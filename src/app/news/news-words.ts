import { type Surroundings, sentenceOf, sentenceText } from '../../features/notification/sentence.ts';
import { headlineOf, headlineText } from '../../features/suggestion/headline.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { News } from './what-is-new.ts';

/** So many things are named; the others are counted. */
const NAMED = 3;

/** A notification of the browser: what it says, and where a click leads. */
export interface NewsWords {
  readonly title: string;
  readonly body: string;
  readonly to: '/review' | '/inbox';
  /** The one thing that it is about; left out where there are several. */
  readonly id?: string;
}

/** Puts news into words. Names in them come from outside: they are text, and carry no unseen characters. */
export function newsWords({ suggestions, messages }: News, around: Surroundings): NewsWords {
  const counted = {
    suggestions: t('news.suggestions', { count: suggestions.length }),
    messages: t('news.messages', { count: messages.length }),
  };
  const lines = [
    ...suggestions.map((suggestion) => () => headlineText(headlineOf(suggestion))),
    ...messages.map((row) => () => sentenceText(sentenceOf(row, around))),
  ];
  const named = lines.slice(0, NAMED).map((line) => plain(line()));
  const more = lines.length - named.length;
  const [only] =
    lines.length === 1 ? [...suggestions.map(({ id }) => id), ...messages.map(({ url }) => url)] : [];
  return {
    title:
      messages.length === 0
        ? counted.suggestions
        : suggestions.length === 0
          ? counted.messages
          : t('news.both', counted),
    body: [...named, ...(more > 0 ? [t('news.more', { count: more })] : [])].join('\n'),
    to: suggestions.length > 0 ? '/review' : '/inbox',
    ...(only !== undefined && { id: only }),
  };
}
