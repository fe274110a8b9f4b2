import { type ReactNode, useMemo } from 'react';
import type { DataCollection, Member } from '../../../../domain/staging/collection.ts';
import { whyUnstageable } from '../../../../domain/staging/look-through.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { t } from '../words.ts';
import type { MemberFilter } from './members-section.tsx';

export interface ChecksProps {
  readonly collection: DataCollection;
  readonly repeats: ReadonlyMap<string, Member>;
  readonly canWrite: boolean;
  readonly onShow: (filter: MemberFilter) => void;
  readonly onRemove: (identifiers: ReadonlySet<string>) => void;
}

/** What has to be known before a collection is staged: members that cannot be, and members that repeat others. */
export function Checks({ collection, repeats, canWrite, onShow, onRemove }: ChecksProps): ReactNode {
  const { members } = collection;
  const kinds = useMemo(() => {
    const counts = new Map<string, number>();
    for (const member of members) {
      const kind = whyUnstageable(member)?.kind;
      if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }, [members]);
  const unstageable = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  return (
    <>
      {unstageable > 0 && (
        <Notice
          tone="wait"
          title={t('collections.check.unstageable', { count: unstageable })}
          kept={(['url', 'publisher-did', 'bad-did', 'unresolved'] as const)
            .filter((kind) => kinds.has(kind))
            .map((kind) => t(`collections.check.${kind}`, { count: kinds.get(kind) ?? 0 }))
            .join(' ')}
          next={t('collections.check.way-out')}
          actions={
            <Button onClick={() => onShow('unstageable')}>{t('collections.check.show.unstageable')}</Button>
          }
        />
      )}
      {repeats.size > 0 && (
        <Notice
          tone="doubt"
          title={t('collections.check.repeats', { count: repeats.size })}
          kept={t('collections.check.repeats.text')}
          actions={
            <>
              <Button onClick={() => onShow('repeats')}>{t('collections.check.show.repeats')}</Button>
              {canWrite && (
                <Button onClick={() => onRemove(new Set(repeats.keys()))}>
                  {t('collections.check.repeats.remove')}
                </Button>
              )}
            </>
          }
        />
      )}
    </>
  );
}
