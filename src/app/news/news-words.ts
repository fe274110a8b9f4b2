import { type Surroundings, sentenceOf, sentenceText } from '../../features/notification/sentence.ts';
import { headlineOf, headlineText } from '../../features/suggestion/headline.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { t as ofStagings, turnWords } from './staging-news.ts';
import type { News } from './what-is-new.ts';

/** So many things are named; the others are counted. */
const NAMED = 3;

/** A notification of the browser: what it says, and where a click leads. */
export interface NewsWords {
  readonly title: string;
  readonly body: string;
  readonly to: '/review' | '/inbox' | '/staging';
  /** The one thing that it is about; left out where there are several. */
  readonly id?: string;
}

/** Puts news into words. Names in them come from outside: they are text, and carry no unseen characters. */
export function newsWords({ suggestions, messages, stagings }: News, around: Surroundings): NewsWords {
  const counted = [
    suggestions.length > 0 && t('news.suggestions', { count: suggestions.length }),
    messages.length > 0 && t('news.messages', { count: messages.length }),
    stagings.length > 0 && ofStagings('staging-news.count', { count: stagings.length }),
  ].filter((each) => each !== false);
  const lines = [
    ...suggestions.map((suggestion) => () => headlineText(headlineOf(suggestion))),
    ...messages.map((row) => () => sentenceText(sentenceOf(row, around))),
    ...stagings.map((staging) => () => turnWords(staging)),
  ];
  const named = lines.slice(0, NAMED).map((line) => plain(line()));
  const more = lines.length - named.length;
  const [only] =
    lines.length === 1
      ? [
          ...suggestions.map(({ id }) => id),
          ...messages.map(({ url }) => url),
          ...stagings.map(({ id }) => id),
        ]
      : [];
  return {
    title: counted.join(', '),
    body: [...named, ...(more > 0 ? [t('news.more', { count: more })] : [])].join('\n'),
    to: suggestions.length > 0 ? '/review' : messages.length > 0 ? '/inbox' : '/staging',
    ...(only !== undefined && { id: only }),
  };
}
