import type { Command } from '../../../ui/command-registry.ts';
import { t } from './words.ts';

/** What the screen of requests lets its commands do. */
export interface RequestCommandContext {
  readonly hasItem: boolean;
  readonly move: (by: number) => void;
  readonly close: () => void;
  readonly request: () => void;
}

/** What the keyboard does among the requests. */
export function requestCommands({ hasItem, move, close, request }: RequestCommandContext): Command[] {
  return [
    {
      id: 'requests.next',
      label: t('requests.key.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'requests.previous',
      label: t('requests.key.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    {
      id: 'requests.close',
      label: t('requests.key.close'),
      group: 'item',
      keys: 'Escape',
      when: () => hasItem,
      run: close,
    },
    { id: 'requests.new', label: t('requests.new'), group: 'list', keys: 'n', run: request },
  ];
}
