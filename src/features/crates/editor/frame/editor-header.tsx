import { Link } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, PanelRightClose, PanelRightOpen, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import { setVersion } from '../../../../domain/crate/edit/convert.ts';
import { versionsNamed } from '../../../../domain/crate/facts.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu } from '../../../../ui/menu.tsx';
import { WorkTitle } from '../../../../ui/names.tsx';
import type { CrateFindings } from '../../check/use-findings.ts';
import type { ReadyDraft } from '../../draft/draft-in-work.ts';
import { OutMenu } from '../../out/out-menu.tsx';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { givenName } from '../entities/entity-rows.ts';
import { SavedState } from './saved-state.tsx';
import { Verdict } from './verdict.tsx';

export interface EditorHeaderProps {
  readonly work: ReadyDraft;
  readonly findings: CrateFindings;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onFindings: () => void;
  readonly sideOpen: boolean;
  readonly onSide: () => void;
}

/** Which crate this is, how it stands, and the ways back, forth and out. */
export function EditorHeader(props: EditorHeaderProps): ReactNode {
  const { work, findings, onUndo, onRedo, onFindings, sideOpen, onSide } = props;
  const { draft, apply, canUndo, canRedo } = work;
  const { root } = crateIndex(draft.crate);
  const name = root && givenName(root);
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-2 py-2 two:px-3">
      <div className="flex min-w-0 grow basis-72 items-center gap-2">
        <Link
          to="/crates"
          aria-label={t('crateEditor.back')}
          title={t('crateEditor.back')}
          className="inline-flex size-(--control) shrink-0 items-center justify-center rounded-control text-soft hover:bg-sunk hover:text-ink"
        >
          <Icon of={ArrowLeft} />
        </Link>
        <div className="grid min-w-0 grow gap-x-3">
          <div className="flex min-w-0 items-center gap-2.5">
            <h1 className="min-w-0 truncate text-lg">
              {name === undefined ? (
                <span className="text-soft">{t('crateEditor.unnamed')}</span>
              ) : (
                <WorkTitle>{name}</WorkTitle>
              )}
            </h1>
            <span className="hidden shrink-0 items-center gap-1.5 two:flex">
              <VersionMenu work={work} />
            </span>
          </div>
          <SavedState saving={work.saving} saved={draft.saved} />
        </div>
      </div>
      <div className="ms-auto flex items-center gap-1 max-two:w-full max-two:justify-end">
        <span className="max-two:me-auto">
          <Verdict findings={findings} onClick={onFindings} />
        </span>
        <span className="mx-1 hidden h-5 w-px bg-line two:block" />
        <Step
          icon={Undo2}
          label={undoWords('undo', canUndo)}
          possible={canUndo !== undefined}
          keys="Mod+z"
          onClick={onUndo}
        />
        <Step
          icon={Redo2}
          label={undoWords('redo', canRedo)}
          possible={canRedo !== undefined}
          keys="Mod+Shift+z"
          onClick={onRedo}
        />
        <span className="hidden three:block">
          <IconButton
            icon={sideOpen ? PanelRightClose : PanelRightOpen}
            label={t(sideOpen ? 'crateEditor.side.hide' : 'crateEditor.side.show')}
            aria-expanded={sideOpen}
            onClick={onSide}
          />
        </span>
        <OutMenu draft={draft} apply={apply} />
      </div>
    </header>
  );
}

function undoWords(what: 'undo' | 'redo', label: string | undefined): string {
  return label === undefined ? t(`crateEditor.${what}`) : t(`crateEditor.${what}.what`, { label });
}

function Step(props: {
  icon: typeof Undo2;
  label: string;
  possible: boolean;
  keys: string;
  onClick: () => void;
}): ReactNode {
  const { icon, label, possible, keys, onClick } = props;
  return (
    <span className={possible ? undefined : 'opacity-45'}>
      <IconButton
        icon={icon}
        label={label}
        aria-disabled={possible ? undefined : true}
        aria-keyshortcuts={keys.replace('Mod', 'Control')}
        onClick={possible ? onClick : undefined}
      />
    </span>
  );
}

/** The version of RO-Crate that the crate follows, and whether files travel with it; both can be changed. */
function VersionMenu({ work }: { work: ReadyDraft }): ReactNode {
  const { changeDraft } = useEditing();
  const { descriptor } = crateIndex(work.draft.crate);
  const version = versionsNamed(descriptor?.conformsTo)[0] ?? '?';
  const { packaging } = work.draft;
  const written = ['1.1', '1.2'] as const;
  const packagings = ['attached', 'detached'] as const;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="inline-flex h-6 items-center gap-1 whitespace-nowrap rounded-[4px] border border-line px-1.5 text-soft text-xs hover:border-edge hover:text-ink"
        >
          {t('crateEditor.version', { version })} · {t(`crateEditor.${packaging}`)}
          <Icon of={ChevronDown} className="size-3 shrink-0" />
        </button>
      }
      groups={[
        {
          kind: 'choice',
          label: t('crateEditor.version.choose'),
          value: version,
          options: written.map((value) => ({ value, label: t('crateEditor.version', { version: value }) })),
          onChange: (value) => {
            const chosen = written.find((each) => each === value);
            if (chosen === undefined) return;
            changeDraft(t('crateEditor.version.changed', { version: chosen }), (draft) => ({
              ...draft,
              crate: setVersion(draft.crate, chosen),
            }));
          },
        },
        {
          kind: 'choice',
          label: t('crateEditor.packaging.choose'),
          value: packaging,
          options: packagings.map((value) => ({ value, label: t(`crateEditor.${value}.long`) })),
          onChange: (value) => {
            const chosen = packagings.find((each) => each === value);
            if (chosen === undefined) return;
            changeDraft(t(`crateEditor.${chosen}.long`), (draft) => ({ ...draft, packaging: chosen }));
          },
        },
      ]}
    />
  );
}
