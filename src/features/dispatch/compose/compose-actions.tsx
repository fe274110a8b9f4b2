import type { ReactNode } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { WhyNot } from '../../workspace/closed-notice.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import { t } from '../words.ts';
import { CHECKS_ID } from './checks-section.tsx';
import { needsOf } from './needs.ts';
import type { Checks } from './use-checks.ts';
import type { Composer } from './use-composer.ts';

/** The next step: what is missing, then the check, then sending. */
export function ComposeActions({
  composer,
  checks,
  onSend,
}: {
  composer: Composer;
  checks: Checks;
  onSend: () => void;
}): ReactNode {
  const { canWrite, hindered } = useWritable();
  const needs = needsOf(composer, checks, canWrite);
  const [first] = needs;
  const { recipients, sending, way, senderHost = '' } = composer;
  const [only] = recipients.addresses;
  const send =
    way === 'export'
      ? t('compose.export')
      : recipients.addresses.length === 1 && only !== undefined
        ? t('compose.send.one', { who: isolate(only) })
        : t('compose.send', { count: recipients.addresses.length });
  const isChecking = checks.state === 'asking';
  const mayCheck = composer.order?.ok === true && !sending;
  const isReady = needs.length === 0 && composer.order?.ok === true;
  return (
    <>
      {isReady || sending ? (
        <Button tone="primary" busy={sending ? t('compose.sending') : undefined} onClick={onSend}>
          {send}
        </Button>
      ) : (
        <Button
          tone={first === 'check' ? 'primary' : undefined}
          disabled={!mayCheck}
          busy={isChecking ? t('compose.check.doing') : undefined}
          onClick={() => {
            void checks.look();
            // What is found stands at the end of the form.
            document.getElementById(CHECKS_ID)?.scrollIntoView({ block: 'start' });
          }}
        >
          {t(checks.state === 'unasked' ? 'compose.check.do' : 'compose.check.again')}
        </Button>
      )}
      <Button tone="plain" onClick={composer.discard}>
        {t('compose.discard')}
      </Button>
      <WhyNot
        reason={
          hindered ??
          (first && first !== 'check' ? t(`compose.need.${first}`, { host: senderHost }) : undefined)
        }
      />
    </>
  );
}
