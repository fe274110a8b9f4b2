import { Fragment, type ReactNode } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { parts, type Values } from '../i18n/t.ts';
import type { Part } from '../i18n/translator.ts';

export interface SentenceProps<K extends MessageKey> {
  readonly of: K;
  readonly values: Values<K, ReactNode>;
}

/** A message of those that the app begins with, with elements in its places. */
export function Sentence<K extends MessageKey>({ of, values }: SentenceProps<K>): ReactNode {
  return (
    <Pieces
      of={parts<K, ReactNode>(...([of, values] as unknown as Parameters<typeof parts<K, ReactNode>>))}
    />
  );
}

/**
 * The parts of any message, with elements in its places. Each place is isolated, so that a right-to-left name cannot
 * turn the sentence.
 */
export function Pieces({ of }: { readonly of: readonly Part<ReactNode>[] }): ReactNode {
  return of.map((piece, index) =>
    typeof piece === 'string' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one message never move
      <Fragment key={index}>{piece}</Fragment>
    ) : (
      <bdi key={piece.place}>{piece.value}</bdi>
    ),
  );
}
