import { useEffect, useRef, useState } from 'react';

/** After a pause of so many milliseconds what was typed goes into the crate. */
const PAUSE = 450;

/** What is typed in a field at the moment. */
export interface Writing {
  readonly text: string;
  /** What is written cannot be a value: the crate keeps the one before. */
  readonly refused: boolean;
  readonly onChange: (text: string) => void;
  /** Puts it into the crate at once: on leaving the field, on Enter. */
  readonly flush: () => void;
}

/**
 * The text of a field while somebody types. A key changes this one field only; the crate follows after a pause, on
 * leaving, or when the field goes away, so that typing is as quick in a crate of ten thousand entities as in a new one.
 * A change from elsewhere (undo, another pane) shows at once, unless something is typed here at this moment.
 * @param commit puts the text into the crate; `false` where it cannot be a value
 */
export function useWriting(shown: string, commit: (text: string) => boolean): Writing {
  const [text, setText] = useState(shown);
  const [seen, setSeen] = useState(shown);
  const [refused, setRefused] = useState(false);
  const pending = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(commit);
  latest.current = commit;

  if (seen !== shown) {
    setSeen(shown);
    if (pending.current === undefined) {
      setText(shown);
      setRefused(false);
    }
  }

  const flush = () => {
    clearTimeout(timer.current);
    if (pending.current === undefined) return;
    const isValue = latest.current(pending.current);
    if (isValue) pending.current = undefined;
    setRefused(!isValue);
  };

  useEffect(() => {
    const put = () => {
      clearTimeout(timer.current);
      if (pending.current !== undefined) latest.current(pending.current);
      pending.current = undefined;
    };
    window.addEventListener('pagehide', put);
    return () => {
      window.removeEventListener('pagehide', put);
      put();
    };
  }, []);

  return {
    text,
    refused,
    flush,
    onChange: (next) => {
      setText(next);
      pending.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
  };
}
