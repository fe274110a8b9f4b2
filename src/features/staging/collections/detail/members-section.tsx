import { Link } from '@tanstack/react-router';
import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { type DataCollection, type Member, totalsOf } from '../../../../domain/staging/collection.ts';
import { whyUnstageable } from '../../../../domain/staging/look-through.ts';
import { formatBytes } from '../../../../i18n/format.ts';
import { plain } from '../../../../i18n/isolate.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../../ui/button.tsx';
import { DataList } from '../../../../ui/data-list.tsx';
import { ListRow } from '../../../../ui/list-row.tsx';
import { Name } from '../../../../ui/names.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { useMarks } from '../../../../ui/use-marks.ts';
import { AddToCollection } from '../add/add-to-collection.tsx';
import { totalsWords } from '../totals-words.ts';
import { t } from '../words.ts';
import { MemberFacts } from './member-facts.tsx';

/** Which members are listed. */
const MEMBER_FILTERS = ['all', 'unstageable', 'repeats', 'unknown'] as const;

/** Which members are listed. */
export type MemberFilter = (typeof MEMBER_FILTERS)[number];

export interface MembersSectionProps {
  readonly collection: DataCollection;
  readonly repeats: ReadonlyMap<string, Member>;
  readonly filter: MemberFilter;
  readonly onFilter: (filter: MemberFilter) => void;
  readonly canWrite: boolean;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onRemove: (identifiers: ReadonlySet<string>) => void;
  /** Gives a member a data identifier. */
  readonly onName: (member: Member, identifier: string) => void;
}

const keyOf = ({ identifier }: Member) => identifier;

/** Height of a row, roughly, in pixels: a short list takes no more room than it needs. */
const ROW = 68;

/** The members of a collection: filtered, marked, looked at one by one. */
export function MembersSection(props: MembersSectionProps): ReactNode {
  const { collection, repeats, filter, onFilter, canWrite, busy, onAdd, onRemove, onName } = props;
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [isCopying, setCopying] = useState(false);
  const wanted = useDeferredValue(words.trim().toLowerCase());
  const { members } = collection;
  const shown = useMemo(
    () => members.filter((member) => isMeant(member, filter, repeats) && hasWords(member, wanted)),
    [members, filter, repeats, wanted],
  );
  const keys = useMemo(() => shown.map(keyOf), [shown]);
  const { marked, mark, clear } = useMarks(keys, chosen);
  const markedMembers = useMemo(() => shown.filter((member) => marked.has(keyOf(member))), [shown, marked]);
  const member = shown.find((each) => keyOf(each) === chosen);
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold text-sm text-soft">
          {t('collections.members', { count: members.length })}
        </h3>
        <span className="flex flex-wrap gap-2">
          <Button icon={Plus} onClick={onAdd} disabled={!canWrite}>
            {t('collections.add.title')}
          </Button>
          <Link to="/find" search={{ collection: collection.id }} className={buttonClass()}>
            {t('collections.find')}
          </Link>
        </span>
      </div>
      {members.length > 0 && (
        <div className="grid @md:grid-cols-[1fr_auto] gap-2">
          <TextField
            label={t('collections.members.filter')}
            labelHidden
            placeholder={t('collections.members.filter')}
            value={words}
            onChange={setWords}
          />
          <Select
            label={t('collections.members.show')}
            labelHidden
            value={filter}
            options={MEMBER_FILTERS.map((value) => ({ value, label: t(`collections.show.${value}`) }))}
            onChange={onFilter}
          />
        </div>
      )}
      {members.length === 0 ? (
        <p className="text-soft">{t('collections.members.none')}</p>
      ) : shown.length === 0 ? (
        <p className="text-soft">{t('collections.members.filtered')}</p>
      ) : (
        <div
          className="overflow-hidden rounded-control border border-line"
          style={{ height: `min(45vh, ${Math.max(1, shown.length) * ROW + 2}px)` }}
        >
          <DataList
            label={t('collections.members.list')}
            items={shown}
            itemKey={keyOf}
            selectedKey={chosen}
            onSelect={setChosen}
            marked={marked}
            onMark={canWrite ? mark : undefined}
            renderItem={(each) => <MemberRow member={each} isRepeat={repeats.has(each.identifier)} />}
          />
        </div>
      )}
      {markedMembers.length > 0 && (
        <div
          role="toolbar"
          aria-label={t('collections.marked.label')}
          className="flex flex-wrap items-center gap-2 rounded-control border border-line bg-sunk px-3 py-2"
        >
          <span className="grow text-sm">
            {t('collections.marked', { totals: totalsWords(totalsOf(markedMembers)) })}
          </span>
          <Button onClick={() => setCopying(true)}>{t('collections.marked.copy')}</Button>
          <Button
            icon={Trash2}
            busy={busy ? t('collections.saving') : undefined}
            onClick={() => {
              onRemove(marked);
              clear();
            }}
          >
            {t('collections.marked.remove')}
          </Button>
        </div>
      )}
      {isCopying && (
        <AddToCollection
          members={markedMembers}
          onClose={() => setCopying(false)}
          onDone={() => {
            setCopying(false);
            clear();
          }}
        />
      )}
      {member && (
        <MemberFacts
          key={member.identifier}
          member={member}
          repeats={repeats.get(member.identifier)}
          onName={canWrite ? (identifier) => onName(member, identifier) : undefined}
        />
      )}
    </section>
  );
}

function MemberRow({ member, isRepeat }: { member: Member; isRepeat: boolean }): ReactNode {
  const { identifier, title, size, sizeIsEstimate, locality, places = [] } = member;
  const bytes = size === undefined ? t('collections.size.short') : formatBytes(size);
  const id = (
    <bdi dir="ltr" className="wrap-anywhere font-mono text-xs">
      {plain(identifier)}
    </bdi>
  );
  const state = [
    whyUnstageable(member) && (
      <Badge key="unstageable" tone="wait">
        {t('collections.unstageable.short')}
      </Badge>
    ),
    isRepeat && (
      <Badge key="repeat" tone="doubt">
        {t('collections.repeats.short')}
      </Badge>
    ),
    locality === 'cold' && (
      <Badge key="cold" tone="wait">
        {t('collections.locality.cold')}
      </Badge>
    ),
    places.length > 0 && <span key="places">{t('collections.places.count', { count: places.length })}</span>,
  ].filter(Boolean);
  return (
    <ListRow
      primary={title === undefined ? id : <Name>{title}</Name>}
      secondary={
        (title !== undefined || state.length > 0) && (
          <span className="grid gap-0.5">
            {title !== undefined && id}
            {state.length > 0 && <span className="flex flex-wrap gap-x-3">{state}</span>}
          </span>
        )
      }
      end={sizeIsEstimate ? t('collections.total.about', { size: bytes }) : bytes}
    />
  );
}

function isMeant(member: Member, filter: MemberFilter, repeats: ReadonlyMap<string, Member>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unstageable':
      return whyUnstageable(member) !== undefined;
    case 'repeats':
      return repeats.has(member.identifier);
    case 'unknown':
      return member.size === undefined;
  }
}

function hasWords({ identifier, title = '', places = [] }: Member, words: string): boolean {
  if (words === '') return true;
  const text = `${identifier} ${title} ${places.join(' ')}`.toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
