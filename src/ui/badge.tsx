import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Meaning of a state: accepted, rejected, waiting, unverified, or none of these. */
export type Tone = 'yes' | 'no' | 'wait' | 'doubt' | 'none';

const colours: Readonly<Record<Tone, string>> = {
  yes: 'text-yes',
  no: 'text-no',
  wait: 'text-wait',
  doubt: 'text-doubt',
  none: 'text-soft',
};

/** Each tone has its own shape, so that nobody needs the colour: disc, cross, half disc, diamond, ring. */
const shapes: Readonly<Record<Tone, ReactNode>> = {
  yes: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  no: <path d="M1.5 1.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
  wait: (
    <>
      <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />
      <path d="M5 1.5a3.5 3.5 0 010 7z" fill="currentColor" />
    </>
  ),
  doubt: <path d="M5 .8L9.2 5 5 9.2.8 5z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  none: <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />,
};

/** A state: a shape and a word, both in the colour of its meaning. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }): ReactNode {
  return (
    <span
      className={cx(
        'inline-flex items-baseline gap-1.5 whitespace-nowrap font-normal font-sans text-sm',
        colours[tone],
      )}
    >
      <Shape tone={tone} />
      {children}
    </span>
  );
}

/** The shape of a tone alone, where the word stands close by. */
export function Shape({ tone }: { tone: Tone }): ReactNode {
  return (
    <svg
      viewBox="0 0 10 10"
      className={cx('size-2.5 shrink-0 translate-y-px', colours[tone])}
      aria-hidden="true"
    >
      {shapes[tone]}
    </svg>
  );
}

/** The kind of a thing ("preprint"): a word, without a meaning to colour. */
export function Tag({ children }: { children: ReactNode }): ReactNode {
  return (
    <span className="inline-flex items-center whitespace-nowrap rounded-[4px] border border-line px-1.5 font-normal font-sans text-soft text-xs leading-4.5">
      {children}
    </span>
  );
}
