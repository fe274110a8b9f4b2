import { type ReactNode, useMemo } from 'react';
import { compareCrates, written } from '../../../domain/crate/compare.ts';
import type { CrateDocument, CrateEntity } from '../../../domain/crate/document.ts';
import { member, textsIn } from '../../../domain/crate/json.ts';
import { openCrate } from '../../../domain/crate/open/open-crate.ts';
import { overviewOf } from '../../../domain/crate/overview.ts';
import type { Problem } from '../../../domain/problem.ts';
import { plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Button } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Diff } from '../../../ui/diff.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../words.ts';
import { PathList } from './path-list.tsx';

export interface ConflictViewProps {
  readonly mine: CrateDocument;
  /** The metadata as it stands in the pod. */
  readonly theirs: string;
  readonly onTakeMine: () => void;
  readonly onTakeTheirs: () => void;
  /** Why the version in the pod could not be taken. */
  readonly failure: Problem | undefined;
  readonly onAsNew: () => void;
}

/** So many entities are shown with what differs in them. */
const MOST = 30;

/** Two versions of a crate side by side, and the choice between them. */
export function ConflictView(props: ConflictViewProps): ReactNode {
  const { mine, theirs, onTakeMine, onTakeTheirs, onAsNew, failure } = props;
  const opened = useMemo(() => openCrate(theirs), [theirs]);
  const other = opened.ok ? opened.crate : undefined;
  return (
    <>
      <Notice
        tone="wait"
        urgent
        title={t('crateOut.conflict')}
        kept={t('crateOut.conflict.kept')}
        actions={
          <>
            <Button onClick={onAsNew}>{t('crateOut.conflict.as-new')}</Button>
            {other && <Button onClick={onTakeTheirs}>{t('crateOut.conflict.take-theirs')}</Button>}
            <Button tone="danger" onClick={onTakeMine}>
              {t('crateOut.conflict.take-mine')}
            </Button>
          </>
        }
      />
      {failure && (
        <Notice
          tone="no"
          urgent
          title={t('crateOut.conflict.failed')}
          kept={t('crateOut.conflict.failed.kept')}
          next={problemWords(failure).title}
          details={problemWords(failure).details}
        />
      )}
      {other ? (
        <Differences mine={mine} theirs={other} />
      ) : (
        <p className="text-soft">{t('crateOut.conflict.unreadable')}</p>
      )}
    </>
  );
}

function Differences({ mine, theirs }: { mine: CrateDocument; theirs: CrateDocument }): ReactNode {
  const found = useMemo(() => compareCrates(mine, theirs), [mine, theirs]);
  const { onlyMine, onlyTheirs, changed, hasOtherContext } = found;
  const isSame = onlyMine.length + onlyTheirs.length + changed.length === 0 && !hasOtherContext;
  return (
    <div className="grid gap-4">
      <DescriptionList
        items={[
          { term: t('crateOut.conflict.mine'), value: <Summary crate={mine} /> },
          { term: t('crateOut.conflict.theirs'), value: <Summary crate={theirs} /> },
          { term: t('crateOut.conflict.only-mine'), value: names(onlyMine) },
          { term: t('crateOut.conflict.only-theirs'), value: names(onlyTheirs) },
        ]}
      />
      {isSame && <p className="text-soft">{t('crateOut.conflict.same')}</p>}
      {hasOtherContext && <p className="text-soft">{t('crateOut.conflict.context')}</p>}
      {changed.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold text-sm text-soft">{t('crateOut.conflict.changed')}</h3>
          {changed.slice(0, MOST).map((pair, index) => (
            <details key={pair.mine['@id']} open={index === 0}>
              <summary className="cursor-pointer py-1">
                <bdi>{plain(nameOf(pair.mine))}</bdi>
              </summary>
              <Diff
                before={written(pair.theirs)}
                after={written(pair.mine)}
                label={t('crateOut.conflict.diff')}
              />
            </details>
          ))}
          {changed.length > MOST && (
            <p className="text-faint text-sm">{t('crateOut.check.rest', { count: changed.length - MOST })}</p>
          )}
        </section>
      )}
    </div>
  );
}

function Summary({ crate }: { crate: CrateDocument }): ReactNode {
  const { name, entities, files } = overviewOf(crate);
  return (
    <span className="wrap-anywhere">
      <bdi>{plain(name === '' ? t('crates.unnamed') : name)}</bdi>
      <span className="text-faint text-sm">
        {` · ${t('crates.entities', { count: entities })} · ${t('crates.files', { count: files })}`}
      </span>
    </span>
  );
}

function names(entities: readonly CrateEntity[]): ReactNode {
  return entities.length === 0 ? undefined : <PathList paths={entities.map(nameOf)} />;
}

function nameOf(entity: CrateEntity): string {
  return textsIn(member({ ...entity }, 'name'))[0] ?? entity['@id'];
}
