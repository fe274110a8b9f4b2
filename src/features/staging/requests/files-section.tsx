import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import type { Result } from '../../../domain/result.ts';
import { formatDid } from '../../../domain/staging/did.ts';
import type { FileStatus, StagingProblem } from '../../../domain/staging/provider.ts';
import { formatTime } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Section } from '../../../ui/section.tsx';
import { Select } from '../../../ui/select.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useProvider } from '../services/use-provider.ts';
import { stagingProblemWords } from '../staging-problem-words.ts';
import { t } from './words.ts';

/** So many files are shown at once. */
const PAGE = 100;

const tones: Readonly<Record<FileStatus['state'], Tone>> = {
  stuck: 'no',
  moving: 'wait',
  unknown: 'none',
  done: 'yes',
};

/** What needs a look comes first. */
const order = ['stuck', 'moving', 'unknown', 'done'] as const;

export interface FilesSectionProps {
  readonly row: StagingRow;
  readonly mayAsk: boolean;
}

/** How each file fares, asked for when it is wanted: the list may be long. */
export function FilesSection({ row, mayAsk }: FilesSectionProps): ReactNode {
  const provider = useProvider(row.request.provider);
  const [isOpen, setOpen] = useState(false);
  const { job, request, providerLabel } = row;
  const files = useQuery({
    queryKey: ['staging-files', row.id, job?.id ?? ''],
    enabled: isOpen && mayAsk && job !== undefined && provider?.files !== undefined,
    queryFn: async (): Promise<{ at: string; result: Result<readonly FileStatus[], StagingProblem> }> => {
      if (!job || !provider?.files) throw new Error('Asked without a service.');
      return { result: await provider.files(job, request), at: new Date().toISOString() };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    networkMode: 'always',
    retry: false,
  });
  if (!job || row.byHand || row.farewell) return null;
  const service = isolate(providerLabel);
  if (!mayAsk || !provider) return <Place words={t('files.sign-in', { service })} />;
  if (!provider.files) return <Place words={t('files.cannot', { service })} />;
  const { data } = files;
  return (
    <Section title={t('files.title')}>
      {!isOpen && (
        <p>
          <Button onClick={() => setOpen(true)}>{t('files.show')}</Button>
        </p>
      )}
      {isOpen && files.isPending && <Skeleton label={t('files.loading')} />}
      {data && !data.result.ok && (
        <Notice
          tone="no"
          urgent
          {...stagingProblemWords(data.result.problem)}
          actions={<Button onClick={() => void files.refetch()}>{t('files.again')}</Button>}
        />
      )}
      {data?.result.ok && (
        <Files
          files={data.result.value}
          at={data.at}
          busy={files.isFetching}
          onAgain={() => void files.refetch()}
        />
      )}
    </Section>
  );
}

function Place({ words }: { words: string }): ReactNode {
  return (
    <Section title={t('files.title')}>
      <p className="text-soft">{words}</p>
    </Section>
  );
}

function Files(props: {
  readonly files: readonly FileStatus[];
  readonly at: string;
  readonly busy: boolean;
  readonly onAgain: () => void;
}): ReactNode {
  const { files, at, busy, onAgain } = props;
  const [only, setOnly] = useState<FileStatus['state'] | 'all'>('all');
  const [shown, setShown] = useState(PAGE);
  if (files.length === 0) return <p className="text-soft">{t('files.none')}</p>;
  const count = (state: FileStatus['state']) => files.filter((file) => file.state === state).length;
  const list = files
    .filter(({ state }) => only === 'all' || state === only)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t('files.filter')}
          value={only}
          onChange={(next) => {
            setOnly(next);
            setShown(PAGE);
          }}
          options={[
            { value: 'all', label: t('files.filter.all', { count: files.length }) },
            ...order
              .filter((state) => count(state) > 0)
              .map((state) => ({
                value: state,
                label: t('files.filter.state', { state: t(`files.state.${state}`), count: count(state) }),
              })),
          ]}
        />
        <Button busy={busy ? t('files.loading') : undefined} onClick={onAgain}>
          {t('files.again')}
        </Button>
        <span className="pb-1.5 text-faint text-sm">{t('files.asked', { when: formatTime(at) })}</span>
      </div>
      <table className="w-full text-sm">
        <thead className="max-two:sr-only">
          <tr className="text-left text-faint">
            <th className="py-1 pe-4 font-normal">{t('files.name')}</th>
            <th className="py-1 pe-4 font-normal">{t('files.state')}</th>
            <th className="py-1 font-normal">{t('files.tried')}</th>
          </tr>
        </thead>
        <tbody>
          {list.slice(0, shown).map((file) => (
            <FileRow key={`${formatDid(file.did)} ${file.place ?? ''}`} file={file} />
          ))}
        </tbody>
      </table>
      {list.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + PAGE)}>
            {t('files.more', { count: Math.min(PAGE, list.length - shown) })}
          </Button>
        </p>
      )}
    </>
  );
}

/** On narrow screens state and time stand below the name. */
function FileRow({ file }: { file: FileStatus }): ReactNode {
  const { did, place, state, error, attempts, at } = file;
  return (
    <tr className="border-line border-t align-baseline max-two:grid max-two:grid-cols-[auto_1fr] max-two:gap-x-4 max-two:py-1">
      <td className="wrap-anywhere max-two:col-span-2 py-1.5 pe-4">
        <span className="font-mono text-xs">{plain(formatDid(did))}</span>
        {place !== undefined && <span className="block text-faint">{plain(place)}</span>}
        {error !== undefined && state !== 'done' && (
          <span className="block max-w-[60ch] text-no" dir="auto">
            {plain(error)}
          </span>
        )}
      </td>
      <td className="py-1.5 pe-4">
        <Badge tone={tones[state]}>{t(`files.state.${state}`)}</Badge>
      </td>
      <td className="py-1.5 text-soft">
        {at !== undefined && <RelativeTime iso={at} />}
        {attempts !== undefined && attempts > 0 && (
          <span className="block text-faint">{t('files.attempts', { count: attempts })}</span>
        )}
      </td>
    </tr>
  );
}
