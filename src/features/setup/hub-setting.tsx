import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { type Hub, type HubKind, hubRoot, orderHubs } from '../../domain/settings/hubs.ts';
import { hubs as words } from '../../i18n/en/hubs.ts';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { translator } from '../../i18n/translator.ts';
import { withScheme } from '../../pod/http/with-scheme.ts';
import { announce } from '../../ui/announce.ts';
import { Tag } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

const { t } = translator(words);

const KINDS: readonly HubKind[] = ['jupyterhub', 'binder'];

/** The notebook services that the maintainer uses, on all devices. Nobody is asked: a hub hears of it when she goes there. */
export function HubSetting({ hubs }: { hubs: readonly Hub[] }): ReactNode {
  const { orchestrator } = useWorkspace();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<HubKind>('jupyterhub');
  const [error, setError] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const save = async (next: readonly Hub[], said: string) => {
    setBusy(true);
    const saved = await orchestrator.call('putSettings', { hubs: orderHubs(next) });
    setBusy(false);
    setProblem(saved.ok ? undefined : saved.problem);
    if (saved.ok) announce(said);
    return saved.ok;
  };
  const add = async () => {
    const url = hubRoot(withScheme(typed));
    const isKnown = hubs.some((hub) => hub.url === url && hub.kind === kind);
    if (url === undefined || isKnown) return setError(isKnown ? 'known' : 'wrong');
    if (await save([...hubs, { kind, url }], t('hubs.added', { hub: isolate(hubName(url)) }))) setTyped('');
  };
  return (
    <section className="grid max-w-[34rem] gap-3" aria-labelledby="hubs-title">
      <div className="grid gap-1">
        <h3 id="hubs-title" className="font-medium text-sm">
          {t('hubs.title')}
        </h3>
        <p className="text-soft text-sm">{t('hubs.lead')}</p>
        <p className="text-soft text-sm">{t('hubs.privacy')}</p>
      </div>
      {hubs.length === 0 ? (
        <p className="text-faint text-sm">{t('hubs.none')}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {hubs.map((hub) => (
            <li key={`${hub.kind} ${hub.url}`} className="flex items-center gap-3 py-1">
              <span className="wrap-anywhere min-w-0 grow" dir="ltr">
                {hubName(hub.url)}
              </span>
              <Tag>{t(`hubs.kind.${hub.kind}`)}</Tag>
              <IconButton
                icon={Trash2}
                label={t('hubs.remove', { hub: isolate(hubName(hub.url)) })}
                onClick={() =>
                  void save(
                    hubs.filter((other) => other !== hub),
                    t('hubs.removed', { hub: isolate(hubName(hub.url)) }),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && typed.trim() !== '') void add();
        }}
      >
        <div className="grid two:grid-cols-[10rem_minmax(0,1fr)] items-start gap-3">
          <Select
            label={t('hubs.kind')}
            value={kind}
            help={t(`hubs.kind.${kind}.help`)}
            options={KINDS.map((value) => ({ value, label: t(`hubs.kind.${value}`) }))}
            onChange={(chosen) => {
              setKind(chosen);
              setError(undefined);
            }}
          />
          <TextField
            label={t('hubs.address')}
            help={t('hubs.address.help')}
            error={error && t(error === 'known' ? 'hubs.address.known' : 'hubs.address.wrong')}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setError(undefined);
            }}
          />
        </div>
        <p>
          <Button
            type="submit"
            icon={Plus}
            busy={busy ? t('hubs.saving') : undefined}
            disabled={typed.trim() === ''}
          >
            {t('hubs.add')}
          </Button>
        </p>
      </form>
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('hubs.kept')} />}
    </section>
  );
}

function hubName(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
