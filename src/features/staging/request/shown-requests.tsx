import type { ReactNode } from 'react';
import type { ShownRequest } from '../../../domain/staging/provider.ts';
import { Badge } from '../../../ui/badge.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { foldRequests, textOf } from './request-text.ts';
import { t } from './words.ts';

/** The requests exactly as they will leave, in their order, without the token. */
export function ShownRequests({ requests }: { requests: readonly ShownRequest[] }): ReactNode {
  return (
    <>
      <p className="text-soft text-sm">{t('staging-request.sent-exactly.text')}</p>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {foldRequests(requests).map(({ request, number, like }) => (
          <li key={number} className="grid grid-cols-[minmax(0,1fr)] gap-1">
            <CodeBlock
              label={titleOf(request, number, requests.length)}
              text={textOf(request, t('staging-request.sent-exactly.token'))}
            />
            {request.presumed && (
              <p className="text-sm">
                <Badge tone="doubt">
                  <span className="whitespace-normal">{t('staging-request.sent-exactly.presumed')}</span>
                </Badge>
              </p>
            )}
            {like > 0 && (
              <p className="text-soft text-sm">{t('staging-request.sent-exactly.cut', { count: like })}</p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function titleOf({ purpose }: ShownRequest, number: number, total: number): string {
  if (purpose === undefined) return t('staging-request.sent-exactly.plain', { number, total });
  return t('staging-request.sent-exactly.number', {
    number,
    total,
    purpose: t(`staging-request.sent-exactly.${purpose}`),
  });
}
