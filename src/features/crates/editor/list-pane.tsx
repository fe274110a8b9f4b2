import { Plus } from 'lucide-react';
import { memo, type ReactNode, type RefObject, useDeferredValue, useState } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import type { DataListHandle } from '../../../ui/data-list.tsx';
import { controlClass } from '../../../ui/field.tsx';
import { ToggleButton } from '../../notification/toggle-button.tsx';
import type { CrateFindings } from '../check/use-findings.ts';
import { t } from '../words.ts';
import type { Asked } from './editing.ts';
import { EntityList } from './entities/entity-list.tsx';
import { type EntityFilter, entityRows, filterRows } from './entities/entity-rows.ts';
import { FilePane } from './files/file-pane.tsx';

/** What the left pane lists. */
export type ListView = 'entities' | 'files';

export interface ListPaneProps {
  /** As the lists show it: may be a moment behind what is typed. */
  readonly draft: CrateDraft;
  readonly findings: CrateFindings;
  readonly chosen: string;
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly onOpen: (id: string) => void;
  /** Opens the dialog of a question. */
  readonly onAsk: (asked: Asked) => void;
  readonly list: RefObject<DataListHandle | null>;
}

/** Everything that the crate has: its entities by what they are, or its files by where they lie. */
export const ListPane = memo(function ListPane(props: ListPaneProps): ReactNode {
  const { draft, findings, chosen, view, onView, onOpen, onAsk, list } = props;
  const [filter, setFilter] = useState<EntityFilter>({ text: '' });
  const wanted = useDeferredValue(filter);
  const rows = entityRows(draft.crate);
  const shown = filterRows(rows, wanted, (id) => findings.byEntity.has(id));
  const toggle = (only: NonNullable<EntityFilter['only']>) =>
    setFilter({ ...filter, only: filter.only === only ? undefined : only });
  return (
    <>
      <div className="grid gap-2 border-line border-b px-3 pt-2 pb-3">
        <div className="flex items-center justify-between gap-2">
          <fieldset className="flex gap-4" aria-label={t('crateEditor.view')}>
            <ViewButton chosen={view === 'entities'} onClick={() => onView('entities')}>
              {t('crateEditor.view.entities')}
            </ViewButton>
            <ViewButton chosen={view === 'files'} onClick={() => onView('files')}>
              {t('crateEditor.view.files')}
            </ViewButton>
          </fieldset>
          {view === 'entities' && (
            <Button
              tone="plain"
              icon={Plus}
              aria-label={t('crateEditor.action.add')}
              onClick={() => onAsk({ kind: 'add', id: chosen })}
            >
              {t('crateEditor.add')}
            </Button>
          )}
        </div>
        <input
          type="search"
          value={filter.text}
          onChange={(event) => setFilter({ ...filter, text: event.target.value })}
          aria-label={t(`crateEditor.search.${view}`)}
          placeholder={t(`crateEditor.search.${view}`)}
          className={controlClass}
        />
        {view === 'entities' && (
          <div className="flex flex-wrap items-center gap-1.5">
            <ToggleButton pressed={filter.only === 'unused'} onClick={() => toggle('unused')}>
              {t('crateEditor.filter.unused')}
            </ToggleButton>
            <ToggleButton pressed={filter.only === 'findings'} onClick={() => toggle('findings')}>
              {t('crateEditor.filter.findings')}
            </ToggleButton>
          </div>
        )}
      </div>
      <div className="min-h-0 grow">
        {view === 'files' ? (
          <FilePane {...{ draft, chosen, onOpen, onAsk }} text={wanted.text} />
        ) : shown.length === 0 ? (
          <div className="grid justify-items-start gap-2 px-4 py-8">
            <p className="font-semibold">{t('crateEditor.filter.none')}</p>
            <p className="text-soft">{t('crateEditor.filter.none.why', { count: rows.length })}</p>
            <Button onClick={() => setFilter({ text: '' })}>{t('crateEditor.filter.clear')}</Button>
          </div>
        ) : (
          <EntityList {...{ rows: shown, findings, chosen, onOpen, list }} />
        )}
      </div>
    </>
  );
});

function ViewButton(props: { chosen: boolean; onClick: () => void; children: ReactNode }): ReactNode {
  return (
    <button
      type="button"
      aria-pressed={props.chosen}
      onClick={props.onClick}
      className={cx(
        'min-h-(--control) border-b-2 text-sm transition-colors hover:text-ink',
        props.chosen ? 'border-brass font-semibold text-ink' : 'border-transparent text-soft',
      )}
    >
      {props.children}
    </button>
  );
}
