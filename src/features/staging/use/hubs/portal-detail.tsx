import type { ReactNode } from 'react';
import { formatDid } from '../../../../domain/staging/did.ts';
import { isolate, plain } from '../../../../i18n/isolate.ts';
import { CodeBlock } from '../../../../ui/code-block.tsx';
import { WayHeader } from '../way-header.tsx';
import type { WayProps } from '../way-props.ts';
import { portalTitle } from '../way-row.tsx';
import type { Way } from '../ways.ts';
import { t } from '../words.ts';
import { OpenLink } from './open-link.tsx';
import { useOpening } from './use-opening.tsx';

/** Something beside the data that is only opened: Orrery asks it nothing. */
export function PortalDetail({
  way,
  chosen,
  beside,
}: Pick<WayProps, 'chosen' | 'beside'> & { readonly way: Way & { readonly kind: 'portal' } }): ReactNode {
  const { what, url } = way;
  const name = portalTitle(way);
  const service = isolate(beside.config?.label ?? '');
  const staging = chosen.subject?.staging;
  const did = staging?.job?.did ?? staging?.request.did;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <WayHeader kind={what} title={name}>
        <p>{t('use-data.portal.lead', { service })}</p>
        {what === 'prepare_data' && <p>{t('use-data.portal.prepare')}</p>}
      </WayHeader>
      {url === undefined ? (
        <p className="text-soft">{t('use-data.portal.no-url', { service })}</p>
      ) : (
        <PortalLink url={url} name={name} />
      )}
      {did && <CodeBlock label={t('use-data.portal.did')} text={formatDid(did)} uncut />}
    </article>
  );
}

function PortalLink({ url, name }: { url: string; name: string }): ReactNode {
  const { onOpen, choice } = useOpening({ url, name: plain(name) });
  return (
    <>
      <OpenLink href={url} onOpen={onOpen}>
        {t('use-data.portal.open', { name })}
      </OpenLink>
      {URL.canParse(url) && choice}
    </>
  );
}
