import type { ReactNode } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import type { LogCheck } from '../../pod/event-log/check-log.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import { FindingList } from './finding-list.tsx';
import { CHECKED_EVENTS, type OwnCheck } from './use-log-check.ts';

export interface CheckPaneProps {
  readonly own: OwnCheck;
  /** How many events the own log has, as far as this device knows. */
  readonly events: number;
  readonly canWrite: boolean;
  readonly sentenceOf: (url: string) => ReactNode;
}

/** Whether the own log holds what it says: its index against its events, each event against its checksums. */
export function CheckPane(props: CheckPaneProps): ReactNode {
  const { own } = props;
  const { state, places } = own;
  return (
    <article className="grid gap-5">
      <header className="grid gap-2">
        <h2 className="text-lg">{t('events.check.title')}</h2>
        <p className="max-w-[60ch] text-soft">{t('events.check.text')}</p>
      </header>
      {places === undefined ? (
        <p>{t('events.unset.title')}</p>
      ) : (
        <div>
          {state.kind === 'checking' ? (
            <div className="grid gap-3">
              <ProgressLine label={t('events.check.checking')} done={state.done} total={state.total} />
              <div>
                <Button onClick={own.stop}>{t('events.stop')}</Button>
              </div>
            </div>
          ) : (
            <Button
              tone={state.kind === 'none' ? 'primary' : 'quiet'}
              onClick={() => void own.check()}
              busy={own.mending ? t('events.mend.busy') : undefined}
            >
              {t(state.kind === 'none' ? 'events.check.do' : 'events.check.again')}
            </Button>
          )}
        </div>
      )}
      {own.mendProblem && (
        <Notice tone="no" urgent {...problemWords(own.mendProblem)} title={t('events.mend.failed')} />
      )}
      {state.kind === 'failed' && <Failed {...props} problem={state.problem} />}
      {state.kind === 'checked' && <Found {...props} check={state.check} />}
    </article>
  );
}

type Problem = Parameters<typeof strangerWords>[0];

/** Without an index there is nothing to compare; one can be made of the events. */
function Failed({ own, events, canWrite, problem }: CheckPaneProps & { problem: Problem }): ReactNode {
  if (problem.kind !== 'absent') return <Notice tone="no" {...strangerWords(problem)} />;
  return (
    <Notice
      tone="wait"
      title={t('events.check.no-index')}
      next={t('events.mend.will.create', { count: events })}
      actions={canWrite && <MendButton own={own} />}
    />
  );
}

function Found({ own, canWrite, check, sentenceOf }: CheckPaneProps & { check: LogCheck }): ReactNode {
  const { findings, events, log } = check;
  const found = findings.length + log.problems.length;
  const isStopped = log.ended !== 'complete' || events.length < Math.min(log.entries.length, CHECKED_EVENTS);
  const isPart = isStopped || !check.compared;
  const right = events.filter(({ witnesses }) => witnesses[0]?.checksum === 'right').length;
  const wrong = events.filter(({ witnesses }) => witnesses[0]?.checksum === 'wrong').length;
  return (
    <>
      <section aria-label={t('events.check.result')} className="grid gap-2">
        <p>
          {found === 0 && isPart ? (
            <Badge tone="wait">{t('events.check.so-far')}</Badge>
          ) : found === 0 ? (
            <Badge tone="yes">{t('events.check.fine')}</Badge>
          ) : (
            <Badge tone="no">{t('events.check.findings', { count: found })}</Badge>
          )}
        </p>
        <p className="text-soft">
          {t('events.check.counts', { entries: log.entries.length, pages: log.pages, right, wrong })}
        </p>
        {log.entries.length > CHECKED_EVENTS && (
          <p className="text-soft text-sm">{t('events.check.part', { count: CHECKED_EVENTS })}</p>
        )}
        {!isStopped && !check.compared && (
          <p className="text-soft text-sm">{t('events.check.not-compared')}</p>
        )}
        {isStopped && <p className="text-soft text-sm">{t('events.check.stopped')}</p>}
      </section>
      {log.problems.map(({ url, problem }) => (
        <Notice key={url} tone="no" {...strangerWords(problem)} title={t('events.reading.page')} kept={url} />
      ))}
      <Mend own={own} canWrite={canWrite} check={check} />
      {findings.length > 0 && <FindingList findings={findings} sentenceOf={sentenceOf} />}
    </>
  );
}

/** What mending would do, before it is done. What it does not do is said, too. */
function Mend({
  own,
  canWrite,
  check,
}: Pick<CheckPaneProps, 'own' | 'canWrite'> & { check: LogCheck }): ReactNode {
  const count = (kind: string) => check.findings.filter((finding) => finding.kind === kind).length;
  const [added, removed, changed] = [count('not-indexed'), count('missing'), count('changed')];
  const pages = check.log.problems.length;
  if (added + removed + pages === 0)
    return changed === 0 ? null : <p className="max-w-[60ch] text-soft">{t('events.mend.changed')}</p>;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{t('events.mend.title')}</h3>
      <ul className="list-disc ps-5">
        {added > 0 && <li>{t('events.mend.will.add', { count: added })}</li>}
        {removed > 0 && <li>{t('events.mend.will.remove', { count: removed })}</li>}
        {pages > 0 && <li>{t('events.mend.will.pages', { count: pages })}</li>}
      </ul>
      <p className="max-w-[60ch] text-soft text-sm">
        {t('events.mend.keeps')} {changed > 0 && t('events.mend.changed')}
      </p>
      {canWrite ? <MendButton own={own} /> : <p className="text-soft">{t('events.mend.signed-out')}</p>}
    </section>
  );
}

function MendButton({ own }: { own: OwnCheck }): ReactNode {
  return (
    <div>
      <Button
        tone="primary"
        busy={own.mending ? t('events.mend.busy') : undefined}
        onClick={() => void own.mend()}
      >
        {t('events.mend.do')}
      </Button>
    </div>
  );
}
