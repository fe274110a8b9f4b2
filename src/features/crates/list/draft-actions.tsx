import { useNavigate } from '@tanstack/react-router';
import { Download, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { useDrafts } from '../draft/use-drafts.ts';
import { OutDialog, type OutDialogKind, takeOutItems } from '../out/out-menu.tsx';
import { t } from '../words.ts';
import { titleOf } from './crate-list.tsx';
import type { CrateRow } from './crate-rows.ts';

export interface DraftActionsProps {
  readonly row: Extract<CrateRow, { kind: 'draft' }>;
  readonly draft: CrateDraft | undefined;
  readonly onDiscarded: () => void;
}

/** What can be done with a draft. */
export function DraftActions({ row, draft, onDiscarded }: DraftActionsProps): ReactNode {
  const navigate = useNavigate();
  const { remove } = useDrafts();
  const [dialog, setDialog] = useState<OutDialogKind>();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        tone="primary"
        icon={Pencil}
        onClick={() => void navigate({ to: '/crates/edit', search: { draft: row.id } })}
      >
        {t('crates.edit.draft')}
      </Button>
      {draft && (
        <Menu
          side="top"
          trigger={<Button icon={Download}>{t('crateOut.more')}</Button>}
          groups={[{ kind: 'actions', items: takeOutItems(draft, setDialog) }]}
        />
      )}
      <Button tone="plain" icon={Trash2} onClick={() => setAsking(true)}>
        {t('crates.delete.draft.action')}
      </Button>
      <AlertDialog
        open={isAsking}
        title={t('crates.delete.draft.title', { name: isolate(titleOf(row)) })}
        consequence={t('crates.delete.draft.text')}
        action={t('crates.delete.draft.action')}
        danger
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void remove(row.id).then(onDiscarded);
        }}
      />
      {dialog !== undefined && draft && (
        <OutDialog kind={dialog} source={draft} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
