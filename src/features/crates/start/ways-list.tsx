import type { ReactNode } from 'react';
import { DataList } from '../../../ui/data-list.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { BEGINNINGS } from '../crates-search.ts';
import { t } from '../words.ts';

/** A way to begin. */
export type Way = (typeof BEGINNINGS)[number];

/** Whether a way begins with an empty form. */
export function isNew(way: Way): way is Exclude<Way, 'files' | 'address' | 'paste'> {
  return way !== 'files' && way !== 'address' && way !== 'paste';
}

const groups = {
  new: t('crateStart.ways.new'),
  open: t('crateStart.ways.open'),
};

/** The ways to begin: four kinds of new crates, three of opening one. */
export function WaysList({
  selected,
  onSelect,
}: {
  readonly selected: Way | undefined;
  readonly onSelect: (way: Way) => void;
}): ReactNode {
  return (
    <DataList
      label={t('crateStart.ways')}
      items={BEGINNINGS}
      itemKey={(way) => way}
      groupOf={(way) => (isNew(way) ? groups.new : groups.open)}
      selectedKey={selected}
      onSelect={(key) => {
        const way = BEGINNINGS.find((each) => each === key);
        if (way) onSelect(way);
      }}
      renderItem={(way) => (
        <ListRow primary={t(`crateStart.way.${way}`)} secondary={t(`crateStart.way.${way}.text`)} />
      )}
    />
  );
}
