import { type ReactNode, useEffect, useState } from 'react';
import { formatBytes } from '../../../i18n/format.ts';
import { type SentRequest, sentRequest } from '../../../platforms/ocm/sent-request.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Section } from '../../../ui/section.tsx';
import { Select } from '../../../ui/select.tsx';
import { t } from '../words.ts';
import type { Composer } from './use-composer.ts';

export interface RequestPreviewProps {
  readonly composer: Composer;
  /** Provider id of the share whose request is shown; the first where it is none. */
  readonly shown: string | undefined;
  readonly onShow: (providerId: string) => void;
}

/** The request exactly as it will leave, for each recipient, renewed with each key; before anything is signed. */
export function RequestPreview({ composer, shown, onShow }: RequestPreviewProps): ReactNode {
  const { order, key, sign } = composer;
  const [request, setRequest] = useState<SentRequest>();
  const [isExact, setExact] = useState(false);
  const shares = order?.ok ? order.value.dispatch.shares : [];
  const share = shares.find(({ providerId }) => providerId === shown) ?? shares[0];
  useEffect(() => {
    const body = order?.ok && share ? order.value.bodies[share.providerId] : undefined;
    if (!order?.ok || body === undefined) return;
    let isOver = false;
    void sentRequest(order.value.dispatch, body, key?.kid).then((made) => !isOver && setRequest(made));
    return () => {
      isOver = true;
    };
  }, [order, share, key]);
  return (
    <Section isSide title={t('compose.request')}>
      {share === undefined || request === undefined ? (
        <p className="text-soft">{t('compose.request.pending')}</p>
      ) : (
        <>
          {shares.length > 1 && (
            <Select
              label={t('compose.request.for')}
              value={share.providerId}
              options={shares.map(({ providerId, recipient }) => ({ value: providerId, label: recipient }))}
              onChange={onShow}
            />
          )}
          <p className="text-soft text-sm">
            {t('compose.request.size', { size: formatBytes(request.length) })}
          </p>
          <CodeBlock uncut label={t('compose.request.head')} text={headText(request)} />
          {sign && <p className="text-soft text-sm">{t('compose.request.signature')}</p>}
          <CodeBlock
            label={t(isExact ? 'compose.request.body' : 'compose.request.readable')}
            text={isExact ? request.body : readable(request.body)}
          />
          <p>
            <Button tone="plain" aria-pressed={isExact} onClick={() => setExact(!isExact)}>
              {t(isExact ? 'compose.request.lines' : 'compose.request.exact')}
            </Button>
          </p>
        </>
      )}
    </Section>
  );
}

function headText({ method, target, headers }: SentRequest): string {
  const lines = headers.map(([name, value]) => `${name}: ${value ?? `(${t('compose.request.at-sending')})`}`);
  return [`${method} ${target}`, ...lines].join('\n');
}

function readable(body: string): string {
  return JSON.stringify(JSON.parse(body), null, 2);
}
