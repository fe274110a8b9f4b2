import { Copy, Keyboard, LogIn, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { type Preferences, setPreferences, usePreferences } from '../features/workspace/preferences.ts';
import { t } from '../i18n/t.ts';
import { announce } from '../ui/announce.ts';
import { Menu, type MenuGroup } from '../ui/menu.tsx';
import { Name } from '../ui/names.tsx';
import type { Account } from './account.ts';

export interface AccountActions {
  readonly onLogIn: () => void;
  readonly onLogOut: () => void;
  readonly onShowKeys: () => void;
}

/** Who works here, how it looks, and the way out. */
export function AccountMenu({
  account,
  trigger,
  ...actions
}: AccountActions & { account: Account; trigger: ReactElement }): ReactNode {
  const { theme } = usePreferences();
  return (
    <Menu
      side="top"
      trigger={trigger}
      heading={
        account.webId && (
          <>
            <span className="block text-faint text-xs">{t('app.account.webid')}</span>
            <span className="break-all text-soft">
              <Name>{account.webId}</Name>
            </span>
          </>
        )
      }
      groups={[themeChoice(theme), ...accountItems(account, actions)]}
    />
  );
}

function themeChoice(theme: Preferences['theme']): MenuGroup {
  return {
    kind: 'choice',
    label: t('app.account.theme'),
    value: theme,
    onChange: (value) => setPreferences({ theme: value === 'light' || value === 'dark' ? value : 'system' }),
    options: [
      { value: 'system', label: t('app.account.theme.system'), icon: Monitor },
      { value: 'light', label: t('app.account.theme.light'), icon: Sun },
      { value: 'dark', label: t('app.account.theme.dark'), icon: Moon },
    ],
  };
}

function accountItems(account: Account, { onLogIn, onLogOut, onShowKeys }: AccountActions): MenuGroup[] {
  const { webId, signedIn } = account;
  return [
    {
      kind: 'actions',
      items: [
        { label: t('app.account.keys'), icon: Keyboard, keyHint: '?', onSelect: onShowKeys },
        ...(webId ? [{ label: t('app.account.copy'), icon: Copy, onSelect: () => copy(webId) }] : []),
      ],
    },
    {
      kind: 'actions',
      items: [
        signedIn
          ? { label: t('app.account.logout'), icon: LogOut, onSelect: onLogOut }
          : { label: t('app.account.login'), icon: LogIn, onSelect: onLogIn },
      ],
    },
  ];
}

function copy(webId: string): void {
  navigator.clipboard.writeText(webId).then(
    () => announce(t('app.account.copied')),
    () => announce(t('ui.copy.failed'), 'now'),
  );
}
