import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import type { Command } from '../../ui/command-registry.ts';
import type { InboxItem } from './inbox-item.ts';

/** What the commands of the inbox work on. */
export interface InboxCommandContext {
  readonly item: InboxItem | undefined;
  /** Items that are marked; commands for several go for these where there are any, else for the open one. */
  readonly marked: readonly InboxItem[];
  /** Unread items of those that are shown. */
  readonly unread: readonly InboxItem[];
  /** Whether a filter shows only some of all messages. */
  readonly isFiltered: boolean;
  readonly markRead: (items: readonly InboxItem[], read: boolean) => void;
  /** Takes the last marking back; `undefined` where none can be. */
  readonly undo: (() => void) | undefined;
  readonly unmark: () => void;
  readonly showSource: () => void;
  readonly move: (by: number) => void;
  readonly close: () => void;
}

/** What can be done in the inbox, for buttons, keys and the help alike. */
export function inboxCommands(context: InboxCommandContext) {
  const { item, marked, unread, isFiltered, markRead, undo, unmark, showSource, move, close } = context;
  const isOpen = () => item !== undefined;
  const meant = marked.length > 0 ? marked : item ? [item] : [];
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
      when: () => isOpen() || marked.length > 0,
      run: marked.length > 0 ? unmark : close,
    },
    read: {
      id: 'inbox.read',
      label: t('inbox.mark.read'),
      group: 'item',
      keys: 'Shift+i',
      when: () => meant.some(({ row }) => row.readAt === undefined),
      run: () => markRead(meant, true),
    },
    unread: {
      id: 'inbox.unread',
      label: t('inbox.mark.unread'),
      group: 'item',
      keys: 'Shift+u',
      when: () => meant.some(({ row }) => row.readAt !== undefined),
      run: () => markRead(meant, false),
    },
    readAll: {
      id: 'inbox.read-all',
      label: isFiltered ? t('inbox.mark.all.shown', { count: unread.length }) : t('inbox.mark.all'),
      group: 'list',
      when: () => unread.length > 0,
      run: () => markRead(unread, true),
    },
    undo: {
      id: 'inbox.undo',
      label: t('inbox.marked.undo'),
      group: 'general',
      keys: 'z',
      when: () => undo !== undefined,
      run: () => undo?.(),
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
