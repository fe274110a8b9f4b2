import { useEffect, useState } from 'react';

const KEY = 'orrery:check';
/** Longer texts are not kept over a reload, in characters. */
const LIMIT = 500_000;

/** The pasted text; it stays in this tab when one goes to another page and back. */
export function useDraft(): [text: string, setText: (text: string) => void] {
  const [text, setText] = useState(() => sessionStorage.getItem(KEY) ?? '');
  useEffect(() => {
    try {
      if (text === '' || text.length > LIMIT) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, text);
    } catch {
      // The tab's storage is full or shut off: the text is then kept only while the page is open.
    }
  }, [text]);
  return [text, setText];
}
