import type { StagingProblem } from '../../domain/staging/provider.ts';
import { staging } from '../../i18n/en/staging.ts';
import { isolate } from '../../i18n/isolate.ts';
import { type ProblemWords, problemWords } from '../../i18n/problems.ts';
import { findingWords } from './finding-words.ts';
import { t } from './words.ts';

/** Reasons of services that have a sentence of their own. */
type KnownReason = keyof typeof staging extends infer K
  ? K extends `refused.${infer R}`
    ? R
    : never
  : never;

/** Puts a problem of a platform into words: what happened, what to do, and the service's own words. */
export function stagingProblemWords(problem: StagingProblem): ProblemWords {
  switch (problem.kind) {
    case 'service-refused': {
      const { url, status, reason, message } = problem;
      return {
        title: t('refused.title', { place: placeOf(url), reason: isolate(reason) }),
        next: isKnown(reason) ? String(staging[`refused.${reason}`]) : saidBy(message),
        details: [reason, status, message, url].filter((piece) => piece !== '').join(' · '),
      };
    }
    case 'signed-out':
      return {
        title: t('signed-out.title', { place: placeOf(problem.url) }),
        next: t('signed-out.next'),
        details: problem.url,
      };
    case 'outcome-unknown':
      return {
        title: t('outcome-unknown.title', { place: placeOf(problem.url) }),
        next: t('outcome-unknown.next'),
        details: problem.url,
      };
    case 'different':
      return {
        title: t('different.title', { place: placeOf(problem.url) }),
        next: t(`different.${problem.what}`),
        details: problem.url,
      };
    case 'against-rules': {
      const { sentence, source } = findingWords(problem.finding);
      return {
        title: t('against-rules.title', { source: isolate(problem.finding.source) }),
        next: t('against-rules.next', { sentence }),
        details: source,
      };
    }
    default:
      return problemWords(problem);
  }
}

/** The service's own words, where Orrery has none for its reason. */
function saidBy(message: string): string {
  return message === '' ? t('refused.next') : t('refused.says', { message: isolate(message) });
}

function isKnown(reason: string): reason is KnownReason {
  return !['title', 'next', 'says'].includes(reason) && Object.hasOwn(staging, `refused.${reason}`);
}

function placeOf(url: string): string {
  return URL.canParse(url) && new URL(url).host !== '' ? isolate(new URL(url).host) : t('service.place');
}
