import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { type CrateOverview, overviewOf } from '../../../domain/crate/overview.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Badge, Tag } from '../../../ui/badge.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useArtefacts } from '../../workspace/queries.ts';
import { sizeOf } from '../out/out-source.ts';
import { PathList } from '../out/path-list.tsx';
import { t } from '../words.ts';
import { CheckSection } from './check-section.tsx';
import { CrateFacts, CrateTypes } from './crate-facts.tsx';
import { CrateBadges, titleOf } from './crate-list.tsx';
import type { CrateRow } from './crate-rows.ts';
import { hasChanges } from './has-changes.ts';
import type { useSavedCrate } from './use-saved-crate.ts';

/** One crate of the pod: what it says of itself, where it is, who may read it, what is to be remarked. */
export function SavedDetail({
  row,
  read,
  draft,
}: {
  row: Extract<CrateRow, { kind: 'saved' }>;
  read: ReturnType<typeof useSavedCrate>;
  /** The draft that edits it, once it is read. */
  draft: CrateDraft | undefined;
}): ReactNode {
  const { entry } = row;
  const artefact = useArtefacts().data?.find(({ url }) => url === entry.container);
  const there = read?.ok ? read.value : undefined;
  const size = there && sizeOf(there.payload);
  const isChanged = useMemo(
    () => draft !== undefined && there !== undefined && hasChanges(draft, there),
    [draft, there],
  );
  return (
    <article className="@container grid gap-7">
      <Head row={row} overview={entry.overview} isChanged={draft && isChanged} />
      {read?.ok === false && (
        <Notice tone="no" {...problemWords(read.problem)} title={t('crates.unreadable.title')} />
      )}
      {there && there.closed.length > 0 && (
        <Notice
          tone="doubt"
          title={t('crates.closed', { count: there.closed.length })}
          kept={<PathList paths={there.closed} />}
          next={t('crates.closed.text')}
        />
      )}
      {read === undefined ? (
        <Skeleton label={t('crates.check.busy')} />
      ) : (
        there && <CheckSection crate={there.crate} payload={there.payload} packaging="attached" />
      )}
      <CrateFacts
        overview={entry.overview}
        more={[
          {
            term: t('crates.payload'),
            value:
              there && size && (there.isPartly || size.bytes !== entry.overview.bytes) ? (
                <>
                  {t('crates.payload.value', {
                    files: t('crates.files', { count: there.payload.length }),
                    bytes: formatBytes(size.bytes),
                  })}
                  {there.isPartly && (
                    <span className="block text-soft text-sm">{t('crates.payload.partly')}</span>
                  )}
                </>
              ) : undefined,
          },
          {
            term: t('crates.where'),
            value: (
              <span className="wrap-anywhere">
                <SafeLink href={entry.container} />
              </span>
            ),
          },
          { term: t('crates.readers'), value: t(`crates.readers.${entry.visibility ?? 'unknown'}`) },
          { term: t('crates.saved'), value: entry.modified && <RelativeTime iso={entry.modified} /> },
          {
            term: t('crates.artefact'),
            value: artefact && (
              <Link
                to="/artefacts"
                search={{ id: artefact.url }}
                className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
              >
                <bdi>{plain(artefact.title)}</bdi>
              </Link>
            ),
          },
        ]}
      />
      <CrateTypes overview={entry.overview} />
    </article>
  );
}

/** A draft that is not saved to the pod as a crate. */
export function DraftDetail({
  row,
  draft,
}: {
  row: Extract<CrateRow, { kind: 'draft' }>;
  draft: CrateDraft | undefined;
}): ReactNode {
  if (draft === undefined) return <Skeleton label={t('crates.loading')} />;
  const overview = overviewOf(draft.crate);
  return (
    <article className="@container grid gap-7">
      <Head row={row} overview={overview} />
      <CheckSection crate={draft.crate} payload={draft.payload} packaging={draft.packaging} />
      <CrateFacts
        overview={overview}
        more={[{ term: t('crates.changed'), value: <RelativeTime iso={draft.changed} /> }]}
      />
      <CrateTypes overview={overview} />
    </article>
  );
}

/** A folder in which saving was cut off, or whose metadata nobody can read. */
export function UnfinishedDetail({ row }: { row: Extract<CrateRow, { kind: 'unfinished' }> }): ReactNode {
  const isCutOff = row.problem.kind === 'absent';
  const words = problemWords(row.problem);
  return (
    <article className="grid gap-7">
      <header className="grid gap-2">
        <h2 className="wrap-anywhere font-serif text-xl">{titleOf(row)}</h2>
        <p className="wrap-anywhere text-sm">
          <SafeLink href={row.id} />
        </p>
      </header>
      <Notice
        tone={isCutOff ? 'wait' : 'no'}
        title={t(isCutOff ? 'crates.unfinished.title' : 'crates.unreadable.title')}
        kept={isCutOff ? undefined : words.title}
        next={isCutOff ? t('crates.unfinished.text') : words.next}
        {...(!isCutOff && { details: words.details })}
      />
    </article>
  );
}

function Head({
  row,
  overview,
  isChanged,
}: {
  row: CrateRow;
  overview: CrateOverview;
  /** Whether the draft that edits it says something else; `undefined` where that is not known. */
  isChanged?: boolean | undefined;
}): ReactNode {
  const { description, version } = overview;
  return (
    <header className="grid gap-2">
      <h2 dir="auto" className="wrap-anywhere font-serif text-xl">
        {plain(titleOf(row))}
      </h2>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
        <Tag>{`RO-Crate ${version}`}</Tag>
        <CrateBadges row={row} isCompared={isChanged !== undefined} />
        {isChanged && <Badge tone="wait">{t('crates.state.changed')}</Badge>}
      </p>
      {description !== undefined && (
        <p dir="auto" className="wrap-anywhere line-clamp-6 max-w-[65ch] whitespace-pre-line">
          {plain(description)}
        </p>
      )}
    </header>
  );
}
