import { type ReactNode, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Switch } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { setPreferences, usePreferences } from '../workspace/preferences.ts';

/** Whether this browser tells of news. It is asked for permission when the switch is turned on, never before. */
export function NewsPreference(): ReactNode {
  const { notify } = usePreferences();
  const [permission, setPermission] = useState(() => globalThis.Notification?.permission);
  if (permission === undefined) return <p className="text-soft text-sm">{t('news.unsupported')}</p>;
  const turn = async (on: boolean) => {
    const granted = on ? await Notification.requestPermission() : permission;
    setPermission(granted);
    const isOn = on && granted === 'granted';
    setPreferences({ notify: isOn });
    if (!on || isOn) announce(t(isOn ? 'news.on' : 'news.off'));
  };
  return (
    <div className="grid max-w-[38rem] gap-2">
      <Switch
        label={t('news.switch')}
        help={t('news.switch.help')}
        checked={notify && permission === 'granted'}
        onChange={(on) => void turn(on)}
      />
      {permission === 'denied' && <Notice tone="wait" title={t('news.denied')} />}
    </div>
  );
}
