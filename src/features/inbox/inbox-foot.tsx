import { type ReactNode, useState } from 'react';
import { defaultSettings } from '../../domain/settings/settings.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/names.tsx';
import { UndoToast } from '../../ui/undo-toast.tsx';
import { BatchReport } from '../workspace/bulk/batch-report.tsx';
import { BulkBar } from '../workspace/bulk/bulk-bar.tsx';
import { WhyNot } from '../workspace/closed-notice.tsx';
import { useHindrance } from '../workspace/closed-places.ts';
import { useArtefacts, useSettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import type { InboxItem } from './inbox-item.ts';
import { type RecordPlan, recordPlan } from './record-plan.ts';
import type { InboxBulk } from './use-inbox-bulk.ts';

/** So many messages are named in a question; the others are counted. */
const NAMED = 8;

export interface InboxFootProps {
  readonly bulk: InboxBulk;
  readonly marked: readonly InboxItem[];
  readonly onClear: () => void;
}

/** Below the list: what can be done with the marked messages, and what has come of it. */
export function InboxFoot({ bulk, marked, onClear }: InboxFootProps): ReactNode {
  const { session, pod } = useWorkspace();
  const { data: settings = defaultSettings } = useSettings();
  const artefacts = useArtefacts().data ?? [];
  const [plan, setPlan] = useState<RecordPlan>();
  const hindered = useHindrance('log', 'records');
  const canRecord = session.phase === 'signed-in' && pod?.eventLog !== undefined;
  return (
    <>
      {bulk.report && <BatchReport entries={bulk.report} onRetry={bulk.retry} onClose={bulk.closeReport} />}
      {marked.length > 0 && (
        <BulkBar count={marked.length} onClear={onClear}>
          {marked.some(({ row }) => row.readAt === undefined) && (
            <Button keyHint="Shift+i" onClick={() => bulk.markRead(marked, true)}>
              {t('inbox.mark.read')}
            </Button>
          )}
          {marked.some(({ row }) => row.readAt !== undefined) && (
            <Button keyHint="Shift+u" onClick={() => bulk.markRead(marked, false)}>
              {t('inbox.mark.unread')}
            </Button>
          )}
          {canRecord && (
            <Button
              disabled={hindered !== undefined}
              aria-description={hindered}
              onClick={() => setPlan(recordPlan(marked, artefacts, settings, pod?.webId))}
            >
              {t('inbox.bulk.record')}
            </Button>
          )}
          {canRecord && <WhyNot reason={hindered} />}
        </BulkBar>
      )}
      {plan && (
        <RecordQuestion
          plan={plan}
          verbatim={settings.logForm === 'verbatim'}
          onConfirm={() => {
            setPlan(undefined);
            onClear();
            bulk.record(plan);
          }}
          onCancel={() => setPlan(undefined)}
        />
      )}
      {bulk.recent && (
        <UndoToast
          key={bulk.recent.until}
          message={bulk.recent.message}
          until={bulk.recent.until}
          onUndo={bulk.undo}
          onGone={bulk.forget}
        />
      )}
    </>
  );
}

function RecordQuestion(props: {
  plan: RecordPlan;
  verbatim: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}): ReactNode {
  const { plan, verbatim, onConfirm, onCancel } = props;
  const { items, leftOut, personal } = plan;
  const nothing = items.length === 0;
  return (
    <AlertDialog
      open
      title={nothing ? t('inbox.bulk.record.none') : t('inbox.bulk.record.title', { count: items.length })}
      consequence={
        <div className="grid max-h-[55dvh] gap-3 overflow-y-auto">
          {!nothing && <p>{t('inbox.bulk.record.text')}</p>}
          {personal > 0 && (
            <p>
              {t(verbatim ? 'inbox.bulk.record.personal' : 'inbox.bulk.record.without', { count: personal })}
            </p>
          )}
          <Titles items={items} />
          {leftOut.length > 0 && (
            <div className="grid gap-1">
              <p>{t('bulk.left-out', { count: leftOut.length })}</p>
              <ul className="list-disc ps-5 text-sm">
                {leftOut.slice(0, NAMED).map(({ item, why }) => (
                  <li key={item.row.url}>
                    <Name>{item.title()}</Name>: {t(`inbox.bulk.record.${why}`)}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      }
      action={nothing ? t('ui.close') : t('inbox.bulk.record.do', { count: items.length })}
      onConfirm={nothing ? onCancel : onConfirm}
      onCancel={onCancel}
    />
  );
}

function Titles({ items }: { items: readonly InboxItem[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <ul className="list-disc ps-5 text-sm">
      {items.slice(0, NAMED).map((item) => (
        <li key={item.row.url}>
          <Name>{item.title()}</Name>
        </li>
      ))}
      {items.length > NAMED && <li>{t('bulk.more', { count: items.length - NAMED })}</li>}
    </ul>
  );
}
