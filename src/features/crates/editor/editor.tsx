import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react';
import { crateIndex } from '../../../domain/crate/crate-index.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import type { CheckOptions, Receiver } from '../../../domain/crate/options.ts';
import type { Finding } from '../../../domain/finding.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { useCommands } from '../../../ui/commands.tsx';
import type { DataListHandle } from '../../../ui/data-list.tsx';
import { useFindings } from '../check/use-findings.ts';
import type { ReadyDraft } from '../draft/draft-in-work.ts';
import { t } from '../words.ts';
import { AddDialog } from './dialogs/add-dialog.tsx';
import { DeleteDialog } from './dialogs/delete-dialog.tsx';
import { duplicated } from './dialogs/duplicate.ts';
import { RenameDialog } from './dialogs/rename-dialog.tsx';
import { ActionsContext, type Asked, type EditingActions, IndexContext } from './editing.ts';
import { entityName, entityRows } from './entities/entity-rows.ts';
import { type EditorCommandContext, editorCommands, entityCommands } from './entity-commands.ts';
import { EntityForm } from './form/entity-form.tsx';
import { EditorFrame } from './frame/editor-frame.tsx';
import { EditorHeader } from './frame/editor-header.tsx';
import { OtherVersion } from './frame/other-version.tsx';
import type { EditorPane } from './frame/pane-switch.tsx';
import { ListPane, type ListView } from './list-pane.tsx';
import { SIDE_TABS, SidePane, type SideTab } from './side-pane.tsx';

const NO_FINDINGS: readonly Finding[] = [];
const SIDE_WIDTH = 400;

export interface EditorProps {
  readonly work: ReadyDraft;
  /** `@id` of the entity that the address names; the root where it names none, or one that is not there. */
  readonly entity?: string;
  readonly onOpen: (id: string) => void;
}

