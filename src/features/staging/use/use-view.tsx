import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../../ui/commands.tsx';
import { DataList, type DataListHandle } from '../../../ui/data-list.tsx';
import { ThreePane } from '../../../ui/three-pane.tsx';
import { usePlatforms } from '../services/use-platforms.ts';
import type { StagingSearch } from '../staging-search.ts';
import { useStagingSearch } from '../use-staging-search.ts';
import { BesideNotice } from './beside-notice.tsx';
import { Lacks } from './lacks.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import { useBeside } from './use-beside.ts';
import { usePaths } from './use-paths.ts';
import { useSubject } from './use-subject.ts';
import { useTasks } from './use-tasks.ts';
import { ActionsPlace } from './way-actions.tsx';
import { WayDetail } from './way-detail.tsx';
import { WayRow } from './way-row.tsx';
import { groupOf, hasActions, keyOf, type Way, waysOf } from './ways.ts';
import { t } from './words.ts';

const none: readonly never[] = [];
const groupWords = (way: Way) => t(`use-data.group.${groupOf(way)}`);

/** What is done with data: notebooks at hubs, tasks for batch systems, and what was handed over. */
export function UseView(): ReactNode {
  const [search, go] = useStagingSearch();
  const { id, collection, service } = search;
  const chosen = useSubject(search);
  const { subject } = chosen;
  const beside = useBeside(subject);
  const paths = usePaths(subject, beside);
  const { hubs, tes, phase } = usePlatforms();
  const tasks = useTasks();
  const list = useRef<DataListHandle>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const ways = useMemo(
    () =>
      waysOf({
        hubs,
        tes,
        tasks: tasks.tasks ?? none,
        ...(beside.destination && { processing: beside.destination.processing }),
      }),
    [hubs, tes, tasks.tasks, beside.destination],
  );
  const way = ways.find((each) => keyOf(each) === service);
  const subjectSearch: StagingSearch = {
    view: 'use',
    ...(id !== undefined && { id }),
    ...(collection !== undefined && { collection }),
  };
  const choose = (next: string) =>
    go({ ...subjectSearch, service: next }, service === undefined ? undefined : 'replace');
  const close = () => {
    go(subjectSearch);
    list.current?.focus();
  };
  useCommands([
    {
      id: 'use-data.next',
      label: t('use-data.key.next'),
      group: 'list',
      keys: 'j',
      repeats: true,
      run: () => list.current?.move(1),
    },
    {
      id: 'use-data.previous',
      label: t('use-data.key.previous'),
      group: 'list',
      keys: 'k',
      repeats: true,
      run: () => list.current?.move(-1),
    },
    {
      id: 'use-data.close',
      label: t('use-data.key.close'),
      group: 'item',
      keys: 'Escape',
      when: () => service !== undefined,
      run: close,
    },
  ]);
  return (
    <ThreePane
      title={t('use-data.heading')}
      tools={
        <>
          <SubjectPicker
            chosen={chosen}
            onChoose={(value) =>
              go({ view: 'use', ...chosen.searchOf(value), ...(service && { service }) }, 'replace')
            }
          />
          {subject && <BesideNotice beside={beside} subject={subject} />}
          <Lacks hubs={hubs.length} tes={tes.length} isReading={phase === 'reading'} tasks={tasks} />
        </>
      }
      list={
        <DataList
          ref={list}
          label={t('use-data.list')}
          items={ways}
          itemKey={keyOf}
          selectedKey={service}
          onSelect={choose}
          groupOf={groupWords}
          renderGroup={(group) => <span className="font-semibold text-sm text-soft">{group}</span>}
          renderItem={(each) => <WayRow way={each} />}
        />
      }
      detail={
        service === undefined ? undefined : (
          <ActionsPlace value={place}>
            <WayDetail
              key={`${service} ${chosen.value}`}
              way={way}
              isReading={service.startsWith('task:') ? tasks.tasks === undefined : beside.isAsking}
              {...{ chosen, beside, paths, tasks }}
              onTask={(task) => choose(`task:${task}`)}
              onGone={close}
            />
          </ActionsPlace>
        )
      }
      actions={way && hasActions(way) && <div ref={setPlace} className="contents" />}
      detailKey={service}
      placeholder={<p className="px-6 py-16 text-center text-faint">{t('use-data.choose')}</p>}
      onBack={close}
    />
  );
}
