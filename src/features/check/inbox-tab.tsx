import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { DiscoveryReport } from '../notification/discovery-report.tsx';
import { useInboxFinder } from '../notification/use-inbox-finder.ts';
import { AddressForm } from './address-form.tsx';
import { InboxView } from './inbox-view.tsx';
import { useInboxLook } from './use-inbox-look.ts';

export interface InboxTabProps {
  /** The address that the link of this page names. */
  readonly target: string | undefined;
  readonly onTarget: (target: string) => void;
}

/** Any inbox, as a stranger sees it: where it is advertised, what it takes, and what lies in it. */
export function InboxTab({ target, onTarget }: InboxTabProps): ReactNode {
  const [address, setAddress] = useState(target ?? '');
  const finder = useInboxFinder();
  const [look, lookAt] = useInboxLook();

  const find = async () => {
    onTarget(address);
    lookAt(undefined);
    const inbox = await finder.find(address);
    if (inbox !== undefined) lookAt(inbox);
  };
  const take = () => {
    onTarget(address);
    lookAt(finder.take(address));
  };

  return (
    <div className="grid gap-x-10 gap-y-6 three:grid-cols-2">
      <section className="grid content-start gap-4">
        <p className="max-w-[46rem] text-soft">{t('check.inbox.intro')}</p>
        <AddressForm
          primary
          label={t('check.inbox.address')}
          help={t('check.inbox.address.help')}
          address={address}
          onAddress={setAddress}
          finding={finder.finding}
          onFind={() => void find()}
          onTake={take}
        />
        <DiscoveryReport finding={finder.finding} />
      </section>
      <section aria-label={t('check.inbox.members')} className="grid min-w-0 content-start gap-3">
        <h2 className="text-lg">{t('check.inbox.members')}</h2>
        {look === undefined ? (
          <p className="text-soft">{t('check.inbox.empty')}</p>
        ) : (
          <InboxView key={look.inbox} look={look} />
        )}
      </section>
    </div>
  );
}
