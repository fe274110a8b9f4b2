import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Preferences, setPreferences, usePreferences } from '../features/workspace/preferences.ts';
import { t } from '../i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Select } from '../ui/select.tsx';
import { accountName } from './account.ts';
import { IN_BAR, places } from './places.ts';
import type { RailProps } from './rail.tsx';
import { SyncFacts } from './sync-details.tsx';

const themes: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** What does not fit into the bar on phones: the other places, the sync, the account. */
export function MoreSheet(props: RailProps & { onClose: () => void }): ReactNode {
  const { account, status, onSync, onLogIn, onLogOut, onSearch, onClose } = props;
  const { theme } = usePreferences();
  const [open, setOpen] = useState(true);
  const close = () => {
    setOpen(false);
    onClose();
  };
  return (
    <Dialog open={open} onClose={close} title={accountName(account)}>
      <Button
        icon={Search}
        onClick={() => {
          close();
          onSearch();
        }}
      >
        {t('app.search.field')}
      </Button>
      <ul className="-mx-2 grid gap-0.5">
        {places
          .flat()
          .slice(IN_BAR)
          .map((place) => (
            <li key={place.to}>
              <Link
                to={place.to}
                onClick={close}
                className="flex min-h-(--control) items-center gap-3 rounded-control px-2 aria-[current=page]:bg-chosen aria-[current=page]:font-semibold"
              >
                <Icon of={place.icon} />
                {t(place.label)}
              </Link>
            </li>
          ))}
      </ul>
      <section aria-label={t('app.sync.label')} className="border-line border-t pt-4">
        <SyncFacts status={status} onSync={onSync} />
      </section>
      <div className="grid gap-4 border-line border-t pt-4">
        <Select
          label={t('app.account.theme')}
          value={theme}
          options={themes.map((value) => ({ value, label: t(`app.account.theme.${value}`) }))}
          onChange={(next) => setPreferences({ theme: next })}
        />
        <Button onClick={account.signedIn ? onLogOut : onLogIn}>
          {t(account.signedIn ? 'app.account.logout' : 'app.account.login')}
        </Button>
      </div>
    </Dialog>
  );
}
