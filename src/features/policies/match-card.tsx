import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { DryRunEvent } from '../../orchestrator/dry-run-events.ts';
import { Badge } from '../../ui/badge.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { NotificationSentence } from '../notification/notification-sentence.tsx';
import { sentenceOf } from '../notification/sentence.ts';
import { StandingBadge } from '../notification/standing-badge.tsx';
import { EffectItem } from '../suggestion/effect-item.tsx';
import { headlineOf } from '../suggestion/headline.ts';
import { HeadlineView } from '../suggestion/headline-view.tsx';
import { Obstacles } from '../suggestion/obstacles.tsx';
import type { MatchSurroundings } from './use-match-surroundings.ts';

/** Facts that are listed; a rule may match any number. */
const FACTS = 40;

export interface MatchCardProps {
  readonly match: Extract<DryRunEvent, { type: 'match' }>;
  readonly around: MatchSurroundings;
  /** How many rules the book has: one need not be numbered. */
  readonly rules: number;
}

/** One match of a dry run: the message, what would be proposed, exactly what would be written and sent, and why. */
export function MatchCard({ match, around, rules }: MatchCardProps): ReactNode {
  const { suggestion, logged, decided } = match;
  const { source, effects, obstacles = [], reasons, policy, standing, receivedAt } = suggestion;
  const row = around.rows.get(source);
  return (
    <li className="grid gap-1.5 border-line border-t py-3">
      <p className="font-medium">
        <HeadlineView headline={headlineOf(suggestion)} />
      </p>
      <p className="text-soft text-sm">
        {row ? (
          <NotificationSentence sentence={sentenceOf(row, around.names)} />
        ) : (
          isolate(suggestion.senderName)
        )}
      </p>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <StandingBadge standing={standing} />
        <span className="text-faint text-sm">
          <RelativeTime iso={receivedAt} />
        </span>
        {logged && <Badge tone="none">{t('policies.try.logged')}</Badge>}
        {decided && <Badge tone="none">{t(`policies.try.decided.${decided}`)}</Badge>}
        {obstacles.length > 0 && <Badge tone="wait">{t('policies.try.obstacles')}</Badge>}
        {rules > 1 && (
          <span className="text-faint text-sm">{t('policies.rule', { count: policy.rule + 1 })}</span>
        )}
      </p>
      <details>
        <summary className="min-h-6 w-fit text-act text-sm underline decoration-act/40 underline-offset-2">
          {t('policies.try.exactly')}
        </summary>
        <div className="mt-3 grid gap-4">
          {effects.length === 0 && <p>{t('policies.try.no-effects')}</p>}
          <ol className="grid list-decimal gap-4 ps-5 marker:text-faint">
            {effects.map((effect, order) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the effects is their identity
              <li key={order}>
                <EffectItem
                  effect={effect}
                  intent={undefined}
                  artefact={around.artefacts.get(
                    effect.kind === 'link' ? effect.artefact : (suggestion.artefact ?? ''),
                  )}
                  eventLog={around.eventLog}
                  received={row?.raw}
                  services={around.names.services}
                />
              </li>
            ))}
          </ol>
          <Obstacles obstacles={obstacles} />
          <div className="grid gap-1.5">
            <h4 className="font-semibold text-sm text-soft">{t('policies.try.facts')}</h4>
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
          </div>
        </div>
      </details>
    </li>
  );
}
