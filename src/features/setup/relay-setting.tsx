import { type ReactNode, useState } from 'react';
import { formatList } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { type RelayOutcome, useRelay } from './use-relay.ts';

/** The relay that forwards messages where browsers may not: its address, and what it answers. */
export function RelaySetting({ relay }: { relay: string | undefined }): ReactNode {
  const { outcome, busy, set, check, remove, forget } = useRelay();
  const [typed, setTyped] = useState<string>();
  const address = typed ?? relay ?? '';
  const isNew = address.trim() !== (relay ?? '');
  const submit = async () => {
    if (busy || address.trim() === '') return;
    if (!isNew && relay !== undefined) return check(relay);
    await set(address);
  };
  return (
    <form
      className="grid max-w-[34rem] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('setup.relay')}
        optional
        help={t('setup.relay.help')}
        error={outcome?.kind === 'no-address' ? t('setup.relay.no-address') : undefined}
        type="text"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={address}
        onChange={(value) => {
          setTyped(value);
          forget();
        }}
      />
      <p className="flex flex-wrap gap-2">
        <Button
          type="submit"
          busy={busy ? t('setup.relay.asking') : undefined}
          disabled={address.trim() === ''}
        >
          {t(isNew || relay === undefined ? 'setup.relay.set' : 'setup.relay.check')}
        </Button>
        {relay !== undefined && (
          <Button
            tone="plain"
            disabled={busy}
            onClick={() => {
              setTyped('');
              void remove();
            }}
          >
            {t('setup.relay.remove')}
          </Button>
        )}
      </p>
      <div role="status">{outcome && <Outcome outcome={outcome} />}</div>
    </form>
  );
}

function Outcome({ outcome }: { outcome: RelayOutcome }): ReactNode {
  const { session } = useWorkspace();
  switch (outcome.kind) {
    case 'no-address':
      return null;
    case 'serves':
      return (
        <Notice
          tone="yes"
          title={t('setup.relay.serves')}
          kept={
            outcome.hosts.length > 0
              ? t('setup.relay.hosts', { hosts: formatList(outcome.hosts.map(isolate)) })
              : undefined
          }
          next={t('setup.relay.version', { version: isolate(outcome.version) })}
        />
      );
    case 'refuses':
      return (
        <Notice
          tone="doubt"
          title={t(outcome.refusal === 'unknown-caller' ? 'setup.relay.unknown' : 'setup.relay.refuses')}
          next={
            outcome.refusal === 'unknown-caller'
              ? t('setup.relay.unknown.next', {
                  webId: session.phase === 'signed-in' ? isolate(session.webId) : '',
                })
              : t('setup.relay.next')
          }
          details={`${outcome.refusal} · ${outcome.detail}`}
        />
      );
    case 'no-relay':
    case 'silent':
    case 'not-saved': {
      const { title, details } = problemWords(outcome.problem);
      return (
        <Notice
          tone="no"
          title={t(`setup.relay.${outcome.kind}`)}
          kept={t(outcome.kind === 'no-relay' ? 'setup.relay.no-relay.kept' : 'setup.relay.kept')}
          next={outcome.kind === 'not-saved' ? title : t('setup.relay.next')}
          details={details}
        />
      );
    }
  }
}
