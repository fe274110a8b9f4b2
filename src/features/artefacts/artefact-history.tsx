import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { eventSentenceOf } from '../notification/event-sentence.ts';
import { EventSentence } from '../notification/event-sentence-view.tsx';
import { sentenceOf } from '../notification/sentence.ts';
import { StandingBadge } from '../notification/standing-badge.tsx';
import { useSurroundings } from '../notification/use-surroundings.ts';
import { useEvents, useNotifications } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { type TimelineItem, timelineOf } from './artefact-timeline.ts';
import { linkClass } from './link-class.ts';
import { Section } from './section.tsx';

/** Everything that was sent and received about an artefact, newest first, with its places in inbox and log. */
export function ArtefactHistory({ artefact }: { artefact: string }): ReactNode {
  const { pod } = useWorkspace();
  const around = useSurroundings();
  const notifications = useNotifications().data;
  const events = useEvents().data;
  const items = useMemo(
    () => timelineOf(artefact, notifications ?? [], events ?? []),
    [artefact, notifications, events],
  );
  const sentence = ({ event, message }: TimelineItem) =>
    event ? eventSentenceOf(event, around, pod?.webId) : message && sentenceOf(message, around);

  return (
    <Section title={t('artefacts.timeline')}>
      {items.length === 0 ? (
        <p className="text-soft">{t('artefacts.timeline.none')}</p>
      ) : (
        <ol className="border-line border-s">
          {items.map((item) => {
            const said = sentence(item);
            return (
              <li key={item.activityId} className="relative grid gap-0.5 pb-4 ps-4 last:pb-0">
                <span
                  aria-hidden
                  className="absolute start-[-4.5px] top-[0.45rem] size-2 rounded-full border border-edge bg-raised"
                />
                <p>{said && <EventSentence sentence={said} here={t('artefacts.here')} />}</p>
                <p className="flex flex-wrap items-center gap-x-3 text-faint text-sm">
                  <RelativeTime iso={item.at} />
                  {item.event ? (
                    <Badge tone="yes">{t('artefacts.timeline.logged')}</Badge>
                  ) : (
                    <>
                      <Badge tone="none">{t('artefacts.timeline.unlogged')}</Badge>
                      {item.message && isDoubtful(item.message) && (
                        <StandingBadge standing={item.message.standing} />
                      )}
                    </>
                  )}
                  {item.message && (
                    <Link to="/inbox" search={{ id: item.message.url }} className={linkClass}>
                      {t('artefacts.timeline.message')}
                    </Link>
                  )}
                  {item.event && (
                    <Link to="/events" search={{ id: item.event.url }} className={linkClass}>
                      {t('artefacts.timeline.event')}
                    </Link>
                  )}
                </p>
              </li>
            );
          })}
        </ol>
      )}
      {items.some(({ event }) => event !== undefined) && (
        <p className="text-sm">
          <Link to="/events" search={{ artefact }} className={linkClass}>
            {t('artefacts.timeline.log')}
          </Link>
        </p>
      )}
    </Section>
  );
}

/** Whether the sender is to be named as such: what nobody vouches for is only a claim. */
function isDoubtful({ standing }: NotificationRow): boolean {
  return standing === 'unknown' || standing === 'blocked';
}
