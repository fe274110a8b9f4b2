import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type DataCollection, type Member, totalsOf } from '../../../../domain/staging/collection.ts';
import { changesBetween } from '../../../../domain/staging/look-through.ts';
import { plain } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { readCollection } from '../../../../pod/collections/collections.ts';
import { versionDocument } from '../../../../pod/collections/places.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { totalsWords } from '../totals-words.ts';
import type { CollectionChanges } from '../use-collection-changes.ts';
import { t } from '../words.ts';

/** So many members that came or went are named. */
const MOST_NAMES = 20;

/** The versions that are kept, each with what has changed since. */
export function VersionsSection({
  collection,
  changes,
}: {
  collection: DataCollection;
  changes: CollectionChanges;
}): ReactNode {
  const [open, setOpen] = useState<number>();
  const { kept, version } = collection;
  const isKept = kept.includes(version);
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold text-sm text-soft">{t('collections.versions')}</h3>
        {!isKept && changes.canWrite && (
          <Button
            busy={changes.busy ? t('collections.saving') : undefined}
            onClick={() => void changes.keep(collection)}
          >
            {t('collections.versions.keep', { version })}
          </Button>
        )}
      </div>
      <p className="max-w-[60ch] text-soft text-sm">
        {isKept
          ? t('collections.versions.is-kept', { version })
          : t('collections.versions.text', { version })}
      </p>
      {kept.length > 0 && (
        <ul className="grid gap-1">
          {kept.toReversed().map((number) => (
            <li key={number} className="grid gap-2">
              <span>
                <Button
                  tone="plain"
                  aria-expanded={open === number}
                  onClick={() => setOpen(open === number ? undefined : number)}
                >
                  {t('collections.versions.one', { version: number })}
                </Button>
              </span>
              {open === number && <Version collection={collection} version={number} changes={changes} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface VersionProps {
  readonly collection: DataCollection;
  readonly version: number;
  readonly changes: CollectionChanges;
}

function Version({ collection, version, changes }: VersionProps): ReactNode {
  const { transport } = useWorkspace();
  const url = versionDocument(collection.id, version);
  // What is kept never changes.
  const { data } = useQuery({
    queryKey: ['collection-version', url],
    queryFn: () => readCollection(transport, url),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
  if (data === undefined)
    return (
      <p role="status" className="ps-3 text-soft text-sm">
        {t('collections.reading')}
      </p>
    );
  if (!data.ok) return <Notice tone="no" {...problemWords(data.problem)} />;
  const { members, modified } = data.value;
  const { added, removed } = changesBetween(members, collection.members);
  return (
    <div className="grid gap-2 border-line border-s-2 ps-3">
      <p className="text-soft text-sm">
        {totalsWords(totalsOf(members))} · <RelativeTime iso={modified} />
      </p>
      {added.length + removed.length === 0 ? (
        <p>{t('collections.versions.same')}</p>
      ) : (
        <>
          <Names title={t('collections.versions.added', { count: added.length })} members={added} />
          <Names title={t('collections.versions.removed', { count: removed.length })} members={removed} />
          {removed.length > 0 && changes.canWrite && (
            <span>
              <Button
                busy={changes.busy ? t('collections.saving') : undefined}
                onClick={() => void changes.add(collection, removed)}
              >
                {t('collections.versions.back', { count: removed.length })}
              </Button>
            </span>
          )}
        </>
      )}
    </div>
  );
}

function Names({ title, members }: { title: string; members: readonly Member[] }): ReactNode {
  if (members.length === 0) return null;
  return (
    <div className="grid gap-0.5">
      <p>{title}</p>
      <ul className="grid gap-0.5">
        {members.slice(0, MOST_NAMES).map(({ identifier }) => (
          <li key={identifier} className="wrap-anywhere font-mono text-xs">
            <bdi dir="ltr">{plain(identifier)}</bdi>
          </li>
        ))}
        {members.length > MOST_NAMES && (
          <li className="text-soft text-sm">
            {t('collections.strange.more', { count: members.length - MOST_NAMES })}
          </li>
        )}
      </ul>
    </div>
  );
}
