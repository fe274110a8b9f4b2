import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Hub } from '../../../domain/settings/hubs.ts';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { t } from './words.ts';

/** A notebook service: only its address is known of it. */
export function HubDetail({ hub, isOwn }: { hub: Hub; isOwn: boolean }): ReactNode {
  return (
    <article className="grid gap-6">
      <h2 className="wrap-anywhere text-lg">{new URL(hub.url).host}</h2>
      <DescriptionList
        items={[
          { term: t('platform.field.kind'), value: t(`platform.kind.${hub.kind}`) },
          { term: t('platform.field.url'), value: <SafeLink href={hub.url} /> },
        ]}
      />
      <p className="text-soft">
        {isOwn ? (
          <Link
            to="/setup"
            className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
          >
            {t('platform.hub.yours')}
          </Link>
        ) : (
          t('platform.hub.deployed')
        )}
      </p>
    </article>
  );
}
