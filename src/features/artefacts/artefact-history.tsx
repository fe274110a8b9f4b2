import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { HistoryList } from '../thread/history/history-list.tsx';
import { useHistory } from '../thread/history/use-history.ts';
import { linkClass } from './link-class.ts';
import { Section } from './section.tsx';

/** Everything that was sent, received, decided and linked about an artefact, newest first. */
export function ArtefactHistory({ artefact }: { artefact: string }): ReactNode {
  const items = useHistory({ artefact });
  return (
    <Section title={t('history.title')}>
      <HistoryList items={items} none={t('artefacts.timeline.none')} here={t('artefacts.here')} />
      {items.some((item) => item.kind === 'message' && item.event !== undefined) && (
        <p className="text-sm">
          <Link to="/events" search={{ artefact }} className={linkClass}>
            {t('artefacts.timeline.log')}
          </Link>
        </p>
      )}
    </Section>
  );
}
