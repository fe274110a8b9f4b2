import { Link, useNavigate } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import type { ProviderConfig } from '../../../domain/staging/config.ts';
import { endingOf, lastSeen } from '../../../domain/staging/staging.ts';
import { isOpen, takesWishes } from '../../../domain/staging/staging-state.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { announce } from '../../../ui/announce.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { UndoToast } from '../../../ui/undo-toast.tsx';
import { WhyNot } from '../../workspace/closed-notice.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import { SignIn } from '../services/sign-in.tsx';
import { useProvider } from '../services/use-provider.ts';
import { AgainDialog, CancelDialog, ExtendDialog } from './staging-dialogs.tsx';
import type { Around } from './standing.ts';
import { useChange } from './use-change.ts';
import { t } from './words.ts';

/** How long pausing and giving up are offered to be taken back, in milliseconds. */
const UNDO_TIME = 8_000;

export interface StagingActionsProps {
  readonly row: StagingRow;
  readonly around: Around;
  /** Of the service; `undefined`: it is not among the platforms. */
  readonly config: ProviderConfig | undefined;
}

/** What can be done with a request now: the next step first, the rest in a menu, each with why it cannot be done. */
export function StagingActions({ row, around, config }: StagingActionsProps): ReactNode {
  const navigate = useNavigate();
  const provider = useProvider(row.request.provider);
  const { canWrite, hindered } = useWritable();
  const { change, busy, problem } = useChange(row.id);
  const [open, setOpen] = useState<'cancel' | 'extend' | 'again' | 'sign-in'>();
  const [undo, setUndo] = useState<{
    readonly as: 'resume' | 'retry';
    readonly message: string;
    readonly until: number;
  }>();
  const service = isolate(row.providerLabel);
  const title = isolate(row.collectionTitle);
  const { can } = provider ?? {};
  const last = lastSeen(row);
  const hasArrived =
    last?.phase === 'complete' && endingOf(row, around.now) === undefined && row.cancelledAt === undefined;
  const isStuck = row.state === 'handed-in' && last?.phase === 'stuck';
  const needsSignIn =
    config !== undefined &&
    config.kind !== 'document' &&
    !around.mayAsk &&
    (isOpen(row) || row.wish !== undefined);
  const isPerhaps = row.problem?.kind === 'outcome-unknown';
  const wishes = takesWishes(row);

  const close = () => setOpen(undefined);
  const offer = (as: 'resume' | 'retry', message: string) =>
    setUndo({ as, message, until: Date.now() + UNDO_TIME });
  const pause = async () => {
    if (await change({ as: 'pause' }, t('act.paused'))) offer('resume', t('act.undo.pause', { title }));
  };
  const giveUp = async () => {
    if (await change({ as: 'give-up' }, t('act.given-up'))) offer('retry', t('act.undo.give-up', { title }));
  };
  const retry = () => void change({ as: 'retry' }, t('act.noted'));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(row.job?.id ?? row.id);
      announce(shared('ui.copied'));
    } catch {
      announce(shared('ui.copy.failed'), 'now');
    }
  };

  const atService: MenuItem[] = wishes
    ? [
        {
          label: t('act.extend'),
          ...hinderedBy(can?.extend),
          onSelect: () => setOpen('extend'),
        },
        {
          label: t('act.cancel'),
          danger: true,
          ...hinderedBy(can?.cancel),
          onSelect: () => setOpen('cancel'),
        },
      ]
    : [];
  const here: MenuItem[] = [
    ...(isOpen(row) && !row.paused && !row.byHand
      ? [{ label: t('act.pause'), onSelect: () => void pause() }]
      : []),
    ...(isOpen(row) || row.state === 'refused'
      ? [{ label: t('act.give-up'), onSelect: () => void giveUp() }]
      : []),
  ];
  const elsewhere: MenuItem[] = [
    {
      label: t('act.again'),
      onSelect: () =>
        void navigate({
          to: '/staging',
          search: { view: 'request', collection: row.request.collection },
        }),
    },
    {
      label: t('act.collection'),
      onSelect: () => void navigate({ to: '/collections', search: { id: row.request.collection } }),
    },
    ...(row.job ? [{ label: t('act.copy-id'), onSelect: () => void copy() }] : []),
  ];

  return (
    <>
      {problem && (
        <div className="w-full">
          <Notice tone="no" urgent {...problemWords(problem)} kept={t('act.failed.kept')} />
        </div>
      )}
      {needsSignIn && (
        <Button tone="primary" onClick={() => setOpen('sign-in')}>
          {t('act.sign-in', { service })}
        </Button>
      )}
      {hasArrived && (
        <Link to="/staging" search={{ view: 'use', id: row.id }} className={buttonClass('primary')}>
          {t('act.use')}
        </Link>
      )}
      {row.byHand && isOpen(row) && (
        <Button
          tone="primary"
          disabled={!canWrite}
          onClick={() => void change({ as: 'arrived' }, t('act.noted'))}
        >
          {t('act.arrived')}
        </Button>
      )}
      {row.state === 'refused' && (
        <Button
          tone="primary"
          disabled={!canWrite}
          busy={busy === 'retry' ? t('act.retry') : undefined}
          onClick={() => (isPerhaps ? setOpen('again') : retry())}
        >
          {t('act.retry')}
        </Button>
      )}
      {row.state === 'given-up' && (
        <Button disabled={!canWrite} onClick={retry}>
          {t('act.resume.given-up')}
        </Button>
      )}
      {isStuck && can?.retry !== 'no' && (
        <Button
          tone={needsSignIn ? 'quiet' : 'primary'}
          disabled={!canWrite || row.wish !== undefined}
          onClick={retry}
        >
          {t('act.retry.stuck')}
        </Button>
      )}
      {row.paused && (
        <Button disabled={!canWrite} onClick={() => void change({ as: 'resume' }, t('act.resumed'))}>
          {t('act.resume')}
        </Button>
      )}
      {around.mayAsk && row.farewell === undefined && row.state !== 'given-up' && row.job && !row.byHand && (
        <Button onClick={() => void change({ as: 'look' }, t('act.looked'))}>{t('act.look')}</Button>
      )}
      <Menu
        side="top"
        trigger={<Button icon={Ellipsis}>{t('act.more')}</Button>}
        groups={[atService, here, elsewhere]
          .filter((items) => items.length > 0)
          .map((items) => ({ kind: 'actions' as const, items }))}
      />
      <WhyNot reason={hindered} />
      {open === 'cancel' && (
        <CancelDialog
          row={row}
          asksSite={can?.cancel === 'site-policy'}
          onClose={close}
          onConfirm={() => {
            close();
            void change({ as: 'cancel' }, t('act.noted'));
          }}
        />
      )}
      {open === 'extend' && (
        <ExtendDialog
          row={row}
          asksSite={can?.extend === 'site-policy'}
          onClose={close}
          onExtend={(seconds) => {
            close();
            void change({ as: 'extend', seconds }, t('act.noted'));
          }}
        />
      )}
      {open === 'again' && (
        <AgainDialog
          row={row}
          onClose={close}
          onConfirm={() => {
            close();
            retry();
          }}
        />
      )}
      <SignIn target={open === 'sign-in' ? config : undefined} onClose={close} />
      {undo && (
        <UndoToast
          message={undo.message}
          until={undo.until}
          onUndo={() => {
            setUndo(undefined);
            void change({ as: undo.as }, t(undo.as === 'resume' ? 'act.resumed' : 'act.noted'));
          }}
          onGone={() => setUndo(undefined)}
        />
      )}
    </>
  );
}

/** Why something cannot be asked of the service. */
function hinderedBy(ability: 'yes' | 'site-policy' | 'no' | undefined): { readonly hindered?: string } {
  return ability === 'no' ? { hindered: t('act.cannot') } : {};
}
