import { useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Dispatch } from '../../../domain/dispatch/model.ts';
import { nextShare } from '../../../domain/dispatch/share-state.ts';
import { t as shared } from '../../../i18n/t.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { WhyNot } from '../../workspace/closed-notice.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import { t } from '../words.ts';
import { ResendDialog } from './resend-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** What can be done with a dispatch: send again what did not get there, take it back, send the crate to others. */
export function ReceiptActions({ dispatch }: { dispatch: Dispatch }): ReactNode {
  const navigate = useNavigate();
  const { canWrite, hindered } = useWritable();
  const [open, setOpen] = useState<'resend' | 'withdraw'>();
  const again = dispatch.shares.filter((share) => nextShare(share, { type: 'resend' }) !== undefined);
  // On the other ways no word of ours reaches the node.
  const isReached =
    dispatch.node.notifications !== undefined && (dispatch.way === 'direct' || dispatch.way === 'relay');
  const back = dispatch.shares.filter(
    (share) => isReached && nextShare(share, { type: 'withdraw', at: '' }) !== undefined,
  );
  const { url } = dispatch.crate;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(dispatch.id);
      announce(shared('ui.copied'));
    } catch {
      announce(shared('ui.copy.failed'), 'now');
    }
  };
  return (
    <>
      {again.length > 0 && (
        <Button tone="primary" disabled={!canWrite} onClick={() => setOpen('resend')}>
          {t('dispatch.resend', { count: again.length })}
        </Button>
      )}
      {back.length > 0 && (
        <Button disabled={!canWrite} onClick={() => setOpen('withdraw')}>
          {t('dispatch.withdraw', { count: back.length })}
        </Button>
      )}
      <Button onClick={() => void navigate({ to: '/dispatch', search: { view: 'compose', crate: url } })}>
        {t('dispatch.again')}
      </Button>
      <Menu
        side="top"
        trigger={<Button icon={Ellipsis}>{t('dispatch.more')}</Button>}
        groups={[
          {
            kind: 'actions',
            items: [
              {
                label: t('dispatch.edit'),
                onSelect: () => void navigate({ to: '/crates', search: { id: url } }),
              },
              {
                label: t('dispatch.look.plan'),
                onSelect: () => void navigate({ to: '/dispatch', search: { view: 'run', crate: url } }),
              },
              { label: t('dispatch.copy-id'), onSelect: () => void copy() },
            ],
          },
        ]}
      />
      <WhyNot reason={again.length + back.length > 0 ? hindered : undefined} />
      {open === 'resend' && (
        <ResendDialog dispatch={dispatch} shares={again} onClose={() => setOpen(undefined)} />
      )}
      {open === 'withdraw' && (
        <WithdrawDialog dispatch={dispatch} shares={back} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
