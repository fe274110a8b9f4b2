import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { problemWords } from '../../../i18n/problems.ts';
import { Button } from '../../../ui/button.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { Tasks } from './use-tasks.ts';
import { t } from './words.ts';

export interface LacksProps {
  /** How many there are. */
  readonly hubs: number;
  readonly tes: number;
  readonly isReading: boolean;
  readonly tasks: Tasks;
}

/** What could stand in the list and does not, with the place where that is changed. */
export function Lacks({ hubs, tes, isReading, tasks }: LacksProps): ReactNode {
  const { problem, refetch } = tasks;
  return (
    <>
      {!isReading && hubs === 0 && (
        <p className="text-soft text-sm">
          {t('use-data.hubs.none')}{' '}
          <Link to="/setup" className={linkClass}>
            {t('use-data.hubs.set')}
          </Link>
        </p>
      )}
      {!isReading && tes === 0 && (
        <p className="text-soft text-sm">
          {t('use-data.tes.none')}{' '}
          <Link to="/staging" search={{ view: 'services' }} className={linkClass}>
            {t('use-data.tes.set')}
          </Link>
        </p>
      )}
      {problem && (
        <Notice
          tone="no"
          title={t('use-data.tasks.failed')}
          next={problemWords(problem).title}
          details={problemWords(problem).details}
          actions={<Button onClick={refetch}>{t('use-data.tasks.again')}</Button>}
        />
      )}
    </>
  );
}
