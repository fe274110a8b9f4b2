import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Dispatch, DispatchShare, ShareMark } from '../../../domain/dispatch/model.ts';
import type { ShareOutcome } from '../../../domain/dispatch/outcome.ts';
import { signingKey } from '../../../domain/dispatch/sending-key.ts';
import { nextShare } from '../../../domain/dispatch/share-state.ts';
import type { Problem } from '../../../domain/problem.ts';
import { plain } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { readAddress } from '../../../platforms/ocm/address.ts';
import { announce } from '../../../ui/announce.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Name } from '../../../ui/names.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNow } from '../../../ui/now.ts';
import { Pieces } from '../../../ui/sentence.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { CheckBack } from '../identity/check-back.tsx';
import { useSigningKeys } from '../identity/use-keys.ts';
import { parts, t } from '../words.ts';
import { DispatcherProgress } from './dispatcher-progress.tsx';
import { ExportRequest } from './export-request.tsx';
import { nodeWords, relayWords, stateMeaning, stateWord } from './share-words.ts';
import { Tries } from './tries.tsx';

const MARKS: readonly ShareMark[] = ['arrived', 'seen', 'executed', 'dropped'];

/** How the share for one recipient stands: what the node said, what that means, and what the maintainer knows of it. */
export function ShareReceipt({ share, dispatch }: { share: DispatchShare; dispatch: Dispatch }): ReactNode {
  const now = useNow();
  const { word, tone } = stateWord(share, dispatch);
  const said = nodeWords(share);
  const byRelay = relayWords(share);
  const outcome = share.tries.at(-1)?.outcome;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <h3 className="wrap-anywhere font-semibold">
        <Pieces
          of={parts<'dispatch.recipient', ReactNode>('dispatch.recipient', {
            who: <Name>{whoOf(share)}</Name>,
          })}
        />
      </h3>
      <div className="grid gap-0.5">
        <p>
          <Badge tone={tone}>{word}</Badge>
        </p>
        <p className="text-soft">{stateMeaning(share, dispatch, now)}</p>
      </div>
      {share.state === 'refused' && outcome?.kind === 'refused' && (
        <Refusal outcome={outcome} dispatch={dispatch} />
      )}
      {said !== undefined && <Words of={t('dispatch.said')} text={said} />}
      {byRelay !== undefined && <Words of={t('dispatch.said.relay')} text={byRelay} />}
      {canExport(share, dispatch) && <ExportRequest share={share} dispatch={dispatch} />}
      {dispatch.way === 'dispatcher' && share.task !== undefined && (
        <DispatcherProgress takes={dispatch.node.shares} task={share.task} />
      )}
      <WithdrawalNote share={share} />
      <Marks share={share} dispatch={dispatch} />
      <Tries tries={share.tries} />
    </section>
  );
}

/** Words of others, as text. */
function Words({ of, text }: { of: string; text: string }): ReactNode {
  return (
    <figure className="grid gap-0.5">
      <figcaption className="text-faint text-sm">{of}</figcaption>
      <blockquote className="wrap-anywhere border-line border-s-2 ps-3" dir="auto">
        {plain(text)}
      </blockquote>
    </figure>
  );
}

/** Where somebody has to deliver it by hand: because that is the way, or because no other is open. */
function canExport({ state, tries }: DispatchShare, { way }: Dispatch): boolean {
  const outcome = tries.at(-1)?.outcome;
  const isClosed =
    state === 'blocked' &&
    outcome?.kind === 'blocked' &&
    ['cors', 'relay', 'by-hand'].includes(outcome.because);
  return isClosed || (state === 'prepared' && way === 'export');
}

function whoOf({ recipient, recipientName }: DispatchShare): string {
  return recipientName === undefined ? recipient : `${recipientName} (${recipient})`;
}

interface RefusalProps {
  readonly outcome: Extract<ShareOutcome, { kind: 'refused' }>;
  readonly dispatch: Dispatch;
}

/** Why the node refused it, and what to do; where it may lie at what the sender's host publishes, with a look at that. */
function Refusal({ outcome, dispatch: { sender, sign } }: RefusalProps): ReactNode {
  const { because, message } = outcome;
  const keys = useSigningKeys() ?? [];
  const host = readAddress(sender)?.host;
  const isOurs = ['request', 'trust', 'identity'].includes(because);
  return (
    <div className="grid gap-2.5">
      <Notice
        tone="no"
        title={t(`dispatch.because.${because}`)}
        kept={message === '' ? t('dispatch.said.nothing') : undefined}
        next={t(`dispatch.do.${because}`)}
        actions={
          isOurs && (
            <Link to="/dispatch" search={{ view: 'identity' }} className={buttonClass()}>
              {t('compose.sender.change')}
            </Link>
          )
        }
      />
      {isOurs && host !== undefined && (
        <CheckBack host={host} jwk={sign ? signingKey(keys, host, Date.now())?.key.jwk : undefined} />
      )}
    </div>
  );
}

function WithdrawalNote({ share: { withdrawal, state } }: { share: DispatchShare }): ReactNode {
  if (withdrawal === undefined || state === 'withdrawn') return null;
  const { failed } = withdrawal;
  if (failed === undefined) return <Badge tone="wait">{t('dispatch.withdrawal.going')}</Badge>;
  return (
    <Notice
      tone="no"
      title={t('dispatch.withdrawal.failed')}
      kept={'message' in failed && failed.message !== '' ? plain(failed.message) : undefined}
      next={t('dispatch.withdrawal.next')}
    />
  );
}

/** What the maintainer can say of a share, because nothing comes back by itself. */
function Marks({ share, dispatch }: { share: DispatchShare; dispatch: Dispatch }): ReactNode {
  const { orchestrator } = useWorkspace();
  const { canWrite } = useWritable();
  const [busy, setBusy] = useState<ShareMark>();
  const [problem, setProblem] = useState<Problem>();
  const possible = MARKS.filter((as) => nextShare(share, { type: 'mark', as, at: '' }) !== undefined);
  if (!canWrite || possible.length === 0) return null;
  const mark = async (as: ShareMark) => {
    setBusy(as);
    const { providerId } = share;
    const done = await orchestrator.call('markDispatch', { id: dispatch.id, providerId, as });
    setBusy(undefined);
    setProblem(done.ok ? undefined : done.problem);
    if (done.ok) announce(t('dispatch.marked'));
  };
  return (
    <div className="grid gap-2">
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="float-start me-1 text-faint text-sm">{t('dispatch.mark')}</legend>
        {possible.map((as) => (
          <Button
            key={as}
            tone={as === 'dropped' ? 'plain' : undefined}
            disabled={busy !== undefined && busy !== as}
            busy={busy === as ? shared('ui.busy') : undefined}
            onClick={() => void mark(as)}
          >
            {t(`dispatch.mark.${as}`)}
          </Button>
        ))}
      </fieldset>
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('dispatch.kept')} />}
    </div>
  );
}
