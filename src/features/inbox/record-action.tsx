import { type ReactNode, useState } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Problem } from '../../domain/problem.ts';
import { defaultSettings } from '../../domain/settings/settings.ts';
import { tellsOfPrivateWork } from '../../domain/suggestion/private-work.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ClaimedAsYoursNotice, wouldCountAsYours } from '../suggestion/claimed-as-yours.tsx';
import { LogQuestion } from '../suggestion/log-question.tsx';
import { leftOut, logText } from '../suggestion/log-text.ts';
import { PrivateWorkNotice } from '../suggestion/private-work.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import { useArtefacts, useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** Puts a message into the event log by hand, whatever policies make of it: also what they leave alone. */
export function RecordAction({ row }: { row: NotificationRow }): ReactNode {
  const { orchestrator, pod, session } = useWorkspace();
  const [asks, setAsks] = useState(false);
  const hindered = useHindrance('log', 'records');
  const [state, setState] = useState<'asked' | Problem>();
  const canRecord = session.phase === 'signed-in' && pod?.eventLog !== undefined;
  if (row.event !== undefined || row.notification?.id === undefined || !canRecord) return null;
  const record = async () => {
    setAsks(false);
    const done = await orchestrator.call('record', row.url);
    setState(done.ok ? 'asked' : done.problem);
    if (done.ok) announce(t('inbox.record.asked'));
  };
  return (
    <div className="grid justify-items-start gap-2">
      {state === 'asked' ? (
        <p className="text-soft text-sm">{t('inbox.record.asked')}</p>
      ) : (
        <>
          <Button disabled={hindered !== undefined} aria-description={hindered} onClick={() => setAsks(true)}>
            {t('inbox.record')}
          </Button>
          <WhyNot reason={hindered} />
        </>
      )}
      {state !== undefined && state !== 'asked' && <Notice tone="no" urgent {...problemWords(state)} />}
      <AlertDialog
        open={asks}
        title={t('inbox.record.title')}
        consequence={<Consequence row={row} />}
        action={t('inbox.record')}
        onConfirm={() => void record()}
        onCancel={() => setAsks(false)}
      />
    </div>
  );
}

/** What recording a message makes public, and what is left out. */
function Consequence({ row }: { row: NotificationRow }): ReactNode {
  const { pod } = useWorkspace();
  const { data: settings = defaultSettings } = useSettings();
  const work = useArtefacts().data?.find(({ url }) => url === row.artefact);
  const effect = { kind: 'log', activityId: row.activityId, source: row.url } as const;
  const received = row.truncated ? undefined : row.raw;
  const text = logText(effect, received, settings, pod?.webId);
  const removed = text?.written.removed ?? [];
  return (
    <div className="grid max-h-[60dvh] gap-3 overflow-y-auto">
      <p>
        {text?.question
          ? t('inbox.record.asks')
          : removed.length > 0
            ? t('inbox.record.without', { parts: leftOut(removed) })
            : t('inbox.record.text')}
      </p>
      {wouldCountAsYours([effect], row) && <ClaimedAsYoursNotice />}
      {tellsOfPrivateWork([effect], work ? [work] : [], [row.artefact]) && <PrivateWorkNotice />}
      <LogQuestion effects={[effect]} receivedAt={() => received} />
    </div>
  );
}
