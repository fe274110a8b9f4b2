import type { ReactNode } from 'react';
import { senderEntry } from '../../domain/trust/sender-entry.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { useServices } from '../workspace/queries.ts';
import type { Register } from '../workspace/use-register.ts';
import type { ThreadItem } from './thread-items.ts';

/** Asks before nothing of a sender is believed any more, and writes it into the register. */
export function BlockDialog(props: { item: ThreadItem; register: Register; onClose: () => void }): ReactNode {
  const { item, register, onClose } = props;
  const services = useServices().data ?? [];
  const root = item.thread.root ?? item.thread.messages[0];
  const entry = root && senderEntry(root.notification, services);
  if (entry === undefined) return null;
  const { service, isNew } = entry;
  const who = isolate(service.name);
  return (
    <AlertDialog
      open
      title={t('threads.block.title', { who })}
      consequence={
        <div className="grid gap-2">
          <p>{t('threads.block.text', { who })}</p>
          <p>{t(isNew ? 'threads.block.entered' : 'threads.block.changed')}</p>
          <p className="wrap-anywhere font-mono text-xs">{service.id}</p>
        </div>
      }
      action={t('threads.block.do')}
      danger
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void (isNew ? register.add({ ...service, trust: 'blocked' }) : register.setTrust(service, 'blocked'));
      }}
    />
  );
}
