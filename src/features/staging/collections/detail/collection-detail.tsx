import { type ReactNode, useMemo, useState } from 'react';
import { type DataCollection, didOf, type Member, totalsOf } from '../../../../domain/staging/collection.ts';
import { repeatedMembers } from '../../../../domain/staging/look-through.ts';
import { plain } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { useSettings } from '../../../workspace/queries.ts';
import { BringHere } from '../../request/bring-here.tsx';
import { AddMembersDialog } from '../add/add-members-dialog.tsx';
import { totalsWords } from '../totals-words.ts';
import type { CollectionChanges } from '../use-collection-changes.ts';
import { t } from '../words.ts';
import { Checks } from './checks.tsx';
import { type MemberFilter, MembersSection } from './members-section.tsx';
import { RequestsOf } from './requests-of.tsx';
import { VersionsSection } from './versions-section.tsx';
import { WhereSection } from './where-section.tsx';

export interface CollectionDetailProps {
  readonly collection: DataCollection;
  readonly changes: CollectionChanges;
  /** Takes members out, with a way back. */
  readonly onRemove: (identifiers: ReadonlySet<string>) => void;
}

/** One collection: what it comes to, what stands in the way of staging it, its members and versions. */
export function CollectionDetail({ collection, changes, onRemove }: CollectionDetailProps): ReactNode {
  const [filter, setFilter] = useState<MemberFilter>('all');
  const [isAdding, setAdding] = useState(false);
  const { members, title, description } = collection;
  const totals = useMemo(() => totalsOf(members), [members]);
  const usual = useSettings().data?.usualDestination;
  const isStageable = members.some((member) => didOf(member) !== undefined);
  const repeats = useMemo(() => repeatedMembers(members), [members]);

  /** A member with another identifier; where that is there already, both become one. */
  const name = (member: Member, identifier: string) => {
    const address = /^https?:/i.test(member.identifier) ? { accessUrl: member.identifier } : {};
    const renamed: Member = { ...address, ...member, identifier };
    const isThere = members.some((each) => each.identifier === identifier);
    const others = members.flatMap((each) =>
      each.identifier === member.identifier ? (isThere ? [] : [renamed]) : [each],
    );
    void changes.save(collection, { ...collection, members: others });
  };

  return (
    <article className="grid gap-6">
      <header className="grid gap-1.5">
        <h2 dir="auto" className="wrap-anywhere text-balance font-serif text-xl">
          {plain(title)}
        </h2>
        {description && (
          <p dir="auto" className="wrap-anywhere max-w-[60ch] whitespace-pre-wrap text-soft">
            {plain(description)}
          </p>
        )}
        <p>{totalsWords(totals)}</p>
        <p className="text-faint text-sm">
          {t('collections.version', { version: collection.version })} ·{' '}
          <RelativeTime iso={collection.modified} />
        </p>
        {usual && isStageable && <BringHere collection={collection} />}
      </header>
      {changes.problem && <Notice tone="no" urgent {...problemWords(changes.problem)} />}
      {!changes.canWrite && <Notice tone="wait" title={changes.hindered ?? t('collections.read-only')} />}
      <Checks
        collection={collection}
        repeats={repeats}
        canWrite={changes.canWrite}
        onShow={setFilter}
        onRemove={onRemove}
      />
      <MembersSection
        collection={collection}
        repeats={repeats}
        filter={filter}
        onFilter={setFilter}
        canWrite={changes.canWrite}
        busy={changes.busy}
        onAdd={() => setAdding(true)}
        onRemove={onRemove}
        onName={name}
      />
      <RequestsOf collection={collection.id} />
      <WhereSection collection={collection} changes={changes} />
      <VersionsSection collection={collection} changes={changes} />
      {isAdding && <AddMembersDialog collection={collection} onClose={() => setAdding(false)} />}
    </article>
  );
}
