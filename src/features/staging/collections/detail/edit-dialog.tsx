import { type ReactNode, useState } from 'react';
import type { DataCollection } from '../../../../domain/staging/collection.ts';
import { collectionTitleFault } from '../../../../domain/staging/collection-title.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import { useCollectionChanges } from '../use-collection-changes.ts';
import { t } from '../words.ts';

/** Gives a collection another name and description; its address stays. Shown while mounted. */
export function EditDialog({
  collection,
  onClose,
}: {
  collection: DataCollection;
  onClose: () => void;
}): ReactNode {
  const changes = useCollectionChanges();
  const [title, setTitle] = useState(collection.title);
  const [description, setDescription] = useState(collection.description ?? '');
  const fault = collectionTitleFault(title);
  const save = async () => {
    if (fault) return;
    const { description: _before, ...rest } = collection;
    const words = description.trim();
    const mine = { ...rest, title: title.trim(), ...(words !== '' && { description: words }) };
    if ((await changes.save(collection, mine)).ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('collections.edit')}
      actions={
        <>
          <Button onClick={onClose}>{t('collections.cancel')}</Button>
          <Button
            tone="primary"
            busy={changes.busy ? t('collections.saving') : undefined}
            onClick={() => void save()}
          >
            {t('collections.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('collections.name')}
        value={title}
        onChange={setTitle}
        error={fault && t(`collections.name.${fault}`)}
      />
      <TextArea label={t('collections.description')} optional value={description} onChange={setDescription} />
      {changes.problem && <Notice tone="no" urgent {...problemWords(changes.problem)} />}
    </Dialog>
  );
}
