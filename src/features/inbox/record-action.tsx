import { type ReactNode, useState } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

/** Puts a message into the event log by hand, whatever policies make of it: also what they leave alone. */
export function RecordAction({ row }: { row: NotificationRow }): ReactNode {
  const { orchestrator, pod, session } = useWorkspace();
  const [asks, setAsks] = useState(false);
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
        <Button onClick={() => setAsks(true)}>{t('inbox.record')}</Button>
      )}
      {state !== undefined && state !== 'asked' && <Notice tone="no" urgent {...problemWords(state)} />}
      <AlertDialog
        open={asks}
        title={t('inbox.record.title')}
        consequence={t('inbox.record.text')}
        action={t('inbox.record')}
        onConfirm={() => void record()}
        onCancel={() => setAsks(false)}
      />
    </div>
  );
}
