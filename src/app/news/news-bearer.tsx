import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useSurroundings } from '../../features/notification/use-surroundings.ts';
import { useStagings } from '../../features/staging/use-stagings.ts';
import { useNotifications, useSuggestions, useSyncStatus } from '../../features/workspace/queries.ts';
import { newsWords } from './news-words.ts';
import { isAnyTabInSight, noteSight } from './tabs-in-sight.ts';
import { namesOf, turnName, whatIsNew } from './what-is-new.ts';

/** How long to wait for more before anything is told, in milliseconds: what comes together is told together. */
const GATHER = 4_000;

/**
 * Tells of news by one notification of the browser while no tab is in sight. Stands in the frame where the maintainer
 * has switched it on; shows nothing itself.
 */
export function NewsBearer(): null {
  const { data: open } = useSuggestions();
  const { data: rows } = useNotifications();
  const stagings = useStagings();
  const { lastSync, leader } = useSyncStatus();
  const around = useSurroundings();
  const navigate = useNavigate();
  // What was there when the page was last in sight, and what was told of since then.
  const known = useRef<ReadonlySet<string>>(undefined);
  const told = useRef<ReadonlySet<string>>(new Set());
  const shown = useRef<Notification>(undefined);

  useEffect(noteSight, []);

  useEffect(() => {
    const onSight = () => {
      if (document.visibilityState === 'visible') shown.current?.close();
    };
    document.addEventListener('visibilitychange', onSight);
    return () => document.removeEventListener('visibilitychange', onSight);
  }, []);

  useEffect(() => {
    // Before the first complete look everything is new, and nothing is news.
    if (open === undefined || rows === undefined || stagings === undefined || lastSync === undefined) return;
    const arrivals = { open, rows, stagings };
    if (known.current === undefined || document.visibilityState === 'visible') {
      known.current = namesOf(arrivals);
      told.current = new Set();
      return;
    }
    const news = whatIsNew(arrivals, known.current);
    if (news === undefined) return;
    const names = [
      ...news.suggestions.map(({ id }) => id),
      ...news.messages.map(({ url }) => url),
      ...news.stagings.map(turnName),
    ];
    if (names.every((name) => told.current.has(name))) return;
    const timer = setTimeout(async () => {
      // One tab speaks for all, and none while one of them is looked at.
      if (!leader || (await isAnyTabInSight())) {
        known.current = namesOf(arrivals);
        return;
      }
      told.current = new Set(names);
      const { title, body, to, id } = newsWords(news, around);
      const notification = show(title, body);
      if (notification === undefined) return;
      shown.current = notification;
      notification.onclick = () => {
        window.focus();
        notification.close();
        void navigate({ to, search: id === undefined ? {} : { id } });
      };
    }, GATHER);
    return () => clearTimeout(timer);
  }, [open, rows, stagings, lastSync, leader, around, navigate]);

  return null;
}

/** Shows a notification in place of the last one; `undefined` where the browser does not let pages do so. */
function show(title: string, body: string): Notification | undefined {
  if (Notification.permission !== 'granted') return undefined;
  try {
    return new Notification(title, {
      body,
      tag: 'orrery',
      icon: '/favicon.svg',
      lang: document.documentElement.lang,
    });
  } catch {
    // Some browsers on phones have the constructor, but show only what a service worker sends.
    return undefined;
  }
}
