import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import type { Command } from '../../ui/command-registry.ts';
import type { InboxItem } from './inbox-item.ts';

/** What the commands of the inbox work on. */
export interface InboxCommandContext {
  readonly item: InboxItem | undefined;
  readonly showSource: () => void;
  readonly move: (by: number) => void;
  readonly close: () => void;
}

/** What can be done in the inbox, for buttons, keys and the help alike. */
export function inboxCommands({ item, showSource, move, close }: InboxCommandContext) {
  const isOpen = () => item !== undefined;
  const id = item?.row.notification?.id;
  return {
    next: {
      id: 'inbox.next',
      label: t('inbox.action.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    previous: {
      id: 'inbox.previous',
      label: t('inbox.action.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    close: {
      id: 'inbox.close',
      label: t('inbox.action.back'),
      group: 'item',
      keys: 'Escape',
      when: isOpen,
      run: close,
    },
    source: {
      id: 'inbox.source',
      label: t('inbox.action.source'),
      group: 'item',
      keys: 'v',
      when: isOpen,
      run: showSource,
    },
    copyId: {
      id: 'inbox.copy-id',
      label: t('inbox.action.copy-id'),
      group: 'item',
      keys: 'y',
      when: () => id !== undefined,
      run: () => void copy(id ?? ''),
    },
  } as const satisfies Readonly<Record<string, Command>>;
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(t('inbox.copied.id'));
  } catch {
    announce(t('inbox.copied.failed'), 'now');
  }
}
