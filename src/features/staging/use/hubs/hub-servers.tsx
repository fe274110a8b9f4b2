import { type ReactNode, useState } from 'react';
import { formatMoment } from '../../../../i18n/format.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import type { HubUser } from '../../../../platforms/jupyter/client.ts';
import type { HubServer } from '../../../../platforms/jupyter/hub-server.ts';
import { AlertDialog } from '../../../../ui/alert-dialog.tsx';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { ProgressLine } from '../../../../ui/progress-line.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { stagingProblemWords } from '../../staging-problem-words.ts';
import { t } from '../words.ts';
import { OpenLink } from './open-link.tsx';
import type { HubState, ServerWork } from './use-hub.ts';

export interface HubServersProps {
  readonly state: HubState;
  readonly user: HubUser;
  readonly onOpen: () => void;
}

/** The servers of a person at a hub: to be opened, started and stopped. */
export function HubServers({ state, user, onOpen }: HubServersProps): ReactNode {
  const [stopping, setStopping] = useState<string>();
  const { work, start, stop } = state;
  const known = new Map(user.servers.map((server) => [server.name, server]));
  // The usual one is offered also where the hub lists only what runs, and so is one that is just being started.
  for (const name of ['', ...work.keys()]) if (!known.has(name)) known.set(name, { name, ready: false });
  const servers = [...known.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return (
    <>
      <ul className="grid gap-4">
        {servers.map((server) => (
          <li key={server.name}>
            <ServerEntry
              server={server}
              work={work.get(server.name)}
              onOpen={onOpen}
              onStart={() => void start(server.name)}
              onStop={() => setStopping(server.name)}
            />
          </li>
        ))}
      </ul>
      <NewServer taken={known} onStart={(name) => void start(name)} />
      <AlertDialog
        open={stopping !== undefined}
        title={t('use-hubs.server.stop.title', { server: namedInside(stopping ?? '') })}
        consequence={t('use-hubs.server.stop.consequence')}
        action={t('use-hubs.server.stop.action')}
        danger
        onConfirm={() => {
          if (stopping !== undefined) void stop(stopping);
          setStopping(undefined);
        }}
        onCancel={() => setStopping(undefined)}
      />
    </>
  );
}

/** How a server is called inside a sentence. */
function namedInside(name: string): string {
  return name === '' ? t('use-hubs.server.default.inside') : isolate(name);
}

function serverName(name: string): string {
  return name === '' ? t('use-hubs.server.default') : isolate(name);
}

interface ServerEntryProps {
  readonly server: HubServer;
  readonly work: ServerWork | undefined;
  readonly onOpen: () => void;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

function ServerEntry({ server, work, onOpen, onStart, onStop }: ServerEntryProps): ReactNode {
  const { name, ready, pending, started, url } = server;
  const isBusy = work?.kind === 'starting' || work?.kind === 'stopping';
  const title = serverName(name);
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="wrap-anywhere font-medium">{title}</span>
        <ServerBadge server={server} />
        {ready && started !== undefined && (
          <span className="text-faint text-sm">
            {t('use-hubs.server.since', { time: formatMoment(started) })}
          </span>
        )}
      </p>
      {ready && url !== undefined && (
        <OpenLink href={url} onOpen={onOpen}>
          {t('use-hubs.server.open', { server: namedInside(name) })}
        </OpenLink>
      )}
      {work?.kind === 'starting' && (
        <ProgressLine
          label={isolate(work.progress?.message ?? t('use-hubs.server.starting'))}
          done={work.progress?.progress ?? 0}
          total={work.progress ? 100 : 0}
        />
      )}
      {work?.kind === 'failed' && <Failure problem={work.problem} />}
      <p className="flex flex-wrap gap-2">
        {!ready && pending === undefined && !isBusy && (
          <Button onClick={onStart}>
            {name === '' ? t('use-hubs.server.start') : t('use-hubs.server.start.named', { server: title })}
          </Button>
        )}
        {(ready || pending === 'spawn') && (
          <Button
            onClick={onStop}
            busy={work?.kind === 'stopping' ? t('use-hubs.server.stopping') : undefined}
          >
            {t('use-hubs.server.stop', { server: namedInside(name) })}
          </Button>
        )}
      </p>
    </div>
  );
}

function ServerBadge({ server: { ready, pending } }: { server: HubServer }): ReactNode {
  if (pending === 'spawn' || pending === 'stop')
    return <Badge tone="wait">{t(`use-hubs.server.pending.${pending}`)}</Badge>;
  return ready ? (
    <Badge tone="yes">{t('use-hubs.server.ready')}</Badge>
  ) : (
    <Badge tone="none">{t('use-hubs.server.stopped')}</Badge>
  );
}

function Failure({ problem }: { problem: (ServerWork & { kind: 'failed' })['problem'] }): ReactNode {
  const isSpawn = problem.kind === 'service-refused' && problem.reason === 'SpawnFailed';
  const { title, next, details } = stagingProblemWords(problem);
  return isSpawn ? (
    <Notice
      tone="no"
      urgent
      title={t('use-hubs.server.failed')}
      kept={isolate(problem.message)}
      next={t('use-hubs.server.failed.next')}
    />
  ) : (
    <Notice
      tone="no"
      urgent
      title={t('use-hubs.server.failed')}
      kept={problem.kind === 'timeout' ? t('use-hubs.server.cut') : title}
      next={next}
      details={details}
    />
  );
}

/** Names as hubs allow them in addresses. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

function NewServer({
  taken,
  onStart,
}: {
  taken: ReadonlyMap<string, unknown>;
  onStart: (name: string) => void;
}): ReactNode {
  const [name, setName] = useState('');
  const wanted = name.trim();
  const isWrong = wanted !== '' && !NAME.test(wanted);
  return (
    <form
      className="grid max-w-[24rem] justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '' || isWrong || taken.has(wanted)) return;
        onStart(wanted);
        setName('');
      }}
    >
      <div className="w-full">
        <TextField
          label={t('use-hubs.server.new')}
          optional
          help={t('use-hubs.server.new.help')}
          error={isWrong ? t('use-hubs.server.new.wrong') : undefined}
          value={name}
          onChange={setName}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      {wanted !== '' && !isWrong && (
        <Button type="submit">{t('use-hubs.server.start.named', { server: isolate(wanted) })}</Button>
      )}
    </form>
  );
}
