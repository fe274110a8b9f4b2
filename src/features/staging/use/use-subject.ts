import { useMemo } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { DataCollection } from '../../../domain/staging/collection.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { collectionId } from '../../../pod/collections/places.ts';
import { useNow } from '../../../ui/now.ts';
import type { SelectOption } from '../../../ui/select.tsx';
import { useCollections } from '../collections/use-collections.ts';
import type { StagingSearch } from '../staging-search.ts';
import { useStagings } from '../use-stagings.ts';
import { hasArrived, isUsable, type Subject, subjectOfCollection, subjectOfStaging } from './subject.ts';
import { t } from './words.ts';

/** What data are chosen, and which there are. */
export interface ChosenSubject {
  /** `undefined`: none is chosen, or it is not known (yet). */
  readonly subject?: Subject;
  readonly state: 'none' | 'reading' | 'known' | 'gone';
  readonly options: readonly SelectOption<string>[];
  /** Which of the options. */
  readonly value: string;
  /** What the address bar says of an option. */
  readonly searchOf: (value: string) => Pick<StagingSearch, 'id' | 'collection'>;
  readonly problem?: Problem;
}

const NONE = '';

/** The data that the address names: a request, else a collection. */
export function useSubject({ id, collection }: StagingSearch): ChosenSubject {
  const { collections, isPending, problem } = useCollections();
  const stagings = useStagings();
  const now = useNow();
  const known = useMemo(() => (stagings ?? []).filter((each) => isUsable(each, now)), [stagings, now]);
  const byId = useMemo(() => new Map(collections.map((each) => [each.id, each])), [collections]);
  const staging = known.find((each) => each.id === id);
  const chosen = collection === undefined ? undefined : byId.get(collectionId(collection));
  const subject = useMemo(() => {
    if (staging) return subjectOfStaging(staging, byId.get(collectionId(staging.request.collection)));
    return chosen && subjectOfCollection(chosen);
  }, [staging, chosen, byId]);
  const options = useMemo(() => optionsOf(known, collections), [known, collections]);
  const isNamed = id !== undefined || collection !== undefined;
  const isReading = id === undefined ? isPending : stagings === undefined;
  const state = subject ? 'known' : !isNamed ? 'none' : isReading ? 'reading' : 'gone';
  return {
    ...(subject && { subject }),
    state,
    options,
    value: subject ? optionOf(subject) : NONE,
    searchOf: (value) => {
      const [kind, ...rest] = value.split(' ');
      const name = rest.join(' ');
      return kind === 'staging' ? { id: name } : kind === 'collection' ? { collection: name } : {};
    },
    ...(problem && { problem }),
  };
}

function optionOf({ staging, collection }: Subject): string {
  return staging ? `staging ${staging.id}` : `collection ${collection}`;
}

/** What has arrived first, then what is on its way, then collections. */
function optionsOf(
  stagings: readonly StagingRow[],
  collections: readonly DataCollection[],
): SelectOption<string>[] {
  const ofStaging = (staging: StagingRow) => ({
    value: `staging ${staging.id}`,
    label: t(hasArrived(staging) ? 'use-data.subject.staging' : 'use-data.subject.staging.coming', {
      title: isolate(staging.collectionTitle),
      place: isolate(staging.request.destination.name),
    }),
  });
  return [
    { value: NONE, label: t('use-data.subject.none') },
    ...stagings.filter(hasArrived).map(ofStaging),
    ...stagings.filter((each) => !hasArrived(each)).map(ofStaging),
    ...collections.map(({ id, title }) => ({
      value: `collection ${id}`,
      label: t('use-data.subject.collections', { title: isolate(title) }),
    })),
  ];
}
