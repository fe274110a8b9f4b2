import { type FormEvent, type ReactNode, useState } from 'react';
import { hostOf } from '../../domain/notification/host-of.ts';
import type { Problem } from '../../domain/problem.ts';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { type Identified, identify } from '../../pod/identify.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { RememberedLogins } from './remembered-logins.tsx';

/** One field that takes a WebID, a provider or a storage, and finds the provider from it. */
export function LoginForm(): ReactNode {
  const { transport, signIn } = useWorkspace();
  const [input, setInput] = useState('');
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<string>();
  const [choice, setChoice] = useState<Identified>();

  async function leave(issuer: string, typed: string, webId?: string): Promise<void> {
    setBusy(t('session.leaving', { place: isolate(hostOf(issuer) ?? issuer) }));
    setProblem(await signIn(issuer, typed, webId));
    setBusy(undefined);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const typed = input.trim();
    if (busy !== undefined) return;
    setProblem(undefined);
    setChoice(undefined);
    if (typed === '') {
      setError(t('session.empty'));
      return;
    }
    setError(undefined);
    setBusy(t('session.continue.busy'));
    const found = await identify(transport, typed);
    setBusy(undefined);
    if (!found.ok) {
      setProblem(found.problem);
      return;
    }
    const [issuer, ...others] = found.value.issuers;
    if (issuer === undefined || others.length > 0) setChoice(found.value);
    else await leave(issuer, typed, found.value.webId);
  }

  return (
    <div className="grid gap-6">
      <form onSubmit={(event) => void submit(event)} className="grid gap-4" noValidate>
        <TextField
          label={t('session.field')}
          help={t('session.field.help')}
          error={error}
          value={input}
          onChange={setInput}
          name="webid"
          inputMode="url"
          autoComplete="url"
          autoCapitalize="none"
          spellCheck={false}
        />
        <div>
          <Button type="submit" tone="primary" busy={busy}>
            {t('session.continue')}
          </Button>
        </div>
      </form>
      <p role="status" className="sr-only">
        {busy}
      </p>
      {problem && <FailedLogin problem={problem} />}
      {choice && (
        <fieldset className="grid gap-2">
          <legend className="pb-2 font-medium text-sm">{t('session.choose')}</legend>
          {choice.issuers.map((issuer) => (
            <Button key={issuer} onClick={() => void leave(issuer, input.trim(), choice.webId)}>
              {t('session.choose.one', { issuer: isolate(issuer) })}
            </Button>
          ))}
        </fieldset>
      )}
      <RememberedLogins onChoose={(login) => void leave(login.issuer, login.input, login.webId)} />
    </div>
  );
}

function FailedLogin({ problem }: { problem: Problem }): ReactNode {
  const words = problemWords(problem);
  return <Notice tone="no" title={words.title} next={words.next} details={words.details} urgent />;
}
