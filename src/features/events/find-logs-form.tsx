import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatList } from '../../i18n/format.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import type { Findable, LogFinder } from './use-log-finder.ts';

export interface FindLogsFormProps {
  /** The address that the link of this page names. */
  readonly address: string;
  readonly onAddress: (address: string) => void;
  readonly finder: LogFinder;
  readonly onRead: (urls: readonly string[]) => void;
}

/** Whose log is to be read: any address, what was found there, and which of it is read. */
export function FindLogsForm({ address: named, onAddress, finder, onRead }: FindLogsFormProps): ReactNode {
  const [address, setAddress] = useState(named);
  const [work, setWork] = useState('');
  const { finding } = finder;
  return (
    <div className="relative grid gap-5 overflow-y-auto px-4 py-4">
      <form
        noValidate
        className="grid gap-2.5"
        onSubmit={(event) => {
          event.preventDefault();
          onAddress(address);
          void finder.find(address, work);
        }}
      >
        <p className="text-soft">{t('events.other.text')}</p>
        <TextField
          label={t('events.find.address')}
          help={t('events.find.address.help')}
          error={finding.kind === 'no-address' ? t('events.find.address.none') : undefined}
          value={address}
          onChange={setAddress}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          label={t('events.find.work')}
          help={t('events.find.work.help')}
          optional
          value={work}
          onChange={setWork}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            tone={finding.kind === 'found' && finding.logs.length > 0 ? 'quiet' : 'primary'}
            icon={Search}
            busy={finding.kind === 'asking' ? t('events.find.asking') : undefined}
          >
            {t('events.find.do')}
          </Button>
          <Button
            tone="plain"
            onClick={() => {
              onAddress(address);
              finder.take(address);
            }}
          >
            {t('events.find.take')}
          </Button>
        </div>
      </form>
      {finding.kind === 'failed' && <Notice tone="no" {...strangerWords(finding.problem)} />}
      {finding.kind === 'found' && (
        // Another finding is another choice.
        <FoundLogs key={finding.logs.map(({ url }) => url).join(' ')} {...{ finder, finding, onRead }} />
      )}
    </div>
  );
}

/** A catalogue may name one log for each of a hundred thousand works. */
const LISTED = 200;

interface FoundLogsProps {
  readonly finder: LogFinder;
  readonly finding: Extract<LogFinder['finding'], { kind: 'found' }>;
  readonly onRead: (urls: readonly string[]) => void;
}

function FoundLogs({ finder, finding, onRead }: FoundLogsProps): ReactNode {
  const { logs, catalogues, tried, problem } = finding;
  // Logs of other artefacts are read when they are wanted.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(logs.filter(({ artefact }) => artefact === undefined).map(({ url }) => url)),
  );
  const toggle = (url: string) => {
    const next = new Set(chosen);
    if (!next.delete(url)) next.add(url);
    setChosen(next);
  };
  return (
    <section aria-label={t('events.find.found')} className="grid gap-3">
      {logs.length === 0 ? (
        <Notice tone="none" title={t('events.find.none')} next={t('events.find.none.next')} />
      ) : (
        <>
          <h2 className="font-semibold">{t('events.find.count', { count: logs.length })}</h2>
          <ul className="border-line border-t">
            {logs.slice(0, LISTED).map((log) => (
              <FoundLog
                key={log.url}
                log={log}
                chosen={chosen.has(log.url)}
                onToggle={() => toggle(log.url)}
              />
            ))}
          </ul>
          {logs.length > LISTED && (
            <p className="text-soft text-sm">{t('events.find.listed', { count: LISTED })}</p>
          )}
          <div>
            <Button
              tone="primary"
              disabled={chosen.size === 0}
              onClick={() => onRead(logs.map(({ url }) => url).filter((url) => chosen.has(url)))}
            >
              {t('events.find.read', { count: chosen.size })}
            </Button>
          </div>
        </>
      )}
      {catalogues.map((url) => (
        <div key={url} className="grid gap-1">
          <p className="wrap-anywhere text-soft text-sm">
            {t('events.find.catalogue')} <SafeLink href={url} />
          </p>
          <div>
            <Button onClick={() => void finder.open(url)}>{t('events.find.catalogue.open')}</Button>
          </div>
        </div>
      ))}
      {problem && <Notice tone="no" {...strangerWords(problem)} />}
      <Tried tried={tried} />
    </section>
  );
}

function FoundLog(props: { log: Findable; chosen: boolean; onToggle: () => void }): ReactNode {
  const { log, chosen, onToggle } = props;
  return (
    <li className="border-line border-b py-2">
      <label className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2.5">
        <input type="checkbox" checked={chosen} onChange={onToggle} className="size-4 accent-act" />
        <span className="grid gap-0.5">
          <span className="wrap-anywhere font-mono text-xs leading-6">{log.url.slice(0, 2_000)}</span>
          <span className="text-soft text-sm">
            {log.sources.length === 0
              ? t('events.find.given')
              : t('events.find.how', {
                  how: formatList(log.sources.map((source) => t(`events.found.${source}`))),
                })}
          </span>
          {log.artefact !== undefined && (
            <span className="wrap-anywhere text-soft text-sm">
              {t('events.find.about', { artefact: log.artefact.slice(0, 500) })}
            </span>
          )}
        </span>
      </label>
    </li>
  );
}

/** Each look that was taken, with its answer: for whoever wonders why a log was not found. */
function Tried({ tried }: { tried: FoundLogsProps['finding']['tried'] }): ReactNode {
  if (tried.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit min-h-6 text-soft underline decoration-line underline-offset-2">
        {t('events.find.tried', { count: tried.length })}
      </summary>
      <ul className="mt-1 grid gap-1">
        {tried.map(({ url, status }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one address may be asked several times
          <li key={index} className="wrap-anywhere font-mono text-soft text-xs leading-5">
            {status === 0 ? t('events.find.silent') : status} {url.slice(0, 500)}
          </li>
        ))}
      </ul>
    </details>
  );
}
