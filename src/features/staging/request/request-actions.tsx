import type { ReactNode } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { WhyNot } from '../../workspace/closed-notice.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import type { RequestStep } from '../staging-search.ts';
import { hindranceOf } from './hindrance.ts';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

export interface RequestActionsProps {
  readonly work: RequestWork;
  readonly step: RequestStep;
  readonly onStep: (step: RequestStep) => void;
  readonly onSignIn: () => void;
  readonly onSend: () => void;
}

/** The next step, and at the last one sending; with why not, where it cannot be. */
export function RequestActions({ work, step, onStep, onSignIn, onSend }: RequestActionsProps): ReactNode {
  const { canWrite, hindered } = useWritable();
  const { service, draft, sending } = work;
  const next = step === 'destination' ? 'options' : 'check';
  const back = step === 'check' ? 'options' : 'destination';
  const hindrance = step === 'check' ? hindranceOf(work, canWrite) : undefined;
  const mustSignIn = hindrance === 'sign-in' || (step === 'destination' && !service.isOpen && service.config);
  const isDocument = service.config?.kind === 'document';
  const kind = isDocument ? 'document' : draft.askApproval ? 'approval' : undefined;
  return (
    <>
      {step !== 'destination' && <Button onClick={() => onStep(back)}>{t('staging-request.back')}</Button>}
      {mustSignIn ? (
        <Button tone="primary" onClick={onSignIn}>
          {t('staging-request.sign-in')}
        </Button>
      ) : step === 'check' ? (
        <Button
          tone="primary"
          disabled={hindrance !== undefined || hindered !== undefined}
          busy={sending ? t('staging-request.sending') : undefined}
          onClick={onSend}
        >
          {t(kind === undefined ? 'staging-request.send' : `staging-request.send.${kind}`)}
        </Button>
      ) : (
        <Button tone="primary" onClick={() => onStep(next)}>
          {t(`staging-request.next.${next}`)}
        </Button>
      )}
      {work.discard && (
        <Button tone="plain" onClick={work.discard}>
          {t('staging-request.discard')}
        </Button>
      )}
      <WhyNot
        reason={
          hindered ??
          (hindrance === undefined
            ? undefined
            : t(`staging-request.need.${hindrance}`, { service: isolate(service.config?.label ?? '') }))
        }
      />
    </>
  );
}
