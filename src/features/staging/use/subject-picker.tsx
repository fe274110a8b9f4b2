import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { totalsOf } from '../../../domain/staging/collection.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { linkClass } from '../../../ui/link-class.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { totalsWords } from '../collections/totals-words.ts';
import { hasArrived } from './subject.ts';
import type { ChosenSubject } from './use-subject.ts';
import { t } from './words.ts';

export interface SubjectPickerProps {
  readonly chosen: ChosenSubject;
  readonly onChoose: (value: string) => void;
}

/** Which data are used: what has arrived somewhere, or any collection. */
export function SubjectPicker({ chosen, onChoose }: SubjectPickerProps): ReactNode {
  const { subject, state, options, value, problem } = chosen;
  return (
    <div className="grid gap-2">
      <Select label={t('use-data.subject')} value={value} options={options} onChange={onChoose} />
      {state === 'reading' && <p className="text-soft text-sm">{t('use-data.subject.loading')}</p>}
      {state === 'gone' && (
        <Notice tone="doubt" title={t('use-data.subject.gone')} next={t('use-data.subject.gone.next')} />
      )}
      {problem && !subject && (
        <Notice
          tone="no"
          title={t('use-data.subject.failed')}
          next={problemWords(problem).title}
          details={problemWords(problem).details}
        />
      )}
      {subject && (
        <>
          <p className="text-soft text-sm">{totalsWords(totalsOf(subject.members))}</p>
          {subject.staging && !hasArrived(subject.staging) && (
            <p className="text-soft text-sm">{t('use-data.subject.coming')}</p>
          )}
          <p className="flex flex-wrap gap-x-4 text-sm">
            <Link to="/collections" search={{ id: subject.collection }} className={linkClass}>
              {t('use-data.subject.open')}
            </Link>
            {subject.staging && (
              <Link to="/staging" search={{ id: subject.staging.id }} className={linkClass}>
                {t('use-data.subject.request')}
              </Link>
            )}
          </p>
        </>
      )}
    </div>
  );
}
