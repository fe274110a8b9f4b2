import { useEffect, useRef } from 'react';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';

/** Says when suggestions have come that were never there before; says nothing of those found on opening the page. */
export function useNewsAnnounced(waiting: readonly string[], pending: boolean): void {
  const seen = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (pending) return;
    const news = waiting.filter((id) => seen.current && !seen.current.has(id));
    if (news.length > 0) announce(t('review.new', { count: news.length }));
    seen.current = new Set([...(seen.current ?? []), ...waiting]);
  }, [waiting, pending]);
}
