import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { formatDid } from '../../../domain/staging/did.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Section } from '../../../ui/section.tsx';
import type { RequestStep } from '../staging-search.ts';
import { OrderFiles } from './order-files.tsx';
import { bytesToBring, stayOf } from './plan-request.ts';
import { ShownRequests } from './shown-requests.tsx';
import { stayWords } from './stay-words.ts';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

/** Beside the steps: the request so far; at the end, exactly what leaves. */
export function RequestSide({ work, step }: { work: RequestWork; step: RequestStep }): ReactNode {
  return (
    <div className="@3xl:sticky @3xl:top-5 @3xl:max-h-[calc(100dvh-5.5rem)] @3xl:overflow-y-auto">
      {step === 'check' ? <Leaving work={work} /> : <SoFar work={work} />}
    </div>
  );
}

function Leaving({ work }: { work: RequestWork }): ReactNode {
  const { request, service, collection } = work;
  const { provider, config } = service;
  const requests = useMemo(
    () => (request && provider ? provider.requestsOf(request) : []),
    [request, provider],
  );
  if (config?.kind === 'document')
    return (
      <Section isSide title={t('staging-request.order')}>
        {request ? (
          <OrderFiles request={request} title={collection.title} members={collection.members} />
        ) : (
          <p className="text-soft">{t('staging-request.sent-exactly.pending')}</p>
        )}
      </Section>
    );
  return (
    <Section isSide title={t('staging-request.sent-exactly')}>
      {requests.length > 0 ? (
        <ShownRequests requests={requests} />
      ) : (
        <p className="text-soft">{t('staging-request.sent-exactly.pending')}</p>
      )}
    </Section>
  );
}

function SoFar({ work }: { work: RequestWork }): ReactNode {
  const { draft, collection, service, policy, request } = work;
  const bytes = bytesToBring(collection.members);
  const [destination] = draft.destinations;
  return (
    <Section isSide title={t('staging-request.so-far')}>
      <DescriptionList
        items={[
          {
            term: t('staging-request.so-far.what'),
            value: (
              <>
                {t('staging-request.totals.members', { count: collection.members.length })}
                {bytes !== undefined && ` · ${formatBytes(bytes)}`}
                <span className="block text-sm">
                  <Link
                    to="/collections"
                    search={{ id: collection.id }}
                    className="text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act"
                  >
                    {t('staging-request.open-collection')}
                  </Link>
                </span>
              </>
            ),
          },
          {
            term: t('staging-request.service'),
            value: service.config && plain(service.config.label),
          },
          {
            term: t('staging-request.step.destination'),
            value: destination ? plain(destination.name) : t('staging-request.step.none'),
          },
          { term: t('staging-request.so-far.stay'), value: stayWords(stayOf(draft, policy)) },
          {
            term: t('staging-request.so-far.name'),
            value: request && <code className="wrap-anywhere text-xs">{formatDid(request.did)}</code>,
          },
        ]}
      />
      <p className="text-faint text-sm">{t('staging-request.so-far.kept')}</p>
    </Section>
  );
}
