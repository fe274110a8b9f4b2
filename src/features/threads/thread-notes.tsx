import type { ReactNode } from 'react';
import type { MessageFlag, Thread } from '../../domain/thread/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Section } from '../notification/section.tsx';
import { counterpartyName } from '../thread/thread-words.ts';

/** What is remarkable about a thread, each with what it means for her; nothing where all is as it should be. */
export function ThreadNotes({ thread }: { thread: Thread }): ReactNode {
  const flags = [...new Set(thread.messages.flatMap((message) => message.flags))];
  if (!thread.overdue && !thread.contradictory && flags.length === 0) return null;
  const who = isolate(counterpartyName(thread) ?? t('thread.who.missing'));
  return (
    <Section title={t('threads.notes')}>
      <ul className="grid gap-1.5">
        {thread.overdue && (
          <Note tone="wait">{t(`threads.note.overdue.${overdueFor(thread)}`, { who })}</Note>
        )}
        {thread.contradictory && <Note tone="doubt">{t('threads.note.contradictory-thread', { who })}</Note>}
        {flags
          .filter((flag) => !(thread.contradictory && flag === 'contradictory'))
          .map((flag) => (
            <Note key={flag} tone={grave.includes(flag) ? 'doubt' : 'none'}>
              {t(`threads.note.${flag}`, { who })}
            </Note>
          ))}
      </ul>
    </Section>
  );
}

/** Flags that say that something may be wrong; the others say how it came. */
const grave: readonly MessageFlag[] = [
  'contradictory',
  'not-from-target',
  'not-mine',
  'unknown-offer',
  'conflicting',
  'blocked',
];

function overdueFor({ waitingFor }: Thread): 'us' | 'them' {
  return waitingFor === 'us' ? 'us' : 'them';
}

function Note({ tone, children }: { tone: 'wait' | 'doubt' | 'none'; children: string }): ReactNode {
  return (
    <li>
      <Badge tone={tone}>
        <span className="whitespace-normal text-base text-ink">{children}</span>
      </Badge>
    </li>
  );
}
