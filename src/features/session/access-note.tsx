import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';

const lines = [
  'session.access.inbox',
  'session.access.log',
  'session.access.artefacts',
  'session.access.home',
  'session.access.others',
] as const;

/** What Orrery will read and write, said before anything is asked for. */
export function AccessNote(): ReactNode {
  return (
    <section className="grid gap-2 border-line border-t pt-5 text-soft text-sm">
      <h2 className="font-semibold text-ink">{t('session.access.title')}</h2>
      <ul className="grid list-disc gap-1 ps-5">
        {lines.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  );
}
