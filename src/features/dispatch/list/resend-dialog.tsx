import { type ReactNode, useState } from 'react';
import type { DispatchWay } from '../../../domain/dispatch/model.ts';
import type { Problem } from '../../../domain/problem.ts';
import { formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { useSettings } from '../../workspace/queries.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import type { ShareDialogProps } from './withdraw-dialog.tsx';

type Way = Exclude<DispatchWay, 'dispatcher'>;
const WAYS: readonly Way[] = ['direct', 'relay', 'export'];

/** Sends shares once more under the same identity, perhaps on another way. Signing is never given up by itself. */
export function ResendDialog({ dispatch, shares, onClose }: ShareDialogProps): ReactNode {
  const { orchestrator } = useWorkspace();
  const hasRelay = useSettings().data?.relay !== undefined;
  const [way, setWay] = useState<Way>(dispatch.way === 'dispatcher' ? 'direct' : dispatch.way);
  const [sign, setSign] = useState(dispatch.sign);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const isImpossible = way === 'relay' && !hasRelay;
  const isDispatcher = dispatch.way === 'dispatcher';
  const send = async () => {
    setBusy(true);
    const done = await orchestrator.call('resendDispatch', {
      id: dispatch.id,
      providerIds: shares.map(({ providerId }) => providerId),
      ...(!isDispatcher && { way, sign }),
    });
    setBusy(false);
    if (!done.ok) return setProblem(done.problem);
    announce(t(way === 'export' ? 'dispatch.resend.export.done' : 'dispatch.resend.done'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('dispatch.resend.title')}
      description={t('dispatch.resend.text')}
      actions={
        <>
          <Button onClick={onClose}>{shared('ui.cancel')}</Button>
          <Button
            tone="primary"
            disabled={isImpossible}
            busy={busy ? shared('ui.busy') : undefined}
            onClick={() => void send()}
          >
            {t('dispatch.resend', { count: shares.length })}
          </Button>
        </>
      }
    >
      <p className="wrap-anywhere text-soft">
        {t('dispatch.resend.who', { who: formatList(shares.map(({ recipient }) => isolate(recipient))) })}
      </p>
      {!isDispatcher && (
        <>
          <RadioList
            legend={t('dispatch.resend.way')}
            value={way}
            options={WAYS.map((value) => ({
              value,
              label: t(`dispatch.way.${value}`),
              means:
                value === 'relay' && !hasRelay
                  ? t('dispatch.way.relay.none')
                  : t(`dispatch.way.${value}.means`),
            }))}
            onChange={setWay}
          />
          <Checkbox
            label={t('dispatch.resend.sign')}
            help={sign ? undefined : t('dispatch.resend.sign.lost')}
            checked={sign}
            onChange={setSign}
          />
        </>
      )}
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={t('dispatch.kept')} />}
    </Dialog>
  );
}
