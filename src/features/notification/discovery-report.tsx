import type { ReactNode } from 'react';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { FoundInbox } from '../../pod/delivery/find-inbox.ts';
import type { Attempt } from '../../pod/ldn/discover.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { strangerWords } from './stranger-words.ts';
import type { InboxFinding } from './use-inbox-finder.ts';

/** What came of the search for an inbox: which one, how it was found, what was asked. Nothing before the first search. */
export function DiscoveryReport({ finding }: { finding: InboxFinding }): ReactNode {
  switch (finding.kind) {
    case 'nothing':
    case 'no-address':
    case 'asking':
      return null;
    case 'given':
      return (
        <Notice
          tone="none"
          title={t('notification.discovery.given')}
          kept={<InboxAddress inbox={finding.inbox} />}
        />
      );
    case 'failed':
      return <Notice tone="no" {...strangerWords(finding.problem)} />;
    case 'answered':
      return <Answer discovery={finding.discovery} />;
  }
}

function Answer({ discovery }: { discovery: FoundInbox }): ReactNode {
  const { inbox, source, others, tried, via } = discovery;
  if (inbox === undefined || source === undefined)
    return (
      <div className="grid gap-2">
        <Notice
          tone="doubt"
          title={t('notification.discovery.none')}
          kept={t('notification.discovery.none.text')}
          next={t('notification.discovery.none.next')}
        />
        <Tried attempts={tried} open />
      </div>
    );
  return (
    <div className="grid gap-2">
      <Notice
        tone="yes"
        title={t('notification.discovery.found')}
        kept={<InboxAddress inbox={inbox} />}
        next={
          via === 'relay'
            ? `${t(`notification.discovery.by.${source}`)} ${t('notification.discovery.relay')}`
            : t(`notification.discovery.by.${source}`)
        }
      />
      {others.length > 0 && (
        <Notice
          tone="wait"
          title={t('notification.discovery.others', { count: others.length })}
          kept={others.map((other) => (
            <span key={other} className="block">
              <InboxAddress inbox={other} />
            </span>
          ))}
          next={t('notification.discovery.others.text')}
        />
      )}
      <Tried attempts={tried} />
    </div>
  );
}

/** An inbox address: exactly as it will be used, and never a link, since opening it is no way to look into it. */
function InboxAddress({ inbox }: { inbox: string }): ReactNode {
  return (
    <span className="flex flex-wrap items-center gap-x-4">
      <bdi dir="ltr" data-inbox className="wrap-anywhere min-w-0 font-mono text-ink text-xs leading-5">
        {plain(inbox)}
      </bdi>
      <span className="-ms-3">
        <CopyButton text={inbox} />
      </span>
    </span>
  );
}

function Tried({ attempts, open }: { attempts: readonly Attempt[]; open?: boolean }): ReactNode {
  return (
    <details className="text-sm" open={open}>
      <summary className="w-fit text-soft underline decoration-line underline-offset-2">
        {t('notification.discovery.tried', { count: attempts.length })}
      </summary>
      <ol className="mt-1.5 grid gap-1.5 border-line border-s-2 ps-3">
        {attempts.map(({ way, url, status }) => (
          <li key={`${way} ${url}`}>
            {t(`notification.discovery.way.${way}`)}: {statusWords(status)}
            <bdi dir="ltr" className="wrap-anywhere block font-mono text-faint text-xs leading-5">
              {plain(url)}
            </bdi>
          </li>
        ))}
      </ol>
    </details>
  );
}

function statusWords(status: number): string {
  if (status === 0) return t('notification.discovery.silent');
  return status >= 200 && status < 300
    ? t('notification.discovery.answered')
    : t('notification.discovery.refused', { status: String(status) });
}
