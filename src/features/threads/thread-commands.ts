import type { ThreadAction } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import type { Command } from '../../ui/command-registry.ts';
import type { ThreadItem } from './thread-items.ts';

/** Keys of actions. Two that share one are never possible at the same time. */
const keys: Readonly<Partial<Record<ThreadAction, string>>> = {
  accept: 'a',
  'accept-announcement': 'a',
  'accept-provisionally': 't',
  'decline-for-now': 'Shift+t',
  decline: 'r',
  dismiss: 'r',
  withdraw: 'w',
  nudge: 'n',
  resubmit: 's',
  'offer-again': 's',
  'announce-result': 'p',
  record: 'l',
  retry: 'Shift+r',
  edit: 'e',
  block: 'b',
};

/** What the commands of the threads work on, and what they do. */
export interface ThreadCommandContext {
  readonly item: ThreadItem | undefined;
  /** What can be done now, and how. */
  readonly actions: readonly { readonly action: ThreadAction; readonly run: () => void }[];
  /** Why an action is not possible now, where parts of the pod are read only. */
  readonly hindered: (action: ThreadAction | 'restore') => string | undefined;
  /** Set where an announcement was put aside. */
  readonly restore: (() => void) | undefined;
  /** Takes the last decision back, while that is possible. */
  readonly undo: (() => void) | undefined;
  readonly showSource: () => void;
  readonly move: (by: number) => void;
  readonly close: () => void;
}

/** The next actions on the shown thread, the likeliest first. */
export function actionCommands({ actions, hindered, restore }: ThreadCommandContext): Command[] {
  const possible = actions.map(
    ({ action, run }): Command => ({
      id: `threads.${action}`,
      label: t(`threads.action.${action}`),
      group: 'item',
      keys: keys[action],
      hindered: hindered(action),
      run,
    }),
  );
  return restore === undefined
    ? possible
    : [
        {
          id: 'threads.restore',
          label: t('threads.action.restore'),
          group: 'item',
          keys: 'u',
          hindered: hindered('restore'),
          run: restore,
        },
        ...possible,
      ];
}

/** What can be done on the screen beside that. */
export function threadCommands({ item, undo, showSource, move, close }: ThreadCommandContext) {
  const isOpen = () => item !== undefined;
  const id = item?.thread.root?.notification.id ?? item?.thread.key;
  return {
    next: {
      id: 'threads.next',
      label: t('threads.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => move(1),
    },
    previous: {
      id: 'threads.previous',
      label: t('threads.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => move(-1),
    },
    close: {
      id: 'threads.close',
      label: t('threads.close'),
      group: 'item',
      keys: 'Escape',
      when: isOpen,
      run: close,
    },
    source: {
      id: 'threads.source',
      label: t('threads.source.show'),
      group: 'item',
      keys: 'v',
      when: isOpen,
      run: showSource,
    },
    copyId: {
      id: 'threads.copy-id',
      label: t('threads.copy-id'),
      group: 'item',
      keys: 'y',
      when: () => id !== undefined,
      run: () => void copy(id ?? ''),
    },
    undo: {
      id: 'threads.undo',
      label: t('review.undo'),
      group: 'general',
      keys: 'z',
      when: () => undo !== undefined,
      run: () => undo?.(),
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
