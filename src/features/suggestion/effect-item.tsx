import type { ReactNode } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Effect, Intent } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { Name, WorkTitle } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { oneLine } from '../notification/plain.ts';
import { documentKind } from './document-kind.ts';
import { EffectFrame, Payload } from './effect-frame.tsx';
import { LinkDiff } from './link-diff.tsx';
import { LogEffect } from './log-effect.tsx';
import { PodEffectItem } from './pod-effect-item.tsx';

export interface EffectItemProps {
  readonly effect: Effect;
  /** How far it has come, once approved. */
  readonly intent: Intent | undefined;
  readonly artefact: ArtefactRow | undefined;
  /** The container of the event log. */
  readonly eventLog: string | undefined;
  /** The text of the message as received, where it is on this device. */
  readonly received: string | undefined;
  /** The register as last read. */
  readonly services: readonly Service[];
}

/** One thing that will happen: as a sentence, where, and exactly what is written or sent. */
export function EffectItem(props: EffectItemProps): ReactNode {
  const { effect, intent, artefact, eventLog, received, services } = props;
  const work = <WorkTitle>{artefact?.title ?? t('patterns.work.missing')}</WorkTitle>;
  switch (effect.kind) {
    case 'log':
      return <LogEffect {...{ effect, intent, eventLog, received }} />;
    case 'link':
      return (
        <EffectFrame
          sentence={<Sentence of={`review.effect.link.${effect.linkType}`} values={{ work }} />}
          where={t('review.effect.link.where')}
          url={effect.metadata}
          intent={intent}
          unfolded
        >
          <LinkDiff effect={effect} artefact={artefact} isDone={intent?.state === 'done'} />
        </EffectFrame>
      );
    case 'send': {
      const who = oneLine(effect.recipientName) ?? oneLine(effect.recipient, 80);
      return (
        <EffectFrame
          sentence={
            <Sentence
              of={`review.effect.send.${documentKind(effect.document)}`}
              values={{
                who: who === undefined ? t('review.effect.recipient.missing') : <Name>{who}</Name>,
              }}
            />
          }
          where={t('review.effect.send.where')}
          url={effect.inbox}
          intent={intent}
        >
          <Payload label={t('review.effect.payload.send')} text={JSON.stringify(effect.document, null, 2)} />
        </EffectFrame>
      );
    }
    default:
      return <PodEffectItem effect={effect} intent={intent} services={services} />;
  }
}
