import type { Command } from '../../../ui/command-registry.ts';
import { t } from './words.ts';

/** What the keys of the screen do; what is `undefined` cannot be done now. */
export interface CollectionKeys {
  readonly move: (by: number) => void;
  readonly close: (() => void) | undefined;
  readonly begin: () => void;
  readonly undo: (() => void) | undefined;
}

/** The commands of the collections, for keys, palette and help. */
export function collectionCommands({ move, close, begin, undo }: CollectionKeys): readonly Command[] {
  return [
    {
      id: 'collections.next',
      label: t('collections.key.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'collections.previous',
      label: t('collections.key.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    { id: 'collections.new', label: t('collections.new'), group: 'general', keys: 'n', run: begin },
    ...optional('close', t('collections.key.close'), 'item', 'Escape', close),
    ...optional('undo', t('collections.key.undo'), 'general', 'z', undo),
  ];
}

function optional(
  name: string,
  label: string,
  group: Command['group'],
  keys: string,
  run: (() => void) | undefined,
): readonly Command[] {
  return run === undefined ? [] : [{ id: `collections.${name}`, label, group, keys, run }];
}
