import { useQuery } from '@tanstack/react-query';
import { FolderOpen } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { plain } from '../../../../i18n/isolate.ts';
import { problemWords } from '../../../../i18n/problems.ts';
import { listCrates } from '../../../../pod/crates/list-crates.ts';
import { cratesContainer } from '../../../../pod/crates/places.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-field.tsx';
import { useArtefacts } from '../../../workspace/queries.ts';
import { useWorkspace } from '../../../workspace/workspace.ts';
import { useCollections } from '../use-collections.ts';
import { t } from '../words.ts';
import { FoundSummary } from './found-summary.tsx';
import { type ChosenSource, SOURCE_KINDS, type SourceState } from './use-member-source.ts';

/** The largest file that is read, in bytes: a table of some 200,000 rows. */
const MAX_FILE = 80 * 2 ** 20;

export interface MemberSourcesProps {
  readonly chosen: ChosenSource;
  readonly onChoose: (chosen: ChosenSource) => void;
  readonly state: SourceState;
  /** Id of the collection that members go to: it is no source of itself. */
  readonly target?: string;
}

/** Asks from where members come, and shows what was found there before anything is written. */
export function MemberSources({ chosen, onChoose, state, target }: MemberSourcesProps): ReactNode {
  const { kind, text } = chosen;
  return (
    <div className="grid gap-4">
      <Select
        label={t('collections.from')}
        value={kind}
        options={SOURCE_KINDS.map((value) => ({ value, label: t(`collections.from.${value}`) }))}
        onChange={(value) => onChoose({ kind: value, text })}
      />
      {kind === 'list' && (
        <TextArea
          mono
          label={t('collections.list.label')}
          help={t('collections.list.help')}
          value={text}
          rows={6}
          autoComplete="off"
          onChange={(value) => onChoose({ kind, text: value })}
        />
      )}
      {kind === 'file' && (
        <FilePick
          name={chosen.file?.name}
          onPick={(file) => onChoose({ kind, text, ...(file && { file }) })}
        />
      )}
      {kind !== 'list' && kind !== 'file' && (
        <PlacePick
          key={kind}
          kind={kind}
          url={chosen.url}
          target={target}
          onPick={(url) => onChoose({ kind, text, ...(url !== '' && { url }) })}
        />
      )}
      {state.isReading && (
        <p role="status" className="text-soft text-sm">
          {t('collections.reading')}
        </p>
      )}
      {state.fault && (
        <Notice
          tone="no"
          urgent
          title={t('collections.fault.title')}
          next={t(`collections.fault.${state.fault}`)}
        />
      )}
      {state.problem && <Notice tone="no" urgent {...problemWords(state.problem)} />}
      {state.found && <FoundSummary found={state.found} />}
    </div>
  );
}

function FilePick({
  name,
  onPick,
}: {
  name: string | undefined;
  onPick: (file: ChosenSource['file']) => void;
}): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const open = async (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > MAX_FILE);
    onPick(file.size > MAX_FILE ? undefined : { name: file.name, text: await file.text() });
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={picker}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.json,.vot,.xml,text/csv,text/plain,application/json,application/x-votable+xml"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button icon={FolderOpen} onClick={() => picker.current?.click()}>
          {t('collections.file.open')}
        </Button>
        {name !== undefined && (
          <bdi dir="auto" className="wrap-anywhere min-w-0">
            {plain(name)}
          </bdi>
        )}
      </div>
      <p className="text-soft text-sm">{t('collections.file.help')}</p>
      {isTooLarge && <Notice tone="no" urgent title={t('collections.file.too-large')} />}
    </div>
  );
}

function PlacePick({
  kind,
  url,
  target,
  onPick,
}: {
  kind: 'artefact' | 'crate' | 'collection';
  url: string | undefined;
  target: string | undefined;
  onPick: (url: string) => void;
}): ReactNode {
  const artefacts = useArtefacts().data ?? [];
  const { collections } = useCollections();
  const crates = useSavedCrates(kind === 'crate');
  const places =
    kind === 'artefact'
      ? artefacts
          .filter(({ files }) => files.length > 0)
          .map((each) => ({ value: each.url, label: each.title }))
      : kind === 'crate'
        ? (crates ?? [])
        : collections.filter(({ id }) => id !== target).map(({ id, title }) => ({ value: id, label: title }));
  if (kind === 'crate' && crates === undefined)
    return (
      <p role="status" className="text-soft text-sm">
        {t('collections.reading')}
      </p>
    );
  if (places.length === 0) return <p className="text-soft">{t(`collections.from.${kind}.none`)}</p>;
  return (
    <Select
      label={t(`collections.from.${kind}.which`)}
      value={places.some(({ value }) => value === url) ? (url ?? '') : ''}
      options={[{ value: '', label: t('collections.from.choose') }, ...places]}
      onChange={onPick}
    />
  );
}

function useSavedCrates(isWanted: boolean): readonly { value: string; label: string }[] | undefined {
  const { transport, pod } = useWorkspace();
  const place = pod && cratesContainer(pod);
  const { data } = useQuery({
    queryKey: ['saved-crates', place ?? ''],
    queryFn: () => listCrates(transport, place ?? ''),
    enabled: isWanted && place !== undefined,
    staleTime: 20_000,
    retry: false,
  });
  if (place === undefined || data?.ok === false) return [];
  return data?.value.crates.map(({ container, overview }) => ({
    value: container,
    label: overview.name || container,
  }));
}
