import { type ReactNode, type RefObject, useCallback, useRef, useState } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import { t } from '../../i18n/t.ts';
import { MessageSource, type SourceView } from './message-source.tsx';
import { Section } from './section.tsx';

/** How the source of messages is shown on a page, and where. */
export interface SourcePlace {
  readonly view: SourceView;
  readonly setView: (view: SourceView) => void;
  readonly place: RefObject<HTMLDivElement | null>;
  /** Changes between tree and text, and brings the source into sight. */
  readonly show: () => void;
}

/** Keeps how the source is shown while one goes from message to message. */
export function useSourcePlace(): SourcePlace {
  const [view, setView] = useState<SourceView>('tree');
  const place = useRef<HTMLDivElement>(null);
  const show = useCallback(() => {
    setView((current) => (current === 'raw' ? 'tree' : 'raw'));
    requestAnimationFrame(() => place.current?.scrollIntoView({ block: 'start' }));
  }, []);
  return { view, setView, place, show };
}

/** The message as it was sent, beside or below what it means. */
export function SourceSection({ row, source }: { row: NotificationRow; source: SourcePlace }): ReactNode {
  return (
    <div ref={source.place} className="scroll-mt-4">
      <Section title={t('notification.source')}>
        <MessageSource
          raw={row.raw}
          truncated={row.truncated}
          findings={row.findings}
          view={source.view}
          onView={source.setView}
        />
      </Section>
    </div>
  );
}
