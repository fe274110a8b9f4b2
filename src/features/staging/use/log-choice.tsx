import type { ReactNode } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import type { LogEntry } from './use-log-entry.ts';
import { t } from './words.ts';

export interface LogChoiceProps {
  readonly log: LogEntry;
  /** URL of a work; empty: nothing is entered. */
  readonly value: string;
  readonly onChange: (work: string) => void;
  /** Why the last deed could not be entered. */
  readonly problem?: Problem;
}

/** Whether what is done is entered into the public event log, and as an event of which work. */
export function LogChoice({ log, value, onChange, problem }: LogChoiceProps): ReactNode {
  const { works, canLog } = log;
  return (
    <div className="grid max-w-[34rem] gap-2">
      <Select
        label={t('use-data.log')}
        help={t(canLog ? 'use-data.log.help' : 'use-data.log.closed')}
        disabled={!canLog}
        value={value}
        options={[
          { value: '', label: t('use-data.log.none') },
          ...works.map(({ url, title }) => ({
            value: url,
            label: t('use-data.log.work', { work: isolate(title) }),
          })),
        ]}
        onChange={onChange}
      />
      {problem && <Notice tone="wait" title={t('use-data.log.failed')} {...wordsOf(problem)} urgent />}
    </div>
  );
}

function wordsOf(problem: Problem) {
  const { title, next, details } = problemWords(problem);
  return { kept: title, next, details };
}
