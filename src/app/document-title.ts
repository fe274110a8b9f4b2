import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PlainKey } from '../i18n/messages.ts';
import { t } from '../i18n/t.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** What the page is called. */
    readonly title?: PlainKey;
  }
}

/** Names the window after the page, with how much waits for review. Gives back the page's name. */
export function useDocumentTitle(waiting: number | undefined): string {
  const key = useMatches({ select: (matches) => matches.at(-1)?.staticData.title });
  const page = t(key ?? 'app.name');
  useEffect(() => {
    document.title = waiting
      ? t('app.title.count', { count: waiting, page })
      : key
        ? t('app.title', { page })
        : page;
  }, [key, page, waiting]);
  return page;
}
