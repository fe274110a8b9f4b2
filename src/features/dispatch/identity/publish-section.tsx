import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { keyAge } from '../../../domain/dispatch/sending-key.ts';
import type { Problem } from '../../../domain/problem.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { discoveryUrl } from '../../../platforms/ocm/node.ts';
import { discoveryDocument, jwksUrl, keySet } from '../../../platforms/ocm/published.ts';
import { ownHost, publishSender } from '../../../pod/publish-sender.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNow } from '../../../ui/now.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { Section } from '../../../ui/section.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { CheckBack } from './check-back.tsx';
import type { Identity } from './use-identity.ts';

/** The two files that the sender's host publishes: to be downloaded, or written into the pod, and checked. */
export function PublishSection({
  host,
  identity,
}: {
  host: string | undefined;
  identity: Identity;
}): ReactNode {
  if (host === undefined)
    return (
      <Section isSide title={t('identity.publish', { host: '…' })}>
        <p className="text-soft">{t('identity.publish.text.none')}</p>
      </Section>
    );
  return <Files host={host} identity={identity} />;
}

function Files({ host, identity }: { host: string; identity: Identity }): ReactNode {
  const { pod } = useWorkspace();
  const now = useNow();
  const provider = pod?.name === undefined ? `Orrery at ${host}` : `${pod.name} (Orrery)`;
  const published = identity.keys.map(({ key }) => key).filter((key) => keyAge(key, now) !== 'over');
  const over = identity.keys.flatMap(({ key }) => (published.includes(key) ? [] : [key.jwk.kid]));
  const discovery = discoveryDocument(host, provider);
  const keys = keySet(published);
  const isOwn = ownHost(pod?.storages ?? []) === host;
  return (
    <Section isSide title={t('identity.publish', { host: isolate(host) })}>
      <p className="text-soft">{t('identity.publish.text')}</p>
      <File
        name={t('identity.publish.discovery')}
        file="ocm"
        url={discoveryUrl(host)}
        text={`${JSON.stringify(discovery, null, 2)}\n`}
      />
      <File
        name={t('identity.publish.keys')}
        file="jwks.json"
        url={jwksUrl(host)}
        text={`${JSON.stringify(keys, null, 2)}\n`}
      />
      {isOwn ? (
        <WriteToPod
          host={host}
          discovery={discovery}
          keys={keys.keys}
          revoked={[...identity.removed, ...over]}
        />
      ) : (
        <p className="text-soft">{t('identity.publish.hand', { host: isolate(host) })}</p>
      )}
      <CheckBack
        host={host}
        jwk={
          (identity.keys.find(({ signs }) => signs) ?? identity.keys.find(({ row }) => row !== undefined))
            ?.key.jwk
        }
      />
    </Section>
  );
}

function File({
  name,
  file,
  url,
  text,
}: {
  name: string;
  file: string;
  url: string;
  text: string;
}): ReactNode {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-medium">{name}</span>
        <Button
          tone="plain"
          icon={Download}
          aria-label={t('identity.publish.save.name', { file })}
          onClick={() => saveFile(file, text, 'application/json')}
        >
          {t('identity.publish.save')}
        </Button>
      </p>
      <p className="wrap-anywhere text-soft text-sm">{t('identity.publish.at', { url: isolate(url) })}</p>
      <details>
        <summary className="min-h-6 w-fit text-sm text-soft underline decoration-line underline-offset-2">
          {t('identity.publish.show')}
        </summary>
        <div className="mt-2">
          <CodeBlock uncut text={text} label={url} />
        </div>
      </details>
    </div>
  );
}

interface WriteToPodProps {
  readonly host: string;
  readonly discovery: ReturnType<typeof discoveryDocument>;
  readonly keys: ReturnType<typeof keySet>['keys'];
  /** Ids of keys that leave the list. */
  readonly revoked: readonly string[];
}

function WriteToPod({ host, discovery, keys, revoked }: WriteToPodProps): ReactNode {
  const { transport, pod } = useWorkspace();
  const { canWrite } = useWritable();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [isWritten, setWritten] = useState(false);
  const write = async () => {
    if (pod === undefined) return;
    setBusy(true);
    const done = await publishSender(transport, pod.webId, {
      host,
      discovery: { url: discoveryUrl(host), document: discovery },
      keys: { url: jwksUrl(host), keys },
      revoked,
    });
    setBusy(false);
    setWritten(done.ok);
    setProblem(done.ok ? undefined : done.problem);
    if (done.ok) announce(t('identity.publish.written'));
  };
  const isAnothers = problem?.kind === 'conflict' && problem.url === discoveryUrl(host);
  return (
    <div className="grid gap-2">
      <p>
        <Button
          tone="primary"
          disabled={!canWrite}
          busy={busy ? t('identity.publish.writing') : undefined}
          onClick={() => void write()}
        >
          {t('identity.publish.write')}
        </Button>
      </p>
      <div role="status">
        {isWritten && <Notice tone="yes" title={t('identity.publish.written')} />}
        {problem &&
          (isAnothers ? (
            <Notice
              tone="no"
              title={t('identity.publish.conflict.title')}
              next={t('identity.publish.conflict.next')}
            />
          ) : (
            <Notice tone="no" {...problemWords(problem)} kept={t('identity.publish.kept')} />
          ))}
      </div>
    </div>
  );
}
