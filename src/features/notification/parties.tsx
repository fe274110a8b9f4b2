import type { ReactNode } from 'react';
import type { Notification, Party } from '../../domain/notification/model.ts';
import type { Service } from '../../domain/service/service.ts';
import { sameId } from '../../domain/trust/same-id.ts';
import { t } from '../../i18n/t.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { partyName } from './sender-view.ts';

/** Words for the AS2 types of parties. */
const kinds = {
  Person: 'person',
  Organization: 'organization',
  Service: 'service',
  Application: 'application',
  Group: 'group',
} as const;

export interface PartiesProps {
  readonly notification: Notification;
  readonly services: readonly Service[];
  /** Ids by which the maintainer and her pod go, so that they are called so. */
  readonly ownIds?: readonly string[];
}

/** Who is behind a notification and whom it is for, as the message says. All of it is the sender's claim. */
export function Parties({ notification, services, ownIds = [] }: PartiesProps): ReactNode {
  const { actor, origin, target, cc } = notification;
  if (!actor && !origin && !target && cc.length === 0)
    return <p className="text-soft">{t('notification.party.none')}</p>;
  const isOwn = ({ id }: Party) => id !== undefined && ownIds.some((own) => sameId(own, id));
  const line = (party: Party | undefined) =>
    party && <PartyLine party={party} services={services} isOwn={isOwn(party)} />;
  return (
    <DescriptionList
      items={[
        { term: t('notification.party.actor'), value: line(actor) },
        { term: t('notification.party.origin'), value: line(origin) },
        { term: t('notification.party.target'), value: line(target) },
        {
          term: t('notification.party.cc'),
          value:
            cc.length > 0 ? cc.slice(0, 20).map((id) => <AddressLine key={id} address={id} />) : undefined,
        },
      ]}
    />
  );
}

function PartyLine(props: { party: Party; services: readonly Service[]; isOwn: boolean }): ReactNode {
  const { party, services, isOwn } = props;
  const name = isOwn ? t('notification.party.you') : partyName(party, services);
  const kind = party.types.map(kindOf).find((word) => word !== undefined);
  return (
    <div>
      <p>
        {name === undefined ? (
          <span className="text-soft">{t('notification.party.unnamed')}</span>
        ) : (
          <Name>{name}</Name>
        )}
        {kind && <span className="text-faint text-sm"> · {t(`notification.party.${kind}`)}</span>}
      </p>
      {party.id !== undefined && party.id !== name && <AddressLine address={party.id} />}
    </div>
  );
}

/** An address as written, cut only by the line's end: it is what one compares. */
function AddressLine({ address }: { address: string }): ReactNode {
  return (
    <p className="wrap-anywhere text-sm">
      <SafeLink href={address.slice(0, 2_000)} />
    </p>
  );
}

function kindOf(type: string): (typeof kinds)[keyof typeof kinds] | undefined {
  return Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined;
}
