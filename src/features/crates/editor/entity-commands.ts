import type { Command } from '../../../ui/command-registry.ts';
import { t } from '../words.ts';

/** What can be done with the chosen entity. */
export interface EntityCommands {
  readonly rename: Command;
  readonly duplicate: Command;
  readonly remove: Command;
}

/** What the commands of the editor work on. */
export interface EditorCommandContext {
  /** Whether the chosen entity is root or descriptor, which a crate cannot be without. */
  readonly isFixed: boolean;
  readonly undo?: () => void;
  readonly redo?: () => void;
  readonly move: (by: number) => void;
  readonly search: () => void;
  readonly add: () => void;
  readonly goToRoot: () => void;
  readonly rename: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Shows a tab of the side pane. */
  readonly tabs: readonly { readonly label: string; readonly show: () => void }[];
}

/** What can be done with the chosen entity, for menu, keys and help alike. */
export function entityCommands(context: EditorCommandContext): EntityCommands {
  const hindered = context.isFixed ? t('crateEditor.action.delete.hindered') : undefined;
  return {
    rename: {
      id: 'crate.rename',
      label: t('crateEditor.action.rename'),
      group: 'item',
      keys: 'F2',
      hindered,
      run: context.rename,
    },
    duplicate: {
      id: 'crate.duplicate',
      label: t('crateEditor.action.duplicate'),
      group: 'item',
      keys: 'd',
      hindered,
      run: context.duplicate,
    },
    remove: {
      id: 'crate.delete',
      label: t('crateEditor.action.delete'),
      group: 'item',
      keys: 'Delete',
      hindered,
      run: context.remove,
    },
  };
}

/** All commands of the editor, for the keyboard and the help. */
export function editorCommands(context: EditorCommandContext): readonly Command[] {
  const { undo, redo, move, search, add, goToRoot, tabs } = context;
  return [
    {
      id: 'crate.next',
      label: t('crateEditor.action.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'crate.previous',
      label: t('crateEditor.action.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    { id: 'crate.search', label: t('crateEditor.action.search'), group: 'list', keys: '/', run: search },
    { id: 'crate.add', label: t('crateEditor.action.add'), group: 'list', keys: 'n', run: add },
    { id: 'crate.root', label: t('crateEditor.action.root'), group: 'list', keys: '0', run: goToRoot },
    ...Object.values(entityCommands(context)),
    {
      id: 'crate.undo',
      label: t('crateEditor.undo'),
      group: 'general',
      keys: 'Mod+z',
      when: () => undo !== undefined,
      run: () => undo?.(),
    },
    {
      id: 'crate.redo',
      label: t('crateEditor.redo'),
      group: 'general',
      keys: 'Mod+Shift+z',
      when: () => redo !== undefined,
      run: () => redo?.(),
    },
    ...tabs.map(
      ({ label, show }, index): Command => ({
        id: `crate.tab.${index + 1}`,
        label: t('crateEditor.action.tab', { tab: label }),
        group: 'general',
        keys: String(index + 1),
        run: show,
      }),
    ),
  ];
}
