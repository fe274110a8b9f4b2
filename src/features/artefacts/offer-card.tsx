import { Link } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { ExportRequest } from '../notification/export-request.tsx';
import { hostOf } from '../notification/plain.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { linkClass } from './link-class.ts';
import type { OfferProgress } from './offer-progress.ts';
import { OfferStageBadge } from './offer-stage.tsx';

/** One Offer of the maintainer: to whom, how far it has come, what went wrong and the way on. */
export function OfferCard({ offer }: { offer: OfferProgress }): ReactNode {
  const { pattern, recipientName, recipientId, stage, answers, event, problem } = offer;
  const asked = pattern === 'request-review' || pattern === 'request-endorsement' ? pattern : 'other';
  const service = recipientName ?? hostOf(recipientId) ?? t('patterns.recipient.missing');
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">
          <Sentence of={`offer.${asked}.to`} values={{ service: <Name>{service}</Name> }} />
        </span>
        <OfferStageBadge stage={stage} />
      </p>
      <p className="text-soft text-sm">{t(`offer.stage.${stage}.text`)}</p>
      {problem && <Hindrance offer={offer} problem={problem} />}
      {offer.hindered && <ExportRequest intent={offer.hindered} />}
      <p className="flex flex-wrap gap-x-3 text-faint text-sm">
        <RelativeTime iso={offer.madeAt} />
        {event !== undefined && (
          <Link to="/events" search={{ id: event }} className={linkClass}>
            {t('artefacts.timeline.event')}
          </Link>
        )}
        {answers.map((answer) => (
          <Link key={answer.url} to="/inbox" search={{ id: answer.url }} className={linkClass}>
            {t(`patterns.name.${answer.notification?.pattern ?? 'other'}`)}
          </Link>
        ))}
      </p>
    </div>
  );
}

/** What is in the way of sending, with the choice to try again or to give up. */
function Hindrance({ offer, problem }: { offer: OfferProgress; problem: Problem }): ReactNode {
  const { orchestrator } = useWorkspace();
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Problem>();
  const intent = offer.hindered;
  const words = problemWords(refusal ?? problem);
  const act = async (command: 'retry' | 'drop') => {
    if (intent === undefined) return;
    setBusy(t('ui.busy'));
    const result = await orchestrator.call(command, intent.id);
    setBusy(undefined);
    setRefusal(result.ok ? undefined : result.problem);
  };
  return (
    <Notice
      tone={offer.stage === 'failed' ? 'no' : 'wait'}
      title={words.title}
      next={words.next}
      details={words.details}
      actions={
        intent && (
          <>
            <Button icon={RotateCcw} busy={busy} onClick={() => void act('retry')}>
              {t('offer.retry')}
            </Button>
            {intent.state === 'failed' && (
              <Button tone="danger" onClick={() => void act('drop')}>
                {t('offer.drop')}
              </Button>
            )}
          </>
        )
      }
    />
  );
}
