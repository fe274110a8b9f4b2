import type { ReactNode } from 'react';
import { Section } from '../../../../ui/section.tsx';
import { WayHeader } from '../way-header.tsx';
import type { Way } from '../ways.ts';
import { t } from '../words.ts';
import { HubAccount } from './hub-account.tsx';
import { HubLinks } from './hub-links.tsx';
import { RepositoryLink } from './repository-link.tsx';
import { useOpening } from './use-opening.tsx';

export interface HubDetailProps {
  readonly way: Way & { readonly kind: 'hub' };
}

/** A hub: the links that open it, and the servers that a token shows. */
export function HubDetail({ way }: HubDetailProps): ReactNode {
  const { hub, name } = way;
  const { onOpen, choice } = useOpening({ url: hub.url, name });
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <WayHeader kind={t(`use-data.way.hub.${hub.kind}`)} title={name}>
        <p>{t(`use-hubs.lead.${hub.kind}`)}</p>
        <p className="text-sm">{t('use-hubs.privacy')}</p>
      </WayHeader>
      {hub.kind === 'jupyterhub' && (
        <Section title={t('use-hubs.links')}>
          <HubLinks hub={hub} onOpen={onOpen} />
        </Section>
      )}
      <Section title={t('use-hubs.repository')}>
        <RepositoryLink hub={hub} onOpen={onOpen} />
      </Section>
      {choice}
      {hub.kind === 'jupyterhub' && <HubAccount hub={hub} name={name} onOpen={onOpen} />}
    </article>
  );
}
