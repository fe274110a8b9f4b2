import type { ReactNode } from 'react';
import type { Standing } from '../../domain/trust/standing.ts';
import { t } from '../../i18n/t.ts';
import { Name } from '../../ui/names.tsx';
import type { SenderView } from './sender-view.ts';
import { StandingBadge } from './standing-badge.tsx';

/** The sender in half a line: name, host where the name is only claimed, and how far it is believed. */
export function SenderLine({ sender, standing }: { sender: SenderView; standing: Standing }): ReactNode {
  const { name, host, registered } = sender;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-baseline gap-x-2">
      <span className="wrap-anywhere min-w-0">
        {name === undefined ? t('notification.who.unnamed') : <Name>{name}</Name>}
        {!registered && host !== undefined && host !== name && <span className="text-faint"> ({host})</span>}
      </span>
      <StandingBadge standing={standing} />
    </span>
  );
}
