import { type ReactNode, type RefObject, useState } from 'react';
import type { Thread } from '../../domain/thread/model.ts';
import { formatDay, formatTime } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Select } from '../../ui/select.tsx';
import { MessageSource, type SourceView } from '../notification/message-source.tsx';
import { Section } from '../notification/section.tsx';
import { messageText, type TextSources } from './thread-texts.ts';

export interface SourcePickerProps {
  readonly thread: Thread;
  readonly sources: TextSources;
  readonly view: SourceView;
  readonly onView: (view: SourceView) => void;
  readonly place: RefObject<HTMLDivElement | null>;
}

/** The messages of a thread as they were sent, one at a time; the newest first. */
export function SourcePicker({ thread, sources, view, onView, place }: SourcePickerProps): ReactNode {
  const { messages } = thread;
  const [picked, setPicked] = useState<string>();
  const options = messages.map((message, index) => ({
    value: String(index),
    label: t('threads.source.option', {
      name: t(`patterns.name.${message.notification.pattern}`),
      by: message.direction === 'out' ? t('threads.source.own') : t('threads.source.theirs'),
      time: `${formatDay(message.at)}, ${formatTime(message.at)}`,
    }),
  }));
  const index = Number(picked ?? messages.length - 1);
  const message = messages[index];
  const text = message && messageText(message, sources);
  return (
    <div ref={place} className="scroll-mt-4">
      <Section title={t('threads.source')}>
        {messages.length > 1 && (
          <Select
            label={t('threads.source.pick')}
            value={String(index)}
            options={options}
            onChange={setPicked}
          />
        )}
        {text ? (
          <MessageSource
            key={index}
            raw={text.raw}
            truncated={text.truncated}
            findings={text.findings}
            view={view}
            onView={onView}
          />
        ) : (
          <p className="text-soft">{t('threads.source.missing')}</p>
        )}
      </Section>
    </div>
  );
}
