import { type ReactNode, useState } from 'react';
import type { DataCollection } from '../../../../domain/staging/collection.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useCollectionChanges } from '../use-collection-changes.ts';
import { t } from '../words.ts';
import { MemberSources } from './member-sources.tsx';
import { type ChosenSource, firstSource, useMemberSource } from './use-member-source.ts';

/** Adds members to a collection, from any of the sources. Shown while mounted. */
export function AddMembersDialog({
  collection,
  onClose,
}: {
  collection: DataCollection;
  onClose: () => void;
}): ReactNode {
  const changes = useCollectionChanges();
  const [chosen, setChosen] = useState<ChosenSource>(() => firstSource());
  const state = useMemberSource(chosen);
  const members = state.found?.members ?? [];

  const add = async () => {
    const result = await changes.add(collection, members);
    if (!result.ok) return;
    const { added, known } = result.value;
    announce(t('collections.added', { count: added, collection: isolate(collection.title), known }));
    onClose();
  };

  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={t('collections.add.title')}
      description={t('collections.add.text')}
      actions={
        <>
          <Button onClick={onClose}>{t('collections.cancel')}</Button>
          <Button
            tone="primary"
            disabled={members.length === 0 || !changes.canWrite}
            busy={changes.busy ? t('collections.saving') : undefined}
            onClick={() => void add()}
          >
            {members.length === 0
              ? t('collections.add.action')
              : t('collections.add.count', { count: members.length })}
          </Button>
        </>
      }
    >
      <MemberSources chosen={chosen} onChoose={setChosen} state={state} target={collection.id} />
      {changes.problem && <Notice tone="no" urgent {...problemWords(changes.problem)} />}
    </Dialog>
  );
}
