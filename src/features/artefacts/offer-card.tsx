import { Link } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { Thread } from '../../domain/thread/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ExportRequest } from '../notification/export-request.tsx';
import { EditRefused } from '../suggestion/edit-refused.tsx';
import { ThreadStateBadge } from '../thread/thread-state.tsx';
import { stateText } from '../thread/thread-words.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { linkClass } from './link-class.ts';
import { OfferSentence } from './offer-sentence.tsx';

/** One Offer: what was asked of whom, how far it has come, and, where something is in the way, what and the way on. */
export function OfferCard({ offer }: { offer: Thread }): ReactNode {
  const { rounds, since, key, delivery } = offer;
  return (
    <div className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">
          <OfferSentence offer={offer} />
        </span>
        <ThreadStateBadge thread={offer} />
      </p>
      <p className="text-soft text-sm">{stateText(offer)}</p>
      {delivery?.problem && <Hindrance offer={offer} problem={delivery.problem} />}
      <p className="flex flex-wrap gap-x-3 text-faint text-sm">
        <RelativeTime iso={rounds.at(-1)?.offer.at ?? since} />
        <Link to="/threads" search={{ id: key }} className={linkClass}>
          {t('thread.open')}
        </Link>
      </p>
    </div>
  );
}

/** What is in the way of sending, with the choice to try again, to change what was refused, or to give up. */
function Hindrance({ offer, problem }: { offer: Thread; problem: Problem }): ReactNode {
  const { orchestrator } = useWorkspace();
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<Problem>();
  const intent = offer.delivery?.hindered;
  const words = problemWords(refusal ?? problem);
  const act = async (command: 'retry' | 'drop') => {
    if (intent === undefined) return;
    setBusy(t('ui.busy'));
    const result = await orchestrator.call(command, intent.id);
    setBusy(undefined);
    setRefusal(result.ok ? undefined : result.problem);
  };
  return (
    <>
      <Notice
        tone={intent?.state === 'failed' ? 'no' : 'wait'}
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
      {intent && <EditRefused intents={[intent]} />}
      {intent && <ExportRequest intent={intent} />}
    </>
  );
}
