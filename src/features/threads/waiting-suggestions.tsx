import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { t } from '../../i18n/t.ts';
import { Section } from '../notification/section.tsx';
import { headlineOf } from '../suggestion/headline.ts';
import { HeadlineView } from '../suggestion/headline-view.tsx';

/** What the policies suggest about a thread, each with the way to its card; nothing where they suggest nothing. */
export function WaitingSuggestions(props: { thread: Thread; open: readonly OpenSuggestion[] }): ReactNode {
  const { thread, open } = props;
  const rows = new Set(thread.messages.map(({ row }) => row));
  const about = open.filter(({ suggestion }) => rows.has(suggestion.source));
  if (about.length === 0) return null;
  return (
    <Section title={t('threads.suggestions', { count: about.length })}>
      <ul className="grid gap-1">
        {about.map(({ suggestion }) => (
          <li key={suggestion.id}>
            <Link
              to="/review"
              search={{ id: suggestion.id }}
              className="text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act"
            >
              <HeadlineView headline={headlineOf(suggestion)} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
