import { useEffect, useRef, useState } from 'react';
import type { DataListHandle } from '../../ui/data-list.tsx';

/**
 * Where the focus goes when a verdict has taken the shown item away: to the next one in the list; where the list is
 * out of sight (one pane) or empty, to the heading or to what stands in the list's place (WCAG 2.4.3).
 */
export function useFocusAfterVerdict() {
  const place = useRef<DataListHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const listArea = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(0);

  useEffect(() => {
    if (wanted === 0) return;
    const isListVisible = listArea.current?.checkVisibility?.() ?? true;
    if (!isListVisible) heading.current?.focus({ preventScroll: true });
    else if (place.current) place.current.focus();
    else listArea.current?.focus({ preventScroll: true });
  }, [wanted]);

  return { place, heading, listArea, focusSoon: () => setWanted((times) => times + 1) };
}
