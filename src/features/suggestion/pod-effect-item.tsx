import type { ReactNode } from 'react';
import type { Service } from '../../domain/service/service.ts';
import type { Effect, Intent } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { Diff } from '../../ui/diff.tsx';
import { Name } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { oneLine } from '../notification/plain.ts';
import { SummaryText } from '../notification/summary-text.tsx';
import { EffectFrame, Payload } from './effect-frame.tsx';
import { registerDiff } from './register-diff.ts';

export interface PodEffectItemProps {
  readonly effect: Extract<Effect, { kind: 'write' | 'register' | 'task' | 'rerun' | 'ignore' }>;
  readonly intent: Intent | undefined;
  /** The register as last read. */
  readonly services: readonly Service[];
}

/** One thing that stays within the pod, or that is for the maintainer to do. */
export function PodEffectItem({ effect, intent, services }: PodEffectItemProps): ReactNode {
  switch (effect.kind) {
    case 'write':
      return (
        <EffectFrame
          sentence={t('review.effect.write')}
          note={t('review.effect.write.note')}
          where={t('review.effect.write.where')}
          url={effect.url}
          intent={intent}
        >
          <Payload label={t('review.effect.payload')} text={effect.body} />
        </EffectFrame>
      );
    case 'register': {
      const who = <Name>{oneLine(effect.name, 80) ?? effect.service}</Name>;
      const { before, after } = registerDiff(effect, services);
      return (
        <EffectFrame
          sentence={
            <Sentence
              of={effect.isNew ? 'review.effect.register.new' : 'review.effect.register'}
              values={{ who }}
            />
          }
          note={effect.isNew ? t('review.effect.register.note') : undefined}
          where={t('review.effect.register.where')}
          url={effect.service}
          intent={intent}
        >
          <Diff
            label={t('review.effect.register.diff', { who: oneLine(effect.name, 80) ?? effect.service })}
            before={before}
            after={after}
          />
        </EffectFrame>
      );
    }
    case 'task':
      return (
        <EffectFrame
          sentence={t('review.effect.task')}
          note={
            <>
              {effect.words !== undefined && <SummaryText text={effect.words} />}
              {effect.folder !== undefined && (
                <p>
                  <Sentence
                    of="review.effect.task.folder"
                    values={{ folder: <Name>{oneLine(effect.folder, 80) ?? ''}</Name> }}
                  />
                </p>
              )}
            </>
          }
          intent={intent}
        />
      );
    case 'rerun':
      return (
        <EffectFrame
          sentence={t('review.effect.rerun')}
          note={t('review.effect.rerun.note')}
          where={t('review.effect.message')}
          url={effect.activityId}
          intent={intent}
        />
      );
    case 'ignore':
      return (
        <EffectFrame
          sentence={t('review.effect.ignore')}
          note={effect.words === undefined ? undefined : <SummaryText text={effect.words} />}
          where={t('review.effect.message')}
          url={effect.activityId}
          intent={intent}
        />
      );
  }
}
