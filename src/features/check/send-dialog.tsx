import { Send } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { hostOf } from '../../domain/notification/host-of.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { DiscoveryReport } from '../notification/discovery-report.tsx';
import { useInboxFinder } from '../notification/use-inbox-finder.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { AddressForm } from './address-form.tsx';
import type { Checked } from './check-message.ts';
import { type Delivery, deliver } from './delivery.ts';
import { DeliveryNotice, deliveryTitle } from './delivery-notice.tsx';

export interface SendDialogProps {
  readonly document: JsonObject;
  readonly checked: Exclude<Checked, { kind: 'empty' }>;
  readonly onClose: () => void;
}

/** Sends the checked message: to whom, to which inbox exactly, and only after a click that names both. */
export function SendDialog({ document, checked, onClose }: SendDialogProps): ReactNode {
  const { transport } = useWorkspace();
  const [address, setAddress] = useState(() => addresseeOf(checked));
  const [anyway, setAnyway] = useState(false);
  const [sending, setSending] = useState(false);
  const [delivery, setDelivery] = useState<Delivery>();
  const finder = useInboxFinder();
  const { inbox } = finder;
  const faulty = isFaulty(checked);
  const taken = delivery?.kind === 'taken';
  const ready = inbox !== undefined && (!faulty || anyway);

  const close = useRef<HTMLButtonElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (taken) close.current?.focus();
  }, [taken]);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (delivery) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [delivery]);

  const readdress = (typed: string) => {
    setAddress(typed);
    setDelivery(undefined);
    finder.forget();
  };
  const send = async () => {
    if (inbox === undefined) return;
    setDelivery(undefined);
    setSending(true);
    const outcome = await deliver(transport, inbox, document);
    setSending(false);
    setDelivery(outcome);
    announce(deliveryTitle(outcome), outcome.kind === 'taken' ? 'soon' : 'now');
  };

  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('check.send.title')}
      description={t('check.send.text')}
      actions={
        <>
          <Button ref={close} onClick={onClose}>
            {t(taken ? 'ui.close' : 'ui.cancel')}
          </Button>
          {inbox !== undefined && !taken && (
            <Button
              tone="primary"
              icon={Send}
              disabled={!ready}
              busy={sending ? t('check.send.sending') : undefined}
              onClick={() => void send()}
            >
              {t('check.send.to', { host: isolate(hostOf(inbox) ?? inbox) })}
            </Button>
          )}
        </>
      }
    >
      <AddressForm
        primary={inbox === undefined}
        label={t('check.send.address')}
        help={t('check.send.address.help')}
        address={address}
        onAddress={readdress}
        finding={finder.finding}
        onFind={() => void finder.find(address)}
        onTake={() => finder.take(address)}
      />
      <DiscoveryReport finding={finder.finding} />
      {faulty && !taken && (
        <div className="grid gap-1">
          <Notice tone="wait" title={t('check.send.faulty')} kept={t('check.send.faulty.text')} />
          <Checkbox label={t('check.send.anyway')} checked={anyway} onChange={setAnyway} />
        </div>
      )}
      {inbox !== undefined && !taken && (
        <p>
          <Sentence
            of="check.send.confirm"
            values={{
              host: <strong className="font-semibold">{hostOf(inbox) ?? inbox}</strong>,
              inbox: <code className="wrap-anywhere font-mono text-xs">{inbox}</code>,
            }}
          />
        </p>
      )}
      <div ref={answer} className="empty:hidden">
        {delivery && <DeliveryNotice delivery={delivery} />}
      </div>
    </Dialog>
  );
}

/** Whom the message itself names: a claim, put into the field for the reader to judge. */
function addresseeOf(checked: SendDialogProps['checked']): string {
  if (checked.kind === 'unreadable') return '';
  const { target } = checked.notification;
  return target?.id ?? target?.inbox ?? '';
}

function isFaulty(checked: SendDialogProps['checked']): boolean {
  return checked.kind === 'unreadable' || checked.findings.some(({ severity }) => severity === 'must');
}
