import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { buttonClass } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { readEditCrateSearch } from '../crates-search.ts';
import { useCrateDraft } from '../draft/use-crate-draft.ts';
import { t } from '../words.ts';
import { Editor } from './editor.tsx';

const route = getRouteApi('/crates/edit');

/** The screen on which a crate is edited: the draft that the address names. */
export function EditCratePage(): ReactNode {
  const navigate = useNavigate();
  const { draft: id, entity } = readEditCrateSearch(route.useSearch());
  const work = useCrateDraft(id);
  if (work.state === 'loading')
    return (
      <div className="grid gap-2 p-6">
        <h1 className="text-lg">{t('crateEditor.heading')}</h1>
        <p className="text-soft">{t('crateEditor.loading')}</p>
      </div>
    );
  if (work.state === 'missing')
    return (
      <>
        <h1 className="sr-only">{t('crateEditor.heading')}</h1>
        <EmptyState
          kind="empty"
          title={t('crateEditor.missing')}
          actions={
            <>
              <Link to="/crates" className={buttonClass('primary')}>
                {t('crateEditor.missing.to-list')}
              </Link>
              <Link to="/crates/new" className={buttonClass()}>
                {t('crateEditor.missing.begin')}
              </Link>
            </>
          }
        >
          <p>{t('crateEditor.missing.why')}</p>
        </EmptyState>
      </>
    );
  return (
    <Editor
      key={id}
      work={work}
      entity={entity}
      onOpen={(chosen) =>
        void navigate({ to: '/crates/edit', search: { draft: work.draft.id, entity: chosen } })
      }
    />
  );
}
