import { RefreshCw } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { formatNumber } from '../i18n/format.ts';
import { isolate } from '../i18n/isolate.ts';
import { problemWords } from '../i18n/problems.ts';
import { t } from '../i18n/t.ts';
import type { SyncStatus } from '../orchestrator/protocol.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { DescriptionList } from '../ui/description-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Popover } from '../ui/popover.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { syncWords } from './sync-words.ts';

export interface SyncDetailsProps {
  readonly status: SyncStatus;
  readonly onSync: () => void;
  readonly trigger: ReactElement;
}

/** What lies behind the sync line. */
export function SyncDetails({ status, onSync, trigger }: SyncDetailsProps): ReactNode {
  return (
    <Popover trigger={trigger} title={t('app.sync.label')} side="top">
      <SyncFacts status={status} onSync={onSync} />
    </Popover>
  );
}

/** State, last look, what is unsent or failed, and the one thing to do. */
export function SyncFacts({ status, onSync }: Omit<SyncDetailsProps, 'trigger'>): ReactNode {
  const { tone, state } = syncWords(status);
  return (
    <div className="grid gap-3">
      <Badge tone={tone}>{state}</Badge>
      {hasNote(status.state) && <p className="text-sm text-soft">{t(`app.sync.${status.state}.note`)}</p>}
      <DescriptionList
        items={[
          {
            term: t('app.sync.last'),
            value: status.lastSync ? <RelativeTime iso={status.lastSync} /> : t('app.sync.never'),
          },
          { term: t('app.sync.live'), value: t(`app.sync.live.${status.live}`) },
          { term: t('app.sync.unsent.label'), value: formatNumber(status.unsent) },
          { term: t('app.sync.failed.label'), value: formatNumber(status.failed) },
        ]}
      />
      {status.problem && <Notice tone="no" {...problemWords(status.problem)} />}
      {status.policyProblems?.map(({ id, name, problem }) => (
        <Notice
          key={id}
          tone="no"
          title={t('app.sync.policy', { policy: isolate(name) })}
          kept={t('app.sync.policy.kept')}
          details={problem.kind === 'invalid' ? problem.reason : problemWords(problem).details}
        />
      ))}
      {status.state !== 'signed-out' && (
        <div>
          <Button icon={RefreshCw} onClick={onSync}>
            {t('app.sync.now')}
          </Button>
        </div>
      )}
    </div>
  );
}

function hasNote(state: SyncStatus['state']): state is 'offline' | 'signed-out' | 'waiting' {
  return state === 'offline' || state === 'signed-out' || state === 'waiting';
}
