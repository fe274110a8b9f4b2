import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { t } from '../words.ts';
import type { Composer } from './use-composer.ts';

/** Under which address it is sent, who vouches for that, and with which key it is signed. */
export function SenderSection({ composer }: { composer: Composer }): ReactNode {
  const { sender, senderHost = '', way } = composer;
  return (
    <Section title={t('compose.sender')}>
      {sender === undefined ? (
        <Notice
          tone="wait"
          title={t('compose.sender.none.title')}
          next={t('compose.sender.none.next')}
          actions={
            <Link to="/dispatch" search={{ view: 'identity' }} className={buttonClass()}>
              {t('compose.sender.setup')}
            </Link>
          }
        />
      ) : (
        <>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="wrap-anywhere font-medium">{plain(sender)}</span>
            <span className="text-soft">{t('compose.sender.vouches', { host: isolate(senderHost) })}</span>
            <Link to="/dispatch" search={{ view: 'identity' }} className={linkClass}>
              {t('compose.sender.change')}
            </Link>
          </p>
          {way === 'dispatcher' || way === 'export' ? (
            <p className="text-soft text-sm">
              {t(way === 'export' ? 'compose.sign.by-hand' : 'compose.sign.dispatcher')}
            </p>
          ) : (
            <Sign composer={composer} />
          )}
        </>
      )}
    </Section>
  );
}

function Sign({ composer: { key, sign, change, senderHost = '' } }: { composer: Composer }): ReactNode {
  return (
    <>
      <Checkbox
        label={t('compose.sign')}
        help={sign ? key && t('compose.sign.with', { kid: isolate(key.kid) }) : t('compose.sign.lost')}
        checked={sign}
        onChange={(next) => change({ sign: next })}
      />
      {sign && key === undefined && (
        <Notice
          tone="wait"
          title={t('compose.sign.none', { host: isolate(senderHost) })}
          actions={
            <Link to="/dispatch" search={{ view: 'identity' }} className={buttonClass()}>
              {t('fix.publish')}
            </Link>
          }
        />
      )}
    </>
  );
}
