import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { usePreferences } from '../features/workspace/preferences.ts';
import { t } from '../i18n/t.ts';
import type { SyncStatus } from '../orchestrator/protocol.ts';
import { announce } from '../ui/announce.ts';
import { useCommandKeys, useCommandRegistry } from '../ui/commands.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import type { Account } from './account.ts';
import { BottomBar } from './bottom-bar.tsx';
import { useGlobalCommands } from './commands.ts';
import { useDocumentTitle } from './document-title.ts';
import { useFaviconCount } from './favicon.ts';
import type { Counts } from './places.ts';
import { Rail } from './rail.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }));

export interface ShellProps {
  readonly counts: Counts;
  readonly sync: SyncStatus;
  readonly account: Account;
  readonly onSync: () => void;
  readonly onLogIn: () => void;
  readonly onLogOut: () => void;
  /** A remark for every screen, above it: signed out, pod not found. */
  readonly notice?: ReactNode;
  /** The screen. */
  readonly children: ReactNode;
}

/** The frame around every screen: navigation, sync, account, keys, and the voice for assistive technology. */
export function Shell({
  counts,
  sync,
  account,
  onSync,
  onLogIn,
  onLogOut,
  notice,
  children,
}: ShellProps): ReactNode {
  const main = useRef<HTMLElement>(null);
  const [keysShown, setKeysShown] = useState(false);
  const [searching, setSearching] = useState(false);
  const registry = useCommandRegistry();
  const page = useDocumentTitle(counts.review);
  useFaviconCount(counts.review);
  useCommandKeys(usePreferences().singleKeys);
  useGlobalCommands(
    () => setKeysShown(true),
    () => setSearching(true),
  );
  useFocusOnNewPage(page, main);

  const frame = {
    counts,
    account,
    status: sync,
    onSync,
    onLogIn,
    onLogOut,
    onShowKeys: () => setKeysShown(true),
    onSearch: () => setSearching(true),
  };
  return (
    <div className="flex h-dvh max-two:flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-control focus:border focus:border-edge focus:bg-raised focus:px-4 focus:py-2"
      >
        {t('app.skip')}
      </a>
      <Rail {...frame} />
      <main ref={main} id="content" tabIndex={-1} className="flex min-h-0 min-w-0 grow flex-col outline-none">
        {notice}
        <div className="min-h-0 grow">{children}</div>
      </main>
      <BottomBar {...frame} />
      <LiveRegion />
      {searching && (
        <Suspense>
          <Palette
            commands={registry.available().filter(({ id }) => !id.startsWith('search'))}
            onClose={() => setSearching(false)}
          />
        </Suspense>
      )}
      {keysShown && (
        <Suspense>
          <KeyHelp commands={registry.available()} onClose={() => setKeysShown(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** On another page the focus begins at its content, and its name is said. Not on the first one: the browser does that. */
function useFocusOnNewPage(page: string, main: React.RefObject<HTMLElement | null>): void {
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    main.current?.focus({ preventScroll: true });
    announce(page);
  }, [page, main]);
}
