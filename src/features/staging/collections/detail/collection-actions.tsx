import { Link } from '@tanstack/react-router';
import { Ellipsis, FileDown, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type DataCollection, didOf } from '../../../../domain/staging/collection.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { AlertDialog } from '../../../../ui/alert-dialog.tsx';
import { buttonClass } from '../../../../ui/button.tsx';
import { Menu } from '../../../../ui/menu.tsx';
import type { CollectionChanges } from '../use-collection-changes.ts';
import { t } from '../words.ts';
import { EditDialog } from './edit-dialog.tsx';
import { EXPORT_FORMS, exportCollection } from './export-collection.ts';

export interface CollectionActionsProps {
  readonly collection: DataCollection;
  readonly changes: CollectionChanges;
  readonly onDeleted: () => void;
}

/** What can be done with a collection as a whole. */
export function CollectionActions({ collection, changes, onDeleted }: CollectionActionsProps): ReactNode {
  const [dialog, setDialog] = useState<'edit' | 'delete'>();
  const { id, title, members } = collection;
  const isStageable = members.some((member) => didOf(member) !== undefined);
  const remove = async () => {
    setDialog(undefined);
    if ((await changes.remove(collection)).ok) onDeleted();
  };
  return (
    <>
      {isStageable && (
        <Link to="/staging" search={{ view: 'request', collection: id }} className={buttonClass('primary')}>
          {t('collections.stage')}
        </Link>
      )}
      {members.length > 0 && (
        <Link to="/staging" search={{ view: 'use', collection: id }} className={buttonClass()}>
          {t('collections.use')}
        </Link>
      )}
      <Menu
        side="top"
        trigger={
          <button type="button" className={buttonClass()}>
            <Ellipsis aria-hidden className="size-4" />
            {t('collections.more')}
          </button>
        }
        groups={[
          {
            kind: 'actions',
            items: EXPORT_FORMS.map((form) => ({
              label: t(`collections.export.${form}`),
              icon: FileDown,
              onSelect: () => exportCollection(collection, form),
            })),
          },
          {
            kind: 'actions',
            items: [
              {
                label: t('collections.edit'),
                icon: Pencil,
                hindered: changes.canWrite ? undefined : t('collections.read-only'),
                onSelect: () => setDialog('edit'),
              },
              {
                label: t('collections.delete'),
                icon: Trash2,
                danger: true,
                hindered: changes.canWrite ? undefined : t('collections.read-only'),
                onSelect: () => setDialog('delete'),
              },
            ],
          },
        ]}
      />
      {changes.busy && (
        <p role="status" className="self-center text-soft text-sm">
          {t('collections.saving')}
        </p>
      )}
      {dialog === 'edit' && <EditDialog collection={collection} onClose={() => setDialog(undefined)} />}
      <AlertDialog
        open={dialog === 'delete'}
        title={t('collections.delete.title', { collection: isolate(title) })}
        consequence={<p>{t('collections.delete.consequence', { count: members.length })}</p>}
        action={t('collections.delete')}
        danger
        onConfirm={() => void remove()}
        onCancel={() => setDialog(undefined)}
      />
    </>
  );
}
