import type { ReactNode } from 'react';
import { plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import type { FailedFile } from '../../../pod/crates/send-payload.ts';
import { t } from '../words.ts';

/** So many are shown at once. */
const MOST = 50;

/** Paths or addresses, one below the other; many scroll. */
export function PathList({ paths }: { paths: readonly string[] }): ReactNode {
  return <List items={paths.map((path) => ({ path }))} />;
}

/** Files that could not be brought along, each with the reason. */
export function FailedList({ failed }: { failed: readonly FailedFile[] }): ReactNode {
  return <List items={failed.map(({ path, problem }) => ({ path, why: problemWords(problem).title }))} />;
}

function List({ items }: { items: readonly { readonly path: string; readonly why?: string }[] }): ReactNode {
  const rest = items.length - MOST;
  return (
    <ul tabIndex={items.length > 6 ? 0 : undefined} className="grid max-h-40 gap-1 overflow-y-auto text-sm">
      {items.slice(0, MOST).map(({ path, why }) => (
        <li key={path} className="wrap-anywhere">
          <bdi dir="ltr" className="font-mono text-xs">
            {plain(path)}
          </bdi>
          {why !== undefined && <span className="block text-soft">{why}</span>}
        </li>
      ))}
      {rest > 0 && <li className="text-faint">{t('crateOut.check.rest', { count: rest })}</li>}
    </ul>
  );
}
