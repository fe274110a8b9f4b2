import { Search } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { askAddress } from '../../pod/ask-address.ts';
import { announce } from '../../ui/announce.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { type AddressVerdict, addressVerdict } from './address-words.ts';

/**
 * An address that somebody names, and a button that asks it: on a click only, since its owner learns of the asking.
 */
export function AddressCheck({ url, label }: { url: string; label: string }): ReactNode {
  const { transport } = useWorkspace();
  const [verdict, setVerdict] = useState<AddressVerdict>();
  const [asking, setAsking] = useState(false);
  const current = useRef(url);
  current.current = url;

  const ask = async () => {
    setAsking(true);
    const found = addressVerdict(url, await askAddress(transport, url));
    setAsking(false);
    if (current.current !== url) return;
    setVerdict(found);
    announce(t(`threads.address.${found.kind}`));
  };

  return (
    <div className="grid justify-items-start gap-1.5">
      <p className="wrap-anywhere">
        <SafeLink href={url} />
      </p>
      {verdict && <Answer verdict={verdict} />}
      <Button
        icon={Search}
        busy={asking ? t('threads.address.asking') : undefined}
        onClick={() => void ask()}
      >
        {t(verdict ? 'threads.address.again' : 'threads.address.check')}
        <span className="sr-only">: {label}</span>
      </Button>
    </div>
  );
}

function Answer({
  verdict: { kind, tone, status, mediaType, ledTo },
}: {
  verdict: AddressVerdict;
}): ReactNode {
  const technical = [
    status === undefined ? undefined : t('threads.address.status', { status: String(status) }),
    mediaType,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  return (
    <div className="grid gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Badge tone={tone}>{t(`threads.address.${kind}`)}</Badge>
        {technical !== '' && <span className="text-faint text-sm">{technical}</span>}
      </p>
      {ledTo !== undefined && (
        <p className="wrap-anywhere text-soft text-sm">
          {t('threads.address.led-to')} <SafeLink href={ledTo} />
        </p>
      )}
      {(kind === 'unseen' || kind === 'closed') && (
        <p className="max-w-[60ch] text-soft text-sm">{t(`threads.address.${kind}.text`)}</p>
      )}
    </div>
  );
}
