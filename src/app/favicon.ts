import { useEffect } from 'react';

/**
 * The mark with a number on it, as the address of an icon. It carries its own colours for light and dark tab bars: the
 * style sheet of the page does not reach it.
 * @param count at least 1; more than nine are "9+"
 */
export function iconWithCount(count: number): string {
  const text = count > 9 ? '9+' : String(count);
  const badge =
    count > 9
      ? '<rect class="badge" x="8" y="13" width="24" height="19" rx="9.5"/>'
      : '<circle class="badge" cx="22" cy="22" r="10"/>';
  const x = count > 9 ? 20 : 22;
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#8a5a10" stroke-width="2">
<style>.ball{fill:#8a5a10;stroke:none}.badge{fill:#33439c;stroke:none}text{fill:#fff;stroke:none;font:700 16px sans-serif}
@media (prefers-color-scheme:dark){svg{stroke:#e2b866}.ball{fill:#e2b866}.badge{fill:#b3bffa}text{fill:#11142b}}</style>
<circle cx="16" cy="16" r="13"/><circle cx="16" cy="16" r="7.5" stroke-width="1.5"/>
<circle class="ball" cx="25.2" cy="6.8" r="3.5"/><circle class="ball" cx="9" cy="18.8" r="2.2"/>
${badge}<text x="${x}" y="28" text-anchor="middle">${text}</text></svg>`,
  )}`;
}

/** Puts the number of what waits on the icon of the tab; the plain icon comes back when nothing waits, or it is unknown. */
export function useFaviconCount(waiting: number | undefined): void {
  // More than nine look the same: the icon is not drawn anew for each of them.
  const shown = waiting === undefined ? 0 : Math.min(waiting, 10);
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link === null || shown < 1) return;
    const plain = link.href;
    link.href = iconWithCount(shown);
    return () => {
      link.href = plain;
    };
  }, [shown]);
}
