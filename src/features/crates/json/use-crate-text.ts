import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { t } from '../words.ts';
import { crateText } from './crate-text.ts';
import type { JsonEditorHandle } from './json-editor.tsx';
import type { JsonPaneProps } from './json-pane-props.ts';
import { forgetText, keepText, keptText } from './kept-text.ts';
import { readText, type TextReading } from './read-text.ts';

/** How long nothing may be typed before the text is read, in milliseconds: long texts take longer to read. */
const PAUSE = { short: 500, long: 1500 };
/** Texts of more UTF-16 units are long. */
const LONG = 1_000_000;
/** How long the crate must rest before the text follows what is typed elsewhere, in milliseconds. */
const FOLLOW = { short: 250, long: 1000 };

/** The text of a crate that is edited. */
export interface CrateText {
  /** What the editor begins with. */
  readonly initial: string;
  /** What the text is, where it is not the crate. */
  readonly reading?: Exclude<TextReading, { kind: 'crate' }>;
  /** The crate was changed elsewhere while its text here was not taken over. */
  readonly isBehind: boolean;
  /** The crate that the text says, while it does. */
  readonly says?: CrateDocument;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
  /** Takes a text over that has to be tidied. */
  readonly takeOver: () => void;
  /** Shows the crate again, and forgets the text. */
  readonly discard: () => void;
}

/** Keeps a crate and its text together: what can be read is taken over, what cannot is kept. */
export function useCrateText(
  { crate, draft, onChange }: JsonPaneProps,
  editor: RefObject<JsonEditorHandle | null>,
): CrateText {
  const [kept] = useState(() => keptText(draft));
  const [initial] = useState(() => kept ?? crateText(crate));
  const pace = initial.length > LONG ? 'long' : 'short';
  const [reading, setReading] = useState<CrateText['reading']>();
  const [isBehind, setBehind] = useState(false);
  const [says, setSays] = useState(kept === undefined ? crate : undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ crate, draft, onChange });
  latest.current = { crate, draft, onChange };
  /** The crate that the text says; `undefined` while it says something else. */
  const said = useRef(says);
  const seen = useRef(crate);

  const take = useCallback((next: CrateDocument) => {
    const { crate: before, draft: id, onChange: change } = latest.current;
    said.current = next;
    setSays(next);
    setReading(undefined);
    setBehind(false);
    forgetText(id);
    if (next !== before) change(t('crateJson.step'), () => next, { field: 'json' });
  }, []);

  /** Reads what stands there now. */
  const read = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = editor.current?.text();
    if (text === undefined) return;
    const next = readText(text, latest.current.crate);
    if (next.kind === 'crate') return take(next.crate);
    keepText(latest.current.draft, text);
    said.current = undefined;
    setSays(undefined);
    setReading(next);
  }, [editor, take]);

  const onEdit = useCallback(() => {
    said.current = undefined;
    setSays(undefined);
    clearTimeout(timer.current);
    timer.current = setTimeout(read, PAUSE[pace]);
  }, [read, pace]);

  const onLeave = useCallback(() => {
    if (timer.current !== undefined) read();
  }, [read]);

  /** Writes a crate into the editor. */
  const show = useCallback(
    (next: CrateDocument) => {
      editor.current?.replace(crateText(next));
      said.current = next;
      setSays(next);
    },
    [editor],
  );

  useEffect(() => {
    if (kept !== undefined) read();
  }, [kept, read]);

  // What was typed last is read when the pane closes, while its editor is still there.
  useLayoutEffect(
    () => () => {
      if (timer.current !== undefined) read();
    },
    [read],
  );

  useEffect(() => {
    const isNew = seen.current !== crate;
    seen.current = crate;
    if (said.current === crate || !isNew) return;
    const follow = () => {
      if (timer.current === undefined && said.current !== undefined) show(crate);
      else setBehind(true);
    };
    const following = setTimeout(follow, FOLLOW[pace]);
    return () => clearTimeout(following);
  }, [crate, show, pace]);

  return {
    initial,
    ...(reading && { reading }),
    isBehind: isBehind && reading !== undefined,
    ...(says && { says }),
    onEdit,
    onLeave,
    takeOver: () => {
      if (reading?.kind !== 'untidy') return;
      take(reading.crate);
      show(reading.crate);
    },
    discard: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      forgetText(draft);
      setReading(undefined);
      setBehind(false);
      show(latest.current.crate);
    },
  };
}
