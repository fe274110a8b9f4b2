import type { ReactNode } from 'react';
import type { Standing } from '../../domain/trust/standing.ts';
import { t } from '../../i18n/t.ts';
import { Name } from '../../ui/names.tsx';
import type { SenderView } from './sender-view.ts';
import { StandingBadge } from './standing-badge.tsx';

export interface SenderLineProps {
  readonly sender: SenderView;
  readonly standing: Standing;
  /** Who acts for the sender. */
  readonly person?: string;
  /** The name stands close by already: only what it does not tell is said. */
  readonly isNamed?: boolean;
}

/** The sender in half a line: name, host where the name is only claimed, and how far it is believed. */
export function SenderLine({ sender, standing, person, isNamed }: SenderLineProps): ReactNode {
  const { name, host, registered } = sender;
  const claimed = !registered && host !== undefined && host !== name;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-baseline gap-x-2">
      {!isNamed && (
        <span className="wrap-anywhere min-w-0">
          {name === undefined ? t('notification.who.unnamed') : <Name>{name}</Name>}
          {claimed && <span className="text-faint"> ({host})</span>}
        </span>
      )}
      {person !== undefined && <Name>{person}</Name>}
      {isNamed && claimed && <span className="wrap-anywhere min-w-0">{host}</span>}
      <StandingBadge standing={standing} />
    </span>
  );
}
