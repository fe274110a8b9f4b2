import { type ReactNode, useState } from 'react';
import { keyAge, type SendingKey } from '../../../domain/dispatch/sending-key.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { Result } from '../../../domain/result.ts';
import { formatDay, formatRelative } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { announce } from '../../../ui/announce.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNow } from '../../../ui/now.ts';
import { Section } from '../../../ui/section.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import { t } from '../words.ts';
import type { Identity, KnownKey } from './use-identity.ts';

const TONES: Readonly<Record<ReturnType<typeof keyAge>, Tone>> = {
  fresh: 'wait',
  good: 'yes',
  old: 'wait',
  retiring: 'none',
  over: 'none',
};

/** The keys of a host: which one signs, where each is held, how old it is; and a new one. */
export function KeysSection({ host, identity }: { host: string | undefined; identity: Identity }): ReactNode {
  const { keys, loading, problem, supported } = identity;
  const [failed, setFailed] = useState<Problem>();
  const [removing, setRemoving] = useState<string>();
  const run = async (work: Promise<Result<void>>, said: string) => {
    const done = await work;
    setFailed(done.ok ? undefined : done.problem);
    if (done.ok) announce(said);
  };
  if (host === undefined)
    return (
      <Section title={t('identity.keys', { host: '…' })}>
        <p className="text-soft">{t('identity.keys.none')}</p>
      </Section>
    );
  return (
    <Section title={t('identity.keys', { host: isolate(host) })}>
      {supported === false && (
        <Notice tone="doubt" title={t('identity.unsupported.title')} next={t('identity.unsupported.next')} />
      )}
      {problem && <Notice tone="no" {...problemWords(problem)} />}
      {failed && <Notice tone="no" urgent {...problemWords(failed)} kept={t('identity.key.failed')} />}
      {loading ? (
        <p role="status" className="text-soft">
          {t('identity.keys.reading')}
        </p>
      ) : keys.length === 0 ? (
        <p className="text-soft">{t('identity.keys.empty')}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {keys.map((known) => (
            <KeyItem
              key={known.key.jwk.kid}
              known={known}
              onKeep={() => void run(identity.keep(known.key), t('dispatch.marked'))}
              onRetire={() => void run(identity.retire(known.key), t('identity.key.retired'))}
              onRemove={() => setRemoving(known.key.jwk.kid)}
            />
          ))}
        </ul>
      )}
      {supported && !loading && (
        <NewKey
          isFirst={!keys.some(({ row, key }) => row && key.retiredAt === undefined)}
          onMake={(device) => run(identity.make(device), t('identity.key.made'))}
        />
      )}
      <AlertDialog
        open={removing !== undefined}
        danger
        title={t('identity.key.remove.title')}
        consequence={
          <div className="grid gap-2">
            <p className="wrap-anywhere font-mono text-xs">{removing}</p>
            <p>{t('identity.key.remove.text')}</p>
          </div>
        }
        action={t('identity.key.remove')}
        onConfirm={() => {
          if (removing !== undefined) void run(identity.remove(removing), t('identity.key.removed'));
          setRemoving(undefined);
        }}
        onCancel={() => setRemoving(undefined)}
      />
    </Section>
  );
}

interface KeyItemProps {
  readonly known: KnownKey;
  readonly onKeep: () => void;
  readonly onRetire: () => void;
  readonly onRemove: () => void;
}

function KeyItem({
  known: { key, row, isKept, signs },
  onKeep,
  onRetire,
  onRemove,
}: KeyItemProps): ReactNode {
  const now = useNow();
  const { canWrite } = useWritable();
  const age = keyAge(key, now);
  const { kid } = key.jwk;
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <code className="wrap-anywhere font-mono text-xs leading-5.5">{kid}</code>
        {signs && <Badge tone="yes">{t('identity.key.signs')}</Badge>}
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-soft text-sm">
        <span>{t(row ? 'identity.key.here' : 'identity.key.elsewhere')}</span>
        <Badge tone={TONES[age]}>{t(`identity.key.age.${age}`)}</Badge>
        <span>{datesOf(key, row?.lastUsedAt, now)}</span>
      </p>
      {!isKept && (
        <p className="flex flex-wrap items-center gap-x-3">
          <Badge tone="doubt">
            <span className="whitespace-normal">{t('identity.key.unkept')}</span>
          </Badge>
          <Button tone="plain" disabled={!canWrite} onClick={onKeep}>
            {t('identity.key.keep')}
          </Button>
        </p>
      )}
      <p className="-ms-3 flex flex-wrap">
        {key.retiredAt === undefined && (
          <Button
            tone="plain"
            disabled={!canWrite}
            aria-label={t('identity.key.retire.name', { kid })}
            onClick={onRetire}
          >
            {t('identity.key.retire')}
          </Button>
        )}
        <Button
          tone="plain"
          disabled={!canWrite}
          aria-label={t('identity.key.remove.name', { kid })}
          onClick={onRemove}
        >
          {t('identity.key.remove')}
        </Button>
      </p>
    </li>
  );
}

function datesOf({ createdAt }: SendingKey, lastUsedAt: string | undefined, now: number): string {
  const made = formatDay(createdAt);
  return lastUsedAt === undefined
    ? t('identity.key.dates', { made })
    : t('identity.key.dates.used', { made, used: formatRelative(lastUsedAt, now) });
}

function NewKey({
  isFirst,
  onMake,
}: {
  isFirst: boolean;
  onMake: (device: string) => Promise<void>;
}): ReactNode {
  const { canWrite } = useWritable();
  const [device, setDevice] = useState(thisBrowser);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    if (busy || !canWrite) return;
    setBusy(true);
    await onMake(device);
    setBusy(false);
  };
  return (
    <form
      className="grid max-w-[24rem] gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <TextField
        label={t('identity.device')}
        help={t('identity.device.help')}
        autoComplete="off"
        spellCheck={false}
        value={device}
        onChange={setDevice}
      />
      <p>
        <Button
          type="submit"
          tone={isFirst ? 'primary' : undefined}
          disabled={!canWrite}
          busy={busy ? t('identity.key.making') : undefined}
        >
          {t(isFirst ? 'identity.key.make' : 'identity.key.another')}
        </Button>
      </p>
    </form>
  );
}

/** A name that tells this browser from others of the same person, without saying much. */
function thisBrowser(): string {
  const { userAgent } = navigator;
  const browser = /firefox/i.test(userAgent) ? 'firefox' : /chrom/i.test(userAgent) ? 'chrome' : 'browser';
  return /mobile|android|iphone/i.test(userAgent) ? `${browser}-phone` : browser;
}
