import { Link } from '@tanstack/react-router';
import type { ReactNode, RefObject } from 'react';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { plain } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge, Tag } from '../../ui/badge.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { ExportRequest } from '../notification/export-request.tsx';
import { Section } from '../notification/section.tsx';
import { SenderCheck } from '../notification/sender-check.tsx';
import { SenderLine } from '../notification/sender-line.tsx';
import { senderView } from '../notification/sender-view.ts';
import type { Surroundings } from '../notification/sentence.ts';
import { Works } from '../notification/works.tsx';
import { EditRefused } from '../suggestion/edit-refused.tsx';
import { ThreadLine } from '../thread/thread-line.tsx';
import { ThreadStateBadge } from '../thread/thread-state.tsx';
import { stateText } from '../thread/thread-words.ts';
import { useArtefacts } from '../workspace/queries.ts';
import { AnnouncementSection } from './announcement-section.tsx';
import type { ThreadItem } from './thread-items.ts';
import { isBlocked } from './thread-lanes.ts';
import { ThreadNotes } from './thread-notes.tsx';
import { Since, Waiting } from './thread-row.tsx';
import { ThreadSentenceView } from './thread-sentence.tsx';
import type { TextSources } from './thread-texts.ts';
import { threadWork } from './thread-words.ts';
import { WaitingSuggestions } from './waiting-suggestions.tsx';

export interface ThreadDetailProps {
  readonly item: ThreadItem;
  readonly around: Surroundings;
  readonly sources: TextSources;
  readonly open: readonly OpenSuggestion[];
  /** Holds the form in which a refused message is changed. */
  readonly editPlace: RefObject<HTMLDivElement | null>;
}

/** A thread in full: where it stands, what is to be noted, what was said, and who is on the other side. */
export function ThreadDetail(props: ThreadDetailProps): ReactNode {
  const { item, around, sources, open, editPlace } = props;
  const { thread } = item;
  const { root } = thread;
  const artefact = useArtefacts().data?.find(({ url }) => url === thread.artefact);
  const work = threadWork(thread, around);
  const row = sources.rows.find(({ url }) => url === root?.row);
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        {work !== undefined && (
          <p className="flex flex-wrap items-baseline gap-x-2 font-serif text-lg">
            {artefact ? (
              <Link
                to="/artefacts"
                search={{ id: artefact.url }}
                dir="auto"
                className="decoration-act/40 underline-offset-2 hover:underline"
              >
                {plain(work)}
              </Link>
            ) : (
              <span dir="auto">{plain(work)}</span>
            )}
            {artefact && <Tag>{t(`patterns.type.${artefact.type}`)}</Tag>}
          </p>
        )}
        <h2 className="text-balance text-xl">
          <ThreadSentenceView
            sentence={item.sentence()}
            here={work === undefined ? undefined : t('threads.here')}
          />
        </h2>
        <State item={item} />
      </header>

      <Hindrance thread={thread} editPlace={editPlace} />
      <ThreadNotes thread={thread} />
      {thread.kind === 'announced' && root && (
        <AnnouncementSection notification={root.notification} row={row} artefact={artefact} />
      )}
      <Section title={t('thread.line')}>
        <ThreadLine thread={thread} />
      </Section>
      <WaitingSuggestions thread={thread} open={open} />
      {thread.kind === 'invited' && root && (
        <Section title={t('threads.asked')}>
          <Works notification={root.notification} titles={around.titles} />
        </Section>
      )}
      <OtherSide item={item} around={around} sources={sources} />
    </article>
  );
}

/** Where the thread stands, since when, what that means, and who is to do something. */
function State({ item }: { item: ThreadItem }): ReactNode {
  const { thread, dismissed } = item;
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {dismissed ? (
          <Badge tone="none">{t('threads.state.dismissed')}</Badge>
        ) : (
          <ThreadStateBadge thread={thread} />
        )}
        {item.lane === 'finished' ? (
          thread.since !== '' && (
            <span className="text-faint text-sm">
              <Sentence of="threads.since" values={{ time: <Since iso={thread.since} /> }} />
            </span>
          )
        ) : (
          <span className="text-sm">
            <Waiting item={item} />
          </span>
        )}
      </p>
      <p className="text-soft">{stateMeaning(item)}</p>
    </div>
  );
}

function stateMeaning({ thread, dismissed }: ThreadItem): string {
  if (isBlocked(thread)) return t('threads.state.blocked.text');
  return dismissed ? t('threads.state.dismissed.text') : stateText(thread);
}

/** What hinders a message of ours; trying again, changing it and giving it up are among the actions. */
function Hindrance({
  thread,
  editPlace,
}: {
  thread: Thread;
  editPlace: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { hindered, problem } = thread.delivery ?? {};
  if (hindered === undefined || problem === undefined) return null;
  const words = problemWords(problem);
  const isOver = hindered.state === 'failed';
  return (
    <div ref={editPlace} className="grid gap-3">
      <Notice
        tone={isOver ? 'no' : 'wait'}
        title={words.title}
        kept={t(isOver ? 'threads.hindered.kept' : 'threads.hindered.again')}
        next={words.next}
        details={words.details}
      />
      {isOver && <EditRefused intents={[hindered]} />}
      <ExportRequest intent={hindered} />
    </div>
  );
}

/** Who is on the other side, how far that is believed, and how well what was sent keeps the rules. */
function OtherSide({
  item,
  around,
  sources,
}: Pick<ThreadDetailProps, 'item' | 'around' | 'sources'>): ReactNode {
  const { thread } = item;
  const received = thread.messages.findLast(({ direction, row }) => direction === 'in' && row !== undefined);
  const row = sources.rows.find(({ url }) => url === received?.row);
  const { service } = thread.counterparty;
  const faults = row?.findings.filter(({ severity }) => severity === 'must').length ?? 0;
  if (!row?.notification && !service) return null;
  return (
    <Section title={t('threads.who')}>
      {row?.notification && (
        <>
          <SenderLine sender={senderView(row.notification, around.services)} standing={row.standing} />
          <p className="text-soft text-sm">{t(`notification.standing.${row.standing}.how`)}</p>
          {row.claim && <SenderCheck claim={row.claim} />}
        </>
      )}
      <p className="flex flex-wrap gap-x-4">
        {service && (
          <Link to="/services" search={{ id: service.id }} className={linkClass}>
            {t('threads.who.register')}
          </Link>
        )}
        {row && faults > 0 && (
          <Link to="/inbox" search={{ id: row.url }} className={linkClass}>
            {t('threads.who.faults', { count: faults })}
          </Link>
        )}
      </p>
    </Section>
  );
}

const linkClass = 'text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act';
