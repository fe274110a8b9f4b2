import { type ReactNode, useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { formatAddress, readAddress } from '../../../platforms/ocm/address.ts';
import { ownHost } from '../../../pod/publish-sender.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';

/** The address under which crates are sent, and what follows from the choice of its host. */
export function AddressSection({ sender }: { sender: string | undefined }): ReactNode {
  const { orchestrator, pod } = useWorkspace();
  const [typed, setTyped] = useState(sender ?? '');
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const podHost = ownHost(pod?.storages ?? []);
  const suggested = podHost === undefined ? undefined : `${nameOf(pod?.webId)}@${podHost}`;
  const save = async (text: string) => {
    const address = readAddress(text);
    if (busy) return;
    if (address === undefined) return setWrong(true);
    setBusy(true);
    const saved = await orchestrator.call('putSettings', { sender: formatAddress(address) });
    setBusy(false);
    setProblem(saved.ok ? undefined : saved.problem);
    if (saved.ok) announce(t('identity.address.saved'));
  };
  return (
    <Section title={t('identity.address')}>
      <form
        className="grid max-w-[34rem] gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void save(typed);
        }}
      >
        <TextField
          label={t('identity.address')}
          labelHidden
          help={t('identity.address.help')}
          error={isWrong ? t('identity.address.wrong') : undefined}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          inputMode="email"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setWrong(false);
          }}
        />
        <p className="flex flex-wrap gap-2">
          <Button
            type="submit"
            busy={busy ? t('identity.saving') : undefined}
            disabled={typed.trim() === '' || typed.trim() === sender}
          >
            {t('identity.address.save')}
          </Button>
          {suggested !== undefined && suggested !== sender && (
            <Button
              tone="plain"
              onClick={() => {
                setTyped(suggested);
                void save(suggested);
              }}
            >
              {t('identity.address.use', { address: isolate(suggested) })}
            </Button>
          )}
        </p>
        {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('identity.address.kept')} />}
      </form>
      <details open={sender === undefined}>
        <summary className="min-h-6 w-fit underline decoration-line underline-offset-2">
          {t('identity.hosts')}
        </summary>
        <dl className="mt-2 grid max-w-[65ch] gap-3">
          <Host
            name={t('identity.host.pod')}
            means={t('identity.host.pod.means')}
            more={
              podHost === undefined
                ? t('identity.host.pod.none')
                : t('identity.host.pod.yours', { host: isolate(podHost) })
            }
          />
          <Host name={t('identity.host.domain')} means={t('identity.host.domain.means')} />
          <Host
            name={t('identity.host.app', { host: isolate(window.location.host) })}
            means={t('identity.host.app.means')}
          />
          <Host name={t('identity.host.institution')} means={t('identity.host.institution.means')} />
        </dl>
        <p className="mt-3 max-w-[65ch] text-soft">{t('identity.trust')}</p>
      </details>
    </Section>
  );
}

function Host({ name, means, more }: { name: string; means: string; more?: string }): ReactNode {
  return (
    <div className="border-line border-s-2 ps-3">
      <dt className="font-medium">{name}</dt>
      <dd className="text-soft">
        {means}
        {more !== undefined && <> {more}</>}
      </dd>
    </div>
  );
}

/** A short name for somebody: the first label of the host of her WebID, as providers give them. */
function nameOf(webId: string | undefined): string {
  if (webId === undefined || !URL.canParse(webId)) return 'me';
  const [label = 'me'] = new URL(webId).hostname.split('.');
  return label;
}
