import type { Command } from '../../../ui/command-registry.ts';
import { t } from './words.ts';

/** What the keyboard does among the platforms. */
export function platformCommands(context: {
  readonly hasItem: boolean;
  readonly move: (by: number) => void;
  readonly close: () => void;
  readonly add: () => void;
}): Command[] {
  const { hasItem, move, close, add } = context;
  return [
    {
      id: 'platforms.next',
      label: t('platform.key.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    {
      id: 'platforms.previous',
      label: t('platform.key.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    {
      id: 'platforms.close',
      label: t('platform.key.close'),
      group: 'item',
      keys: 'Escape',
      when: () => hasItem,
      run: close,
    },
    { id: 'platforms.add', label: t('staging-services.add'), group: 'list', keys: 'n', run: add },
  ];
}
