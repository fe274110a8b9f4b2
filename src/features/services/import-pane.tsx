import { FileDown, FolderOpen } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isHttpUri } from '../../domain/notification/uri.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { withScheme } from '../../pod/http/with-scheme.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import type { Register } from '../workspace/use-register.ts';
import { WriteHint } from '../workspace/write-notice.tsx';
import { ImportLines } from './import-lines.tsx';
import type { RegistryImport } from './use-import-registry.ts';

/** The largest file that is read, in bytes. */
const MAX_FILE = 5 * 1024 * 1024;

export interface ImportPaneProps {
  readonly importing: RegistryImport;
  readonly register: Register;
}

/** Brings in services from a registry: by its address, pasted or from a file. What is in it is shown first. */
export function ImportPane({ importing, register }: ImportPaneProps): ReactNode {
  const { registry, outcome } = importing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t('services.import.title')}
        </h2>
        <p className="max-w-[60ch] text-soft">{t('services.import.intro')}</p>
      </header>
      <WriteHint area="services" {...register} />
      {outcome?.kind === 'failed' && (
        <Notice
          tone="no"
          urgent
          {...problemWords(outcome.problem)}
          title={t('services.write-failed.title')}
        />
      )}
      {outcome?.kind === 'written' && outcome.written > 0 && (
        <Notice tone="yes" title={t('services.import.done', { count: outcome.written })} />
      )}
      {outcome?.kind === 'written' && outcome.left.length > 0 && (
        <Notice
          tone="wait"
          urgent
          title={t('services.import.left.title', { count: outcome.left.length })}
          kept={t('services.import.left.text')}
        />
      )}
      {registry ? <ImportLines importing={importing} registry={registry} /> : <Ways importing={importing} />}
    </article>
  );
}

function Ways({ importing }: Pick<ImportPaneProps, 'importing'>): ReactNode {
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const [fault, setFault] = useState<'address' | 'file'>();
  const picker = useRef<HTMLInputElement>(null);
  const { busy, problem } = importing;
  const fetchFrom = () => {
    const url = withScheme(address);
    setFault(isHttpUri(url) ? undefined : 'address');
    if (isHttpUri(url)) void importing.fetch(url);
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    setFault(file.size > MAX_FILE ? 'file' : undefined);
    if (file.size <= MAX_FILE) await importing.take(await file.text());
  };
  return (
    <>
      {problem &&
        (problem.kind === 'noncompliant' ? (
          <Notice
            tone="no"
            urgent
            title={t('services.import.unread.title')}
            next={t('services.import.unread.next')}
            details={problem.reason}
          />
        ) : (
          <Notice tone="no" urgent {...strangerWords(problem)} />
        ))}
      <form
        noValidate
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          fetchFrom();
        }}
      >
        <TextField
          label={t('services.import.address')}
          error={fault === 'address' ? t('services.look.no-address') : undefined}
          value={address}
          onChange={setAddress}
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
        />
        <div>
          <Button
            type="submit"
            icon={FileDown}
            disabled={address.trim() === ''}
            busy={busy === 'reading' ? t('services.import.fetching') : undefined}
          >
            {t('services.import.fetch')}
          </Button>
        </div>
      </form>
      <div className="grid gap-2">
        <TextArea
          mono
          label={t('services.import.paste')}
          value={pasted}
          onChange={setPasted}
          rows={6}
          autoComplete="off"
        />
        <div className="flex flex-wrap gap-2">
          <Button disabled={pasted.trim() === ''} onClick={() => void importing.take(pasted)}>
            {t('services.import.look')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".ttl,.jsonld,.json,.n3,.nt,text/turtle,application/ld+json,text/plain"
            onChange={(event) => {
              void open(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button icon={FolderOpen} onClick={() => picker.current?.click()}>
            {t('services.import.file')}
          </Button>
        </div>
        {fault === 'file' && <p className="text-no text-sm">{t('services.import.too-large')}</p>}
      </div>
    </>
  );
}

/** Takes over what is chosen, or goes back. */
export function ImportActions({
  importing,
  register,
  onClose,
}: ImportPaneProps & { onClose: () => void }): ReactNode {
  const { registry, wanted, busy } = importing;
  return (
    <>
      {registry && (
        <>
          <Button
            tone="primary"
            disabled={!register.canWrite || wanted.length === 0}
            busy={busy === 'writing' ? t('services.import.writing') : undefined}
            onClick={() => void importing.write()}
          >
            {wanted.length === 0
              ? t('services.import.nothing')
              : t('services.import.action', { count: wanted.length })}
          </Button>
          <Button onClick={importing.reset}>{t('services.import.back')}</Button>
        </>
      )}
      <Button onClick={onClose}>{t('ui.close')}</Button>
    </>
  );
}
