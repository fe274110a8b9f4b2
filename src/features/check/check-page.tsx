import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { InboxTab } from './inbox-tab.tsx';
import { MessageTab } from './message-tab.tsx';
import { useCheckSearch } from './use-check-search.ts';

/** For people who build services, and for the curious: any message judged, any inbox looked into. Needs no pod. */
export function CheckPage(): ReactNode {
  const [search, setSearch] = useCheckSearch();
  // Kept while the other tab is open.
  const [target, setTarget] = useState(search.target);
  const inboxOf = (address: string | undefined) =>
    setSearch({ tab: 'inbox', ...(address && { target: address }) });

  return (
    <div className="relative h-full overflow-y-auto overscroll-contain">
      <div className="mx-auto grid max-w-[90rem] gap-3 px-4 py-5 two:px-6">
        <h1 className="text-lg">{t('check.title')}</h1>
        <Tabs
          label={t('check.tabs')}
          value={search.tab ?? 'message'}
          onChange={(tab) => (tab === 'inbox' ? inboxOf(target) : setSearch({}))}
          tabs={[
            { value: 'message', label: t('check.tab.message'), content: <MessageTab /> },
            {
              value: 'inbox',
              label: t('check.tab.inbox'),
              content: (
                <InboxTab
                  target={search.target}
                  onTarget={(address) => {
                    setTarget(address);
                    inboxOf(address);
                  }}
                />
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}
