import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { UsualDestination } from '../../../domain/settings/settings.ts';
import type { DataCollection } from '../../../domain/staging/collection.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNow } from '../../../ui/now.ts';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { useWritable } from '../../workspace/use-writable.ts';
import { SignIn } from '../services/sign-in.tsx';
import { stagingProblemWords } from '../staging-problem-words.ts';
import { consequenceOf } from './consequence.ts';
import { FindingsList } from './findings-list.tsx';
import { hindranceOf } from './hindrance.ts';
import { useQuickDraft } from './use-draft.ts';
import { useRequest } from './use-request.ts';
import { t } from './words.ts';

export interface BringDialogProps {
  readonly collection: DataCollection;
  readonly usual: UsualDestination;
  readonly onClose: () => void;
}

/** The short way: what would be sent to the usual destination, checked as on the long one, and sent by one press. */
export function BringDialog({ collection, usual, onClose }: BringDialogProps): ReactNode {
  const desk = useQuickDraft(usual);
  const work = useRequest(collection, desk, true);
  const [isSigningIn, setSigningIn] = useState(false);
  const { canWrite } = useWritable();
  const navigate = useNavigate();
  const now = useNow();
  const { request, service, preview, problem, sending } = work;
  const serviceName = isolate(service.config?.label ?? '');
  const hindrance = hindranceOf(work, canWrite);
  const toAll = () =>
    void navigate({ to: '/staging', search: { view: 'request', collection: collection.id } });
  const send = async () => {
    const id = await work.send();
    if (id !== undefined) onClose();
  };
  return (
    <>
      <Dialog
        open={!isSigningIn}
        onClose={onClose}
        title={t('bring.title', { destination: isolate(usual.name) })}
        description={request ? consequenceOf(request, service.config?.kind === 'document', now) : undefined}
        actions={
          <>
            <Button tone="plain" onClick={toAll}>
              {t('bring.all')}
            </Button>
            {hindrance === 'sign-in' ? (
              <Button tone="primary" onClick={() => setSigningIn(true)}>
                {t('staging-request.sign-in')}
              </Button>
            ) : (
              <Button
                tone="primary"
                disabled={hindrance !== undefined}
                busy={sending ? t('staging-request.sending') : undefined}
                onClick={() => void send()}
              >
                {t('staging-request.send')}
              </Button>
            )}
          </>
        }
      >
        {problem && (
          <Notice tone="no" urgent {...problemWords(problem)} kept={t('staging-request.not-sent.kept')} />
        )}
        {service.problem && <Notice tone="no" urgent {...stagingProblemWords(service.problem)} />}
        {preview.state === 'asking' && (
          <ProgressLine label={t('bring.checking', { service: serviceName })} done={0} total={0} />
        )}
        <FindingsList work={work} onStep={toAll} />
        {hindrance !== undefined && (
          <p className="text-soft text-sm">
            {t(`staging-request.need.${hindrance}`, { service: serviceName })}
          </p>
        )}
      </Dialog>
      <SignIn target={isSigningIn ? service.config : undefined} onClose={() => setSigningIn(false)} />
    </>
  );
}
