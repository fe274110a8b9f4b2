import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { isolate, plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { Finding } from '../../pod/service/discover-service.ts';
import type { LookedAround } from '../../pod/service/look-around.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { strangerWords } from '../notification/stranger-words.ts';
import { fieldName, fieldWords } from './field-words.ts';
import { useServiceLookup } from './use-service-lookup.ts';

export interface LookUpProps {
  readonly services: readonly Service[];
  readonly onTake: (findings: readonly Finding[]) => void;
}

/** One field for a WebID, a website or an inbox, and what is found there: each thing with who says it, to be taken over. */
export function LookUp({ services, onTake }: LookUpProps): ReactNode {
  const [typed, setTyped] = useState('');
  const [taken, setTaken] = useState(false);
  const { state, look, forget } = useServiceLookup();
  const search = () => {
    setTaken(false);
    void look(typed);
  };
  return (
    <section className="grid gap-3 rounded-control bg-sunk p-4" aria-label={t('services.look.action')}>
      <form
        noValidate
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <TextField
          label={t('services.look')}
          help={t('services.look.help')}
          error={state.kind === 'no-address' ? t('services.look.no-address') : undefined}
          value={typed}
          onChange={setTyped}
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
        />
        <div>
          <Button
            type="submit"
            icon={Search}
            disabled={typed.trim() === ''}
            busy={state.kind === 'asking' ? t('services.look.asking') : undefined}
          >
            {t('services.look.action')}
          </Button>
        </div>
      </form>
      {state.kind === 'failed' && <Notice tone="no" {...strangerWords(state.problem)} />}
      {taken && <p className="text-sm text-yes">{t('services.look.taken')}</p>}
      {state.kind === 'answered' && (
        <Answer
          key={state.discovery.target}
          discovery={state.discovery}
          services={services}
          onTake={(findings) => {
            onTake(findings);
            setTaken(true);
            forget();
          }}
        />
      )}
    </section>
  );
}

interface AnswerProps extends LookUpProps {
  readonly discovery: LookedAround;
}

function Answer({ discovery, services, onTake }: AnswerProps): ReactNode {
  const { findings, kind, tried, via } = discovery;
  const [left, setLeft] = useState<readonly Finding[]>([]);
  const id = findings.find(({ field }) => field === 'id')?.value;
  const known = typeof id === 'string' ? serviceById(services, id) : undefined;
  if (findings.length === 0)
    return (
      <>
        <Notice
          tone="doubt"
          title={t('services.look.nothing.title')}
          kept={t('services.look.nothing.kept')}
          next={t('services.look.nothing.next')}
        />
        <Tried tried={tried} />
      </>
    );
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{t('services.look.found')}</legend>
        <p className="mb-1 max-w-[60ch] text-soft text-sm">{t('services.look.found.intro')}</p>
        {findings.map((finding) => (
          <FindingTick
            key={finding.field}
            finding={finding}
            checked={!left.includes(finding)}
            onChange={(on) => setLeft(on ? left.filter((each) => each !== finding) : [...left, finding])}
          />
        ))}
      </fieldset>
      {kind === 'inbox' && id === undefined && (
        <p className="max-w-[60ch] text-soft text-sm">{t('services.look.owner.none')}</p>
      )}
      {via === 'relay' && <p className="max-w-[60ch] text-soft text-sm">{t('services.look.relay')}</p>}
      {known && (
        <p className="text-soft text-sm">
          {t('services.look.known', { service: isolate(known.name) })}{' '}
          <Link
            to="/services"
            search={{ id: known.id }}
            className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
          >
            {t('services.look.show')}
          </Link>
        </p>
      )}
      <div>
        <Button
          disabled={left.length === findings.length}
          onClick={() => onTake(findings.filter((finding) => !left.includes(finding)))}
        >
          {t('services.look.take')}
        </Button>
      </div>
      <Tried tried={tried} />
    </>
  );
}

function FindingTick({
  finding,
  checked,
  onChange,
}: {
  finding: Finding;
  checked: boolean;
  onChange: (checked: boolean) => void;
}): ReactNode {
  const { field, value, source, at } = finding;
  return (
    <Checkbox
      checked={checked}
      onChange={onChange}
      label={
        <span className="min-w-0">
          <span className="text-soft text-sm">{fieldName(field)}: </span>
          <bdi className="wrap-anywhere">{fieldWords({ [field]: value }, field)}</bdi>
        </span>
      }
      help={
        <>
          {t(`services.look.source.${source}`)}
          {source !== 'itself' && (
            <>
              {' · '}
              <bdi dir="ltr" className="wrap-anywhere font-mono text-faint text-xs leading-5">
                {plain(at)}
              </bdi>
            </>
          )}
        </>
      }
    />
  );
}

function Tried({ tried }: Pick<LookedAround, 'tried'>): ReactNode {
  return (
    <details className="text-sm">
      <summary className="w-fit text-soft underline decoration-line underline-offset-2">
        {t('services.look.tried', { count: tried.length })}
      </summary>
      <ol className="mt-1.5 grid gap-1 border-line border-s-2 ps-3 font-mono text-xs leading-5">
        {tried.map(({ method, url, status }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same address is asked in several ways
          <li key={index} className="wrap-anywhere">
            {method} <bdi dir="ltr">{plain(url)}</bdi> → {status === 0 ? t('services.look.silent') : status}
          </li>
        ))}
      </ol>
    </details>
  );
}
