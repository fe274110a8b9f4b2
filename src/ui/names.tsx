import type { ReactNode } from 'react';
import { plain } from '../i18n/isolate.ts';

/** A name from outside: kept to its own direction, without invisible characters. */
export function Name({ children }: { children: string }): ReactNode {
  return <bdi dir="auto">{plain(children)}</bdi>;
}

/** The title of a work, inside a sentence: in the serif, as titles are. */
export function WorkTitle({ children }: { children: string }): ReactNode {
  return (
    <cite dir="auto" className="[unicode-bidi:isolate]">
      {plain(children)}
    </cite>
  );
}
