import type { ReactNode, RefObject } from 'react';
import type { ArtefactRow, NotificationRow } from '../../cache/rows.ts';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { tellsOfPrivateWork } from '../../domain/suggestion/private-work.ts';
import { withWords } from '../../domain/suggestion/with-words.ts';
import type { Threads } from '../../domain/thread/model.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ownIdsOf } from '../notification/own-ids.ts';
import { Parties } from '../notification/parties.tsx';
import { Section } from '../notification/section.tsx';
import { SenderCheck } from '../notification/sender-check.tsx';
import { SenderLine } from '../notification/sender-line.tsx';
import { senderView } from '../notification/sender-view.ts';
import { type Surroundings, sentenceOf } from '../notification/sentence.ts';
import { ClaimedAsYoursNotice, wouldCountAsYours } from '../suggestion/claimed-as-yours.tsx';
import { EditRefused } from '../suggestion/edit-refused.tsx';
import { EffectItem } from '../suggestion/effect-item.tsx';
import { headlineOf } from '../suggestion/headline.ts';
import { HeadlineView } from '../suggestion/headline-view.tsx';
import { LogQuestion } from '../suggestion/log-question.tsx';
import { Obstacles } from '../suggestion/obstacles.tsx';
import { PrivateWorkNotice } from '../suggestion/private-work.tsx';
import { answeredBy } from '../thread/thread-of.ts';
import { usePolicySettings } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { AnswerWords } from './answer-words.tsx';
import { becauseOf } from './because.ts';
import { choiceName } from './choice-name.ts';
import { DecisionSection } from './decision-section.tsx';
import { FailedNotice } from './failed-notice.tsx';
import { PromisedReview } from './promised-review.tsx';
import { failedIntents, type ReviewItem } from './queue.ts';
import { ReasonToAsk } from './reason-to-ask.tsx';
import type { AnswersWords } from './use-answer-words.ts';
import { WhySection } from './why-section.tsx';

export interface ReviewDetailProps {
  readonly item: ReviewItem;
  readonly row: NotificationRow | undefined;
  readonly artefacts: readonly ArtefactRow[];
  readonly around: Surroundings;
  readonly threads: Threads;
  /** What the maintainer writes to whoever gets her answer. */
  readonly words: AnswersWords;
  /** Takes the focus after a verdict where the list is out of sight. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** A suggestion in full: what will happen, why, and who is behind it. */
export function ReviewDetail(props: ReviewDetailProps): ReactNode {
  const { item, row, artefacts, around, threads, words, heading } = props;
  const { pod } = useWorkspace();
  const ownIds = ownIdsOf(pod);
  const { suggestion, decision } = item;
  const settings = usePolicySettings().data ?? [];
  const autonomy = settings.find(({ id }) => id === suggestion.policy.id)?.autonomy;
  const answered = row && answeredBy(threads, row);
  const artefact = artefacts.find(({ url }) => url === suggestion.artefact);
  const isOpen = decision === undefined;
  const written = isOpen ? words.of(item) : undefined;
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        {artefact && (
          <p className="flex flex-wrap items-baseline gap-x-2 font-serif text-lg">
            <span dir="auto">{plain(artefact.title)}</span>
            <Tag>{t(`patterns.type.${artefact.type}`)}</Tag>
          </p>
        )}
        <h2 ref={heading} tabIndex={-1} className="text-balance text-xl outline-none">
          <HeadlineView headline={headlineOf(suggestion)} />
        </h2>
        <p className="text-sm text-soft">
          <RelativeTime iso={suggestion.receivedAt} />
        </p>
      </header>

      <FailedNotice item={item} />
      <EditRefused intents={failedIntents(item)} />
      {decision && <DecisionSection decision={decision} policy={suggestion.policy} />}
      {isOpen && autonomy === 'auto' && suggestion.heldBack !== 'private-work' && (
        <ReasonToAsk reason={suggestion.heldBack} />
      )}
      {isOpen && wouldCountAsYours(suggestion.effects, row) && <ClaimedAsYoursNotice />}
      {isOpen && tellsOfPrivateWork(suggestion.effects, artefacts, [suggestion.artefact]) && (
        <PrivateWorkNotice />
      )}
      {isOpen && (
        <LogQuestion
          key={suggestion.id}
          effects={suggestion.effects}
          receivedAt={(source) => receivedText(row, source)}
        />
      )}

      <Section title={t(decision?.verdict === 'approved' ? 'review.what.done' : 'review.what')}>
        <Effects {...props} of={suggestion} ownArtefact={artefact} />
        {suggestion.obstacles && <Obstacles obstacles={suggestion.obstacles} />}
      </Section>

      {isOpen && <PromisedReview suggestion={suggestion} row={row} />}

      {written !== undefined && <AnswerWords words={written} onChange={(text) => words.change(item, text)} />}

      {isOpen && item.alternatives && item.alternatives.length > 0 && (
        <Section title={t('review.answers')}>
          <p className="text-soft text-sm">{t('review.answers.text')}</p>
          {item.alternatives.map((answer) => (
            <details key={answer.id}>
              <summary className="w-fit min-h-6 text-act underline decoration-act/40 underline-offset-2">
                {choiceName(answer.choice)}
              </summary>
              <div className="mt-2">
                <Effects {...props} of={answer} ownArtefact={artefact} />
              </div>
            </details>
          ))}
        </Section>
      )}

      <WhySection
        suggestion={suggestion}
        because={becauseOf(suggestion, row, answered)}
        row={row}
        sentence={row && sentenceOf(row, around, answered)}
      />

      <Section title={t('review.who')}>
        <SenderLine
          sender={
            row?.notification
              ? senderView(row.notification, around.services)
              : { name: suggestion.senderName, id: suggestion.senderId, registered: false }
          }
          standing={suggestion.standing}
        />
        <p className="text-soft text-sm">{t(`notification.standing.${suggestion.standing}.how`)}</p>
        {row?.claim && <SenderCheck claim={row.claim} />}
        {row?.notification && (
          <Parties notification={row.notification} services={around.services} ownIds={ownIds} />
        )}
      </Section>
    </article>
  );
}

/** The whole text of the message, if that is what lies at `source`. */
function receivedText(row: NotificationRow | undefined, source: string | undefined): string | undefined {
  return row && row.url === source && !row.truncated ? row.raw : undefined;
}

/** What a suggestion would do, or did, step by step. */
function Effects(
  props: ReviewDetailProps & { of: Suggestion; ownArtefact: ArtefactRow | undefined },
): ReactNode {
  const { item, row, artefacts, around, of, ownArtefact, words } = props;
  const { pod } = useWorkspace();
  // Before the verdict with the words as they stand; after it, what the intents say counts.
  const effects = item.decision === undefined ? withWords(of.effects, words.of(item)) : of.effects;
  if (effects.length === 0) return <p>{t('review.what.none')}</p>;
  return (
    <ol className="grid list-decimal gap-4 ps-5 marker:text-faint">
      {effects.map((planned, order) => {
        const intent = item.intents.find((each) => each.cause === of.id && each.order === order);
        const effect = intent?.effect ?? planned;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the effects is their identity
          <li key={order}>
            <EffectItem
              effect={effect}
              intent={intent}
              artefact={
                effect.kind === 'link' ? artefacts.find(({ url }) => url === effect.artefact) : ownArtefact
              }
              eventLog={pod?.eventLog}
              received={effect.kind === 'log' ? receivedText(row, effect.source) : undefined}
              services={around.services}
            />
          </li>
        );
      })}
    </ol>
  );
}
