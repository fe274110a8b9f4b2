import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** Names of keys that are written otherwise on the screen than in code. */
const names: Readonly<Record<string, string>> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: '⇧',
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Enter: '↵',
};

/** A key or a sequence of keys, as the command registry writes it: `j`, `g i`, `Mod+Enter`. */
export function Kbd({ keys }: { keys: string }): ReactNode {
  const strokes = keys.split(' ');
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {strokes.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of one shortcut never move
        <span key={index} className="inline-flex items-center gap-1">
          {index > 0 && <span className="text-faint text-xs">{t('ui.key.then')}</span>}
          <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-line bg-paper px-1 font-sans text-soft text-xs">
            {stroke
              .split('+')
              .map((key) => names[key] ?? key)
              .join(' ')}
          </kbd>
        </span>
      ))}
    </span>
  );
}
