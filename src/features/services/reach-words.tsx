import type { ReactNode } from 'react';
import type { Reach } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import type { InboxProbe, ProbeStep } from '../../pod/service/probe-inbox.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';

/** The tone of a way of being reached: what is merely silent may come back. */
export const reachTones: Readonly<Record<Reach, Tone>> = {
  open: 'yes',
  'no-preflight': 'no',
  'no-cors': 'no',
  silent: 'wait',
  insecure: 'no',
};

/** The mark of a service that web pages cannot reach; nothing for one that they can. */
export function ReachBadge({ state }: { state: Reach }): ReactNode {
  if (state === 'open') return null;
  return <Badge tone={reachTones[state]}>{t(`services.reach.short.${state}`)}</Badge>;
}

/** What a probe found out beside whether pages may send, as sentences. */
export function probeSentences({ ms, takes, isOpenToAll, steps, reach }: InboxProbe): readonly string[] {
  const status = steps.find((step) => step.status !== undefined && step.status > 0)?.status;
  const sentences: string[] = [];
  if (ms !== undefined) sentences.push(t('services.reach.time', { ms }));
  if (status === 404 || status === 410)
    sentences.push(t('services.reach.status.gone', { status: String(status) }));
  if (status !== undefined && status >= 500)
    sentences.push(t('services.reach.status.broken', { status: String(status) }));
  if (reach === 'open') {
    sentences.push(
      takes === undefined || takes.types.length === 0
        ? t('services.reach.takes.unsaid')
        : t('services.reach.takes', { types: takes.types.join(', ') }),
    );
    if (takes && !takes.jsonLd) sentences.push(t('services.reach.takes.no-json-ld'));
    if (isOpenToAll === false) sentences.push(t('services.reach.closed'));
  }
  return sentences;
}

/** One question of a probe and what came of it. */
export function stepWords({ method, manner, status }: ProbeStep): string {
  const came =
    status === undefined
      ? t('services.reach.step.nothing')
      : status === 0
        ? t('services.reach.step.unseen')
        : t('services.reach.step.answered', { status: String(status) });
  return `${t(`services.reach.step.${manner}`, { method })}: ${came}`;
}
