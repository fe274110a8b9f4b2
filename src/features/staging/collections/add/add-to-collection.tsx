import { type ReactNode, useState } from 'react';
import { type Member, totalsOf } from '../../../../domain/staging/collection.ts';
import { collectionTitleFault } from '../../../../domain/staging/collection-title.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { totalsWords } from '../totals-words.ts';
import { type MembersAdded, useCollectionChanges } from '../use-collection-changes.ts';
import { useCollections } from '../use-collections.ts';
import { t } from '../words.ts';

export interface AddToCollectionProps {
  readonly members: readonly Member[];
  /** URL of the collection that is meant before another one is chosen. */
  readonly collection?: string;
  /** A name for a new one, before she gives it another. */
  readonly suggestedTitle?: string;
  /** They are in the pod. */
  readonly onDone: (added: MembersAdded) => void;
  readonly onClose: () => void;
}

const NEW = 'new';

/** Asks which collection members go to, a new one or one that is there, and writes them down. Shown while mounted. */
export function AddToCollection(props: AddToCollectionProps): ReactNode {
  const { members, collection: meant, suggestedTitle = '', onDone, onClose } = props;
  const { collections, isPending } = useCollections();
  const changes = useCollectionChanges();
  const [wanted, setWanted] = useState(meant);
  const [title, setTitle] = useState(suggestedTitle);
  const [wasTried, setTried] = useState(false);
  const target = collections.find(({ id }) => id === wanted);
  const fault = target ? undefined : collectionTitleFault(title);

  const add = async () => {
    setTried(true);
    if (fault) return;
    const result = target ? await changes.add(target, members) : await begin();
    if (!result.ok) return;
    const { collection, added, known } = result.value;
    announce(t('collections.added', { count: added, collection: isolate(collection.title), known }));
    onDone(result.value);
  };
  const begin = async () => {
    const made = await changes.create({ title: title.trim(), members });
    return made.ok
      ? { ok: true as const, value: { collection: made.value, added: made.value.members.length, known: 0 } }
      : made;
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('collections.add-to.title', { count: members.length })}
      description={totalsWords(totalsOf(members))}
      actions={
        <>
          <Button onClick={onClose}>{t('collections.cancel')}</Button>
          <Button
            tone="primary"
            busy={changes.busy ? t('collections.saving') : undefined}
            disabled={!changes.canWrite || isPending}
            onClick={() => void add()}
          >
            {target ? t('collections.add-to.add') : t('collections.add-to.create')}
          </Button>
        </>
      }
    >
      <Select
        label={t('collections.add-to.which')}
        value={target?.id ?? NEW}
        options={[
          { value: NEW, label: t('collections.add-to.new') },
          ...collections.map(({ id, title: name }) => ({ value: id, label: name })),
        ]}
        onChange={setWanted}
      />
      {!target && (
        <TextField
          label={t('collections.name')}
          value={title}
          onChange={setTitle}
          error={wasTried && fault ? t(`collections.name.${fault}`) : undefined}
        />
      )}
      {!changes.canWrite && <Notice tone="wait" title={changes.hindered ?? t('collections.read-only')} />}
      {changes.problem && <Notice tone="no" urgent {...problemWords(changes.problem)} />}
    </Dialog>
  );
}
