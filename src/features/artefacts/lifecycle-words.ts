import type { Evidence } from '../../domain/artefact/lifecycle.ts';
import type { Pending, Track } from '../../domain/artefact/lifecycle-tracks.ts';
import { formatDate } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { oneLine } from '../notification/plain.ts';
import { countOf } from './artefact-status.ts';

const KINDS: readonly Evidence['what'][] = [
  'registration',
  'review',
  'endorsement',
  'relationship',
  'announcement',
  'archiving',
];

/** What stands on a track, in a few words: "2 reviews · 1 waits for an answer". */
export function trackWords({ marks, waiting, open }: Track): string {
  const evidence = marks.map((mark) => mark.evidence);
  const pieces = KINDS.map((what) => [what, countOf(evidence, what)] as const)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => t(`lifecycle.count.${what}`, { count }));
  if (waiting.length > 0) pieces.push(t('lifecycle.count.waiting', { count: waiting.length }));
  if (open.length > 0) pieces.push(t('lifecycle.count.open', { count: open.length }));
  return pieces.length === 0 ? t('lifecycle.nothing') : pieces.join(' · ');
}

/** One thing that was done, as plain text: "Review by Plumb Line, 3 March 2026". */
export function evidenceText({ what, service, at }: Evidence): string {
  const who = oneLine(service?.name ?? service?.id, 60);
  const said =
    who === undefined
      ? t(`lifecycle.what.${what}`)
      : t('lifecycle.by', { what: t(`lifecycle.what.${what}`), who: isolate(who) });
  return at === undefined ? said : t('lifecycle.on', { what: said, date: formatDate(at) });
}

/** One thing that is waited for, as plain text. */
export function pendingText({ kind, pattern, serviceName, since }: Pending): string {
  const who = isolate(oneLine(serviceName, 60) ?? t('patterns.recipient.missing'));
  return t(`lifecycle.pending.${kind}`, {
    what: t(`patterns.name.${pattern}`),
    who,
    date: formatDate(since),
  });
}
