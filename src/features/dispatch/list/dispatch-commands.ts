import type { Command } from '../../../ui/command-registry.ts';
import { t } from '../words.ts';

export interface DispatchCommandContext {
  readonly hasItem: boolean;
  readonly move: (by: number) => void;
  readonly close: () => void;
  readonly compose: () => void;
}

/** What the keyboard does among the dispatches. */
export function dispatchCommands({ hasItem, move, close, compose }: DispatchCommandContext): Command[] {
  return [
    {
      id: 'dispatch.next',
      label: t('dispatch.key.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'dispatch.previous',
      label: t('dispatch.key.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    {
      id: 'dispatch.close',
      label: t('dispatch.key.close'),
      group: 'item',
      keys: 'Escape',
      when: () => hasItem,
      run: close,
    },
    { id: 'dispatch.new', label: t('dispatch.new'), group: 'list', keys: 'n', run: compose },
  ];
}
