import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { forgetLogin, type Remembered, rememberedLogins } from '../../pod/session/remembered.ts';
import { IconButton } from '../../ui/icon-button.tsx';

/** The last ways in, one click each; each can be forgotten. */
export function RememberedLogins({ onChoose }: { onChoose: (login: Remembered) => void }): ReactNode {
  const [logins, setLogins] = useState(() => rememberedLogins());
  if (logins.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-medium text-sm">{t('session.remembered')}</h2>
      <ul className="divide-y divide-line rounded-control border border-line bg-raised">
        {logins.map((login) => (
          <li key={login.input} className="flex items-center gap-1 pe-1">
            <button
              type="button"
              onClick={() => onChoose(login)}
              className="min-w-0 grow px-3 py-2 text-start hover:bg-sunk"
            >
              <bdi dir="ltr" className="block truncate">
                {login.input}
              </bdi>
            </button>
            <IconButton
              icon={X}
              label={t('session.remembered.forget', { input: isolate(login.input) })}
              onClick={() => {
                forgetLogin(login.input);
                setLogins(rememberedLogins());
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
