import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { NotificationSentence } from '../notification/notification-sentence.tsx';
import { Section } from '../notification/section.tsx';
import type { Sentence } from '../notification/sentence.ts';
import { SummaryText } from '../notification/summary-text.tsx';

const linkClass = 'text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act';

/** Facts that are listed; a rule may match any number. */
const FACTS = 40;

export interface WhySectionProps {
  readonly suggestion: Suggestion;
  readonly because: string;
  readonly row: NotificationRow | undefined;
  /** What the message says, where it is on this device. */
  readonly sentence: Sentence | undefined;
}

/** Why it is suggested: the rule with its version and text, the facts that matched, and the message. */
export function WhySection({ suggestion, because, row, sentence }: WhySectionProps): ReactNode {
  const { policy, reasons } = suggestion;
  return (
    <Section title={t('review.why')}>
      <p className="first-letter:uppercase">
        <Name>{because}</Name>
      </p>
      <DescriptionList
        items={[
          {
            term: t('review.why.rule'),
            value: (
              <Link to="/policies" search={{ id: policy.id }} className={linkClass}>
                <Name>{policy.name}</Name>
              </Link>
            ),
          },
          {
            term: t('review.why.version'),
            value: <code className="font-mono text-xs">{policy.version.slice(0, 12)}</code>,
          },
          {
            term: t('review.why.message'),
            value: sentence ? (
              <>
                <p>
                  <NotificationSentence sentence={sentence} />
                </p>
                <p className="text-sm">
                  {row !== undefined && row.event === row.url ? (
                    <>
                      <span className="text-soft">{t('review.why.event')}</span>{' '}
                      <Link to="/events" search={{ id: suggestion.source }} className={linkClass}>
                        {t('review.why.event.open')}
                      </Link>
                    </>
                  ) : (
                    <Link to="/inbox" search={{ id: suggestion.source }} className={linkClass}>
                      {t('review.why.message.open')}
                    </Link>
                  )}
                </p>
              </>
            ) : (
              <span className="text-soft">{t('review.why.message.missing')}</span>
            ),
          },
        ]}
      />
      {row?.notification?.summary !== undefined && row.notification.summary.trim() !== '' && (
        <SummaryText text={row.notification.summary} />
      )}
      <details>
        <summary className="min-h-6 w-fit text-act text-sm underline decoration-act/40 underline-offset-2">
          {t('review.why.facts')}
        </summary>
        <div className="mt-2">
          {reasons.length === 0 ? (
            <p className="text-soft text-sm">{t('review.why.facts.none')}</p>
          ) : (
            <DescriptionList
              items={reasons.slice(0, FACTS).map(({ variable, value }) => ({
                term: variable,
                value: (
                  <span className="wrap-anywhere text-sm">
                    <SafeLink href={value.slice(0, 2_000)} />
                  </span>
                ),
              }))}
            />
          )}
        </div>
      </details>
      <details>
        <summary className="min-h-6 w-fit text-act text-sm underline decoration-act/40 underline-offset-2">
          {t('review.why.n3')}
        </summary>
        <div className="mt-2">
          <CodeBlock label={policy.name} text={policy.n3} />
        </div>
      </details>
    </Section>
  );
}