/** A crate in work: its entities and files, the form of the chosen one, and what is found and shown of the whole. */
export function Editor({ work, entity, onOpen }: EditorProps): ReactNode {
  const { draft, undo, redo, canUndo, canRedo, saving } = work;
  const index = crateIndex(draft.crate);
  // Lists, graph and links follow a moment later than what is typed.
  const shown = useDeferredValue(draft);
  const shownIndex = crateIndex(shown.crate);
  const [view, setView] = useState<ListView>('entities');
  const [pane, setPane] = useState<EditorPane>('list');
  const [tab, setTab] = useState<SideTab>('findings');
  const [sideOpen, setSideOpen] = useState(true);
  const [sideWidth, setSideWidth] = useState(SIDE_WIDTH);
  const [dialog, setDialog] = useState<Asked>();
  const [wanted, setWanted] = useState<{
    readonly id: string;
    readonly term: string;
    readonly time: number;
  }>();
  const list = useRef<DataListHandle>(null);

  const root = index.root?.['@id'] ?? index.byId.keys().next().value ?? './';
  const chosen = entity !== undefined && index.byId.has(entity) ? entity : root;
  const chosenEntity = index.byId.get(chosen);
  const [receiver, setReceiver] = useState<Receiver>();
  const options = useCheckOptions(draft, receiver);
  const findings = useFindings(draft.crate, options);
  const shownFindings = useDeferredValue(findings);
  const actions = useActions(work, (id, property) => {
    setPane('form');
    setWanted(property === undefined ? undefined : { id, term: property, time: performance.now() });
    onOpen(id);
  });

  const go = {
    undo: canUndo === undefined ? undefined : () => stepped('undone', canUndo, undo),
    redo: canRedo === undefined ? undefined : () => stepped('redone', canRedo, redo),
  };
  const showTab = (next: SideTab) => {
    setTab(next);
    setSideOpen(true);
    setPane('side');
  };
  const context: EditorCommandContext = {
    ...go,
    isFixed: ['root', 'descriptor'].includes(index.kindOf(chosen)),
    move: (by) => list.current?.move(by),
    search: () => document.querySelector<HTMLInputElement>('main input[type=search]')?.focus(),
    add: () => setDialog({ kind: 'add', id: chosen }),
    goToRoot: () => actions.open(root),
    rename: () => setDialog({ kind: 'rename', id: chosen }),
    duplicate: () => {
      if (chosenEntity === undefined) return;
      const copy = duplicated(chosenEntity, new Set(index.byId.keys()));
      const words = t('crateEditor.duplicate.done', { name: isolate(entityName(chosenEntity)) });
      actions.change(words, (crate) => ({ ...crate, '@graph': [...crate['@graph'], copy] }));
      announce(words);
      actions.open(copy['@id']);
    },
    remove: () => setDialog({ kind: 'delete', id: chosen }),
    tabs: SIDE_TABS.map((each) => ({ label: t(`crateEditor.tab.${each}`), show: () => showTab(each) })),
  };
  useCommands(editorCommands(context));

  return (
    <ActionsContext value={actions}>
      <IndexContext value={shownIndex}>
        <EditorFrame
          header={
            <EditorHeader
              work={work}
              findings={findings}
              onUndo={() => go.undo?.()}
              onRedo={() => go.redo?.()}
              onFindings={() => showTab('findings')}
              sideOpen={sideOpen}
              onSide={() => setSideOpen(!sideOpen)}
            />
          }
          notice={
            saving.state === 'other' && (
              <OtherVersion mine={draft} other={saving.other} onSettle={work.settle} />
            )
          }
          pane={pane}
          onPane={setPane}
          sideOpen={sideOpen}
          sideWidth={sideWidth}
          onSideWidth={setSideWidth}
          formKey={chosen}
          list={
            <ListPane
              draft={shown}
              findings={shownFindings}
              chosen={chosen}
              view={view}
              onView={setView}
              list={list}
              onOpen={actions.open}
              onAsk={setDialog}
            />
          }
          form={
            chosenEntity && (
              <EntityForm
                key={chosen}
                entity={chosenEntity}
                index={index}
                context={draft.crate['@context']}
                findings={findings.byEntity.get(chosen) ?? NO_FINDINGS}
                commands={entityCommands(context)}
                wanted={wanted?.id === chosen ? wanted : undefined}
              />
            )
          }
          side={
            <SidePane
              draft={shown}
              findings={shownFindings}
              options={options}
              onReceiver={setReceiver}
              chosen={chosen}
              tab={tab}
              onTab={setTab}
            />
          }
        />
        {dialog?.kind === 'add' && <AddDialog draft={draft} onClose={() => setDialog(undefined)} />}
        {dialog?.kind === 'rename' && (
          <RenameDialog draft={draft} id={dialog.id} onClose={() => setDialog(undefined)} />
        )}
        {dialog?.kind === 'delete' && (
          <DeleteDialog
            draft={draft}
            id={dialog.id}
            onClose={() => setDialog(undefined)}
            onDeleted={() => {
              setDialog(undefined);
              if (dialog.id === chosen) actions.open(neighbour(draft, chosen) ?? root);
            }}
          />
        )}
      </IndexContext>
    </ActionsContext>
  );
}

function stepped(what: 'undone' | 'redone', label: string, step: () => void): void {
  step();
  announce(t(`crateEditor.${what}`, { label }));
}

/** The entity that stands next in the list. */
function neighbour({ crate }: CrateDraft, id: string): string | undefined {
  const rows = entityRows(crate);
  const at = rows.findIndex((row) => row.id === id);
  return (rows[at + 1] ?? rows[at - 1])?.id;
}

/** The same functions as long as the editor is open, always on the draft of the last render. */
function useActions(work: ReadyDraft, onOpen: (id: string, property?: string) => void): EditingActions {
  const latest = useRef({ work, onOpen });
  latest.current = { work, onOpen };
  return useMemo(
    (): EditingActions => ({
      open: (id, property) => latest.current.onOpen(id, property),
      change: (label, edit, options) =>
        latest.current.work.apply(
          label,
          (draft) => {
            const crate = edit(draft.crate);
            return crate === draft.crate ? draft : { ...draft, crate };
          },
          options,
        ),
      changeDraft: (label, edit, options) => latest.current.work.apply(label, edit, options),
      current: () => latest.current.work.draft,
    }),
    [],
  );
}

/** What the crate is judged by: the same object as long as it says the same. */
function useCheckOptions({ packaging, payload }: CrateDraft, receiver: Receiver | undefined): CheckOptions {
  const files = useMemo(
    () => (packaging === 'attached' ? payload.map(({ path }) => path) : undefined),
    [packaging, payload],
  );
  return useMemo(
    () => ({ packaging, ...(files && { files }), ...(receiver && { receiver }) }),
    [packaging, files, receiver],
  );
}
