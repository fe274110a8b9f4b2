import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';

/**
 * - `primary`: the one thing to do next; at most one in sight
 * - `quiet`: everything else
 * - `danger`: takes something away; never the default of a form or dialog
 * - `plain`: without an edge, for tool rows
 */
export type ButtonTone = 'primary' | 'quiet' | 'danger' | 'plain';

const tones: Readonly<Record<ButtonTone, string>> = {
  primary: 'border-act bg-act text-on-act hover:border-act-strong hover:bg-act-strong',
  quiet: 'border-edge bg-raised text-ink hover:bg-sunk',
  danger: 'border-no bg-raised text-no hover:bg-no hover:text-on-act',
  plain: 'border-transparent text-act hover:bg-sunk hover:text-act-strong',
};

/** The look of a button, for links that act as one. */
export function buttonClass(tone: ButtonTone = 'quiet'): string {
  return cx(
    'inline-flex min-h-(--control) select-none items-center justify-center gap-2 rounded-control border px-3 font-medium text-sm',
    'whitespace-nowrap transition-colors aria-disabled:cursor-not-allowed aria-disabled:not-aria-busy:opacity-60',
    tones[tone],
  );
}

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly tone?: ButtonTone;
  readonly icon?: LucideIcon;
  /** The key that does the same, in the registry's writing: shown, and told to assistive technology. */
  readonly keyHint?: string;
  /** What is going on, in words. While set, the button keeps its focus but does nothing. */
  readonly busy?: string;
}

/** A button: a verb and an object. */
export function Button({
  tone,
  icon,
  keyHint,
  busy,
  children,
  onClick,
  disabled,
  ...rest
}: ButtonProps): ReactNode {
  const idle = busy === undefined && !disabled;
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(tone)}
      aria-disabled={idle ? undefined : true}
      aria-busy={busy === undefined ? undefined : true}
      aria-keyshortcuts={keyHint?.replace('Mod', 'Control')}
      onClick={idle ? onClick : (event) => event.preventDefault()}
    >
      {icon && <Icon of={icon} />}
      <span>{busy ?? children}</span>
      {keyHint && busy === undefined && (
        <kbd aria-hidden className="-me-1 ms-0.5 font-sans text-xs opacity-75 pointer-coarse:hidden">
          {keyHint}
        </kbd>
      )}
    </button>
  );
}
