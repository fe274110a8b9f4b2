import { isolate } from '../../../i18n/isolate.ts';
import type { TapVerdict } from '../../../platforms/tap/probe.ts';
import type { Tone } from '../../../ui/badge.tsx';
import { t } from './words.ts';

/** What came of trying a service, in two or three words, with its colour. */
export function verdictBadge(verdict: TapVerdict): { readonly tone: Tone; readonly word: string } {
  if (verdict.kind === 'ready')
    return verdict.obsCore
      ? { tone: 'yes', word: t('find.verdict.ready') }
      : { tone: 'doubt', word: t('find.verdict.ready.bare') };
  return { tone: verdict.kind === 'closed' ? 'wait' : 'no', word: t(`find.verdict.${verdict.kind}`) };
}

/** What is in the way of using a service, and what to do; `undefined` where nothing is. */
export function verdictNotice(
  verdict: TapVerdict,
  service: string,
): { readonly title: string; readonly next: string } | undefined {
  const name = { service: isolate(service) };
  switch (verdict.kind) {
    case 'ready':
      return undefined;
    case 'wrong-service':
      return { title: t('find.verdict.wrong-service.title'), next: t('find.verdict.wrong-service.next') };
    case 'closed':
      return {
        title: t('find.verdict.closed.title', name),
        next: verdict.message
          ? t('find.verdict.closed.next', { message: isolate(verdict.message) })
          : t('find.verdict.closed.silent'),
      };
    default:
      return {
        title: t(`find.verdict.${verdict.kind}.title`, name),
        next: t(`find.verdict.${verdict.kind}.next`),
      };
  }
}
