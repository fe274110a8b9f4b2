import { Plus } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import type { DataCollection } from '../../../domain/staging/collection.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { collectionId } from '../../../pod/collections/places.ts';
import { Button } from '../../../ui/button.tsx';
import { useCommands } from '../../../ui/commands.tsx';
import type { DataListHandle } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { UndoToast } from '../../../ui/undo-toast.tsx';
import { FilterField } from '../../workspace/filter/filter-field.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useNewCollection } from './add/new-collection.tsx';
import { collectionCommands } from './collection-commands.ts';
import { CollectionActions } from './detail/collection-actions.tsx';
import { CollectionDetail } from './detail/collection-detail.tsx';
import { CollectionList } from './list/collection-list.tsx';
import { useCollectionChanges } from './use-collection-changes.ts';
import { type KnownCollections, useCollections } from './use-collections.ts';
import { useCollectionsSearch } from './use-collections-search.ts';
import { useRemoval } from './use-removal.ts';
import { t } from './words.ts';

/** Data collections: what they hold, and how they are made. */
export function CollectionsPage(): ReactNode {
  const { session } = useWorkspace();
  const [search, go] = useCollectionsSearch();
  const known = useCollections();
  const changes = useCollectionChanges();
  const removal = useRemoval(changes);
  const list = useRef<DataListHandle>(null);
  const { q = '', view, from } = search;
  const { collections } = known;
  const shown = useMemo(() => filtered(collections, q), [collections, q]);
  const wanted = search.id === undefined ? undefined : collectionId(search.id);
  const chosen = view === undefined ? collections.find(({ id }) => id === wanted) : undefined;
  const words = q === '' ? {} : { q };
  const begun = useNewCollection({
    from,
    isOpen: view === 'new',
    onMade: (id) => go({ id }, 'replace'),
    onCancel: () => go(words),
  });
  const choose = (id: string) => {
    changes.forgetProblem();
    go({ ...words, id });
  };
  const begin = () => go({ ...words, view: 'new' });

  useCommands(
    collectionCommands({
      move: (by) => list.current?.move(by),
      close: view !== undefined || wanted !== undefined ? () => go(words) : undefined,
      begin,
      undo: removal.removed && (() => void removal.undo()),
    }),
  );

  return (
    <>
      <ThreePane
        title={t('collections.heading')}
        count={collections.length > 0 && t('collections.count', { count: shown.length })}
        tools={
          collections.length > 0 && (
            <>
              <div className="flex">
                <Button icon={Plus} onClick={begin}>
                  {t('collections.new')}
                </Button>
              </div>
              <FilterField
                label={t('collections.search')}
                placeholder={t('collections.search.placeholder')}
                value={q}
                onChange={(text) => go({ ...search, q: text === '' ? undefined : text }, 'replace')}
              />
            </>
          )
        }
        list={
          <CollectionList
            ref={list}
            known={known}
            shown={shown}
            selected={chosen?.id}
            onSelect={choose}
            onClear={() => go({})}
            onNew={begin}
          />
        }
        detail={
          view === 'new' ? (
            begun.form
          ) : chosen ? (
            <CollectionDetail
              key={chosen.id}
              collection={chosen}
              changes={changes}
              onRemove={(identifiers) => void removal.remove(chosen, identifiers)}
            />
          ) : (
            missing(search.id, known, session.phase === 'signed-out')
          )
        }
        actions={
          view === 'new'
            ? begun.actions
            : chosen && (
                <CollectionActions
                  key={chosen.id}
                  collection={chosen}
                  changes={changes}
                  onDeleted={() => go(words, 'replace')}
                />
              )
        }
        placeholder={
          <p className="mx-auto max-w-[50ch] px-6 py-16 text-soft">{t('collections.placeholder')}</p>
        }
        detailKey={view ?? wanted ?? ''}
        onBack={() => go(words)}
      />
      {removal.removed && (
        // Above the actions of whatever is shown next.
        <div className="contents [--bottom-bar:3.75rem] max-two:[--bottom-bar:4.5rem]">
          <UndoToast
            key={removal.removed.until}
            message={t('collections.removed', {
              count: removal.removed.count,
              collection: isolate(removal.removed.after.title),
            })}
            until={removal.removed.until}
            onUndo={() => void removal.undo()}
            onGone={removal.forget}
          />
        </div>
      )}
    </>
  );
}

function filtered(collections: readonly DataCollection[], q: string): readonly DataCollection[] {
  const words = q.trim().toLowerCase().split(/\s+/);
  return collections.filter(({ title, description = '' }) => {
    const text = `${title} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** What stands for a collection that is not known, or not yet. */
function missing(
  id: string | undefined,
  { isPending, problem, unread }: KnownCollections,
  isOut: boolean,
): ReactNode {
  if (id === undefined) return undefined;
  if (isPending) return <p role="status">{t('collections.loading')}</p>;
  const why = unread.find(({ url }) => collectionId(url) === collectionId(id))?.problem ?? problem;
  if (why) return <Notice tone="no" {...problemWords(why)} />;
  const area = isOut ? 'signed-out' : 'missing';
  return (
    <EmptyState kind={isOut ? 'no-access' : 'empty'} title={t(`collections.${area}.title`)}>
      <p>{t(`collections.${area}.text`)}</p>
      <code className="wrap-anywhere font-mono text-xs">{id}</code>
    </EmptyState>
  );
}
