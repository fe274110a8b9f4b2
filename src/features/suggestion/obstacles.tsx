import type { ReactNode } from 'react';
import { localName } from '../../domain/policy/actions.ts';
import type { Obstacle } from '../../domain/suggestion/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';

/** What a rule asks for that does not happen, each with its reason: nothing of it is dropped in silence. */
export function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }): ReactNode {
  return obstacles.map(({ kind, text }, order) => (
    <Notice
      // biome-ignore lint/suspicious/noArrayIndexKey: they are never moved
      key={order}
      tone={kind === 'shown' ? 'none' : 'wait'}
      title={t(`review.obstacle.${kind}`)}
      kept={
        kind === 'impossible'
          ? isolate(text)
          : t(`review.obstacle.${kind}.text`, { action: isolate(localName(text)) })
      }
      details={kind === 'impossible' ? undefined : text}
    />
  ));
}
