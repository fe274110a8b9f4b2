import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { useSyncStatus } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** Deletes the local copy after saying what would be lost with it: decisions that no server has yet. */
export function RemoveCopy(): ReactNode {
  const { removeCopy } = useWorkspace();
  const { unsent } = useSyncStatus();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="plain" onClick={() => setAsking(true)}>
        {t('session.clear')}
      </Button>
      <AlertDialog
        open={asking}
        danger
        title={t('session.clear.title')}
        consequence={
          <>
            <p>{t('session.clear.text')}</p>
            {unsent > 0 && <p className="text-no">{t('session.clear.unsent', { count: unsent })}</p>}
          </>
        }
        action={t('session.clear.do')}
        onConfirm={() => {
          setAsking(false);
          void removeCopy();
        }}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
