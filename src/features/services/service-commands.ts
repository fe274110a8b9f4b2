import { t } from '../../i18n/t.ts';
import type { Command } from '../../ui/command-registry.ts';

/** What the commands of the register work on, and what they do. */
export interface ServiceCommandContext {
  readonly move: (by: number) => void;
  readonly close: (() => void) | undefined;
  readonly add: (() => void) | undefined;
  readonly edit: (() => void) | undefined;
  /** Takes the last removal back, while that is possible. */
  readonly undo: (() => void) | undefined;
}

/** What can be done on the screen by keyboard. */
export function serviceCommands({ move, close, add, edit, undo }: ServiceCommandContext): readonly Command[] {
  return [
    {
      id: 'services.next',
      label: t('services.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'services.previous',
      label: t('services.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    ...optional('close', t('services.close'), 'item', 'Escape', close),
    ...optional('add', t('services.add'), 'general', 'n', add),
    ...optional('edit', t('services.edit'), 'item', 'e', edit),
    ...optional('undo', t('services.undo'), 'general', 'z', undo),
  ];
}

function optional(
  name: string,
  label: string,
  group: Command['group'],
  keys: string,
  run: (() => void) | undefined,
): readonly Command[] {
  return run === undefined ? [] : [{ id: `services.${name}`, label, group, keys, run }];
}
