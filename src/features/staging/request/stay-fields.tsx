import { type ReactNode, useState } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { useNow } from '../../../ui/now.ts';
import { Section } from '../../../ui/section.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { formatSpan } from '../span.ts';
import { dayOf } from './calendar-day.ts';
import { endOf, lifetimeOf, stayOf } from './plan-request.ts';
import type { Stay } from './request-draft.ts';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

const DAY = 86_400;

/** How long the copies stay: by days or by the last day, each following the other; without an end after a question. */
export function StayFields({ work }: { work: RequestWork }): ReactNode {
  const { draft, policy, change, gaps } = work;
  const now = useNow();
  const [isAsking, setAsking] = useState(false);
  const stay = stayOf(draft, policy);
  const isEndless = stay.kind === 'endless';
  const set = (next: Stay) => change({ stay: next });
  const most = policy?.maxLifetime;
  return (
    <Section title={t('staging-request.stay')}>
      {!isEndless && (
        <div className="grid max-w-[26rem] grid-cols-2 items-start gap-3">
          <TextField
            label={t('staging-request.stay.days')}
            inputMode="decimal"
            autoComplete="off"
            error={gaps.includes('days') ? t('staging-request.stay.days.wrong') : undefined}
            help={
              most !== undefined &&
              t('staging-request.stay.most', {
                limit: formatSpan(most),
                source: isolate(policy?.source ?? ''),
              })
            }
            value={daysIn(stay, now)}
            onChange={(days) => set({ kind: 'days', days })}
          />
          <TextField
            label={t('staging-request.stay.until')}
            type="date"
            error={gaps.includes('date') ? t('staging-request.stay.date.wrong') : undefined}
            value={dateIn(stay, now)}
            onChange={(date) => set({ kind: 'date', date })}
          />
        </div>
      )}
      <Checkbox
        label={t('staging-request.stay.endless')}
        help={t('staging-request.stay.endless.help')}
        checked={isEndless}
        onChange={(wanted) => {
          if (wanted) setAsking(true);
          else change({ stay: undefined });
        }}
      />
      <AlertDialog
        open={isAsking}
        title={t('staging-request.stay.endless.title')}
        consequence={t('staging-request.stay.endless.text')}
        action={t('staging-request.stay.endless.confirm')}
        onConfirm={() => {
          setAsking(false);
          set({ kind: 'endless' });
        }}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}

/** What was typed; else the days that are left until the date. */
function daysIn(stay: Stay, now: number): string {
  if (stay.kind === 'days') return stay.days;
  const lifetime = lifetimeOf(stay, now);
  return typeof lifetime === 'number' ? String(Math.round((lifetime / DAY) * 10) / 10) : '';
}

/** What was chosen; else the day on which that many days are over. */
function dateIn(stay: Stay, now: number): string {
  if (stay.kind === 'date') return stay.date;
  const lifetime = lifetimeOf(stay, now);
  const end = typeof lifetime === 'number' ? endOf(lifetime, now) : undefined;
  return end === undefined ? '' : dayOf(end);
}
