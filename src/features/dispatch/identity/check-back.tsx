import { type ReactNode, useState } from 'react';
import type { PublicJwk } from '../../../domain/dispatch/sending-key.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { checkPublished, type PublishedCheck } from '../../../platforms/ocm/published.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { faultWords } from '../compose/preflight-words.ts';
import { parts, t } from '../words.ts';

/** Looks at what the sender's host publishes as its receivers would: reachable, understood, with our key. */
export function CheckBack({ host, jwk }: { host: string; jwk: PublicJwk | undefined }): ReactNode {
  const { transport } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [check, setCheck] = useState<PublishedCheck>();
  const look = async () => {
    setBusy(true);
    setCheck(await checkPublished(transport, host, jwk, Date.now()));
    setBusy(false);
  };
  return (
    <div className="grid gap-2">
      <p>
        <Button
          busy={busy ? t('identity.check.doing', { host: isolate(host) }) : undefined}
          onClick={() => void look()}
        >
          {t(check ? 'identity.check.again' : 'identity.check')}
        </Button>
      </p>
      {!check && <p className="text-soft text-sm">{t('identity.check.note', { host: isolate(host) })}</p>}
      <div role="status" className="grid gap-2 empty:hidden">
        {check && <Outcome check={check} hasKey={jwk !== undefined} />}
      </div>
    </div>
  );
}

function Outcome({ check, hasKey }: { check: PublishedCheck; hasKey: boolean }): ReactNode {
  const { faults, kids, at } = check;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        {faults.length === 0 ? (
          <Badge tone="yes">
            <span className="whitespace-normal">
              {t(hasKey ? 'identity.check.fine' : 'identity.check.fine.unsigned')}
            </span>
          </Badge>
        ) : (
          <Badge tone="no">{t('identity.check.faults', { count: faults.length })}</Badge>
        )}
        <span className="text-faint text-sm">
          <Pieces
            of={parts<'identity.check.at', ReactNode>('identity.check.at', {
              time: <RelativeTime iso={at} />,
            })}
          />
        </span>
      </p>
      {faults.length > 0 && (
        <ul className="grid gap-2">
          {faults.map(({ fault, url }) => (
            <li key={`${fault} ${url}`} className="border-no border-s-2 ps-3">
              <p>{faultWords(fault)}</p>
              <p className="wrap-anywhere text-sm">
                <SafeLink href={url} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {kids.length > 0 && (
        <p className="wrap-anywhere text-soft text-sm">
          {t('identity.check.kids')}: <code className="font-mono text-xs">{kids.map(plain).join(', ')}</code>
        </p>
      )}
    </>
  );
}
