import type { ReactNode } from 'react';
import type { Intent, IntentState, Receipt } from '../../domain/suggestion/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { ExportRequest } from '../notification/export-request.tsx';

const tones: Readonly<Record<IntentState, Tone>> = {
  held: 'wait',
  ready: 'wait',
  running: 'wait',
  done: 'yes',
  failed: 'no',
  dropped: 'none',
};

/**
 * How far one effect has come: its state in words, the server's answer, and where the result lies; for a message that
 * could not be sent, the request to take along.
 */
export function IntentOutcome({ intent }: { intent: Intent }): ReactNode {
  const { state, receipt, problem } = intent;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
        <Badge tone={tones[state]}>
          {t(receipt?.already ? 'review.intent.already' : `review.intent.${state}`)}
        </Badge>
        {problem && state !== 'done' && <span>{problemWords(problem).title}</span>}
        {receipt && (
          <>
            <span>{receiptWords(receipt)}</span>
            <RelativeTime iso={receipt.at} />
            {receipt.location !== undefined && (
              <SafeLink href={receipt.location}>{t('review.receipt.where')}</SafeLink>
            )}
          </>
        )}
      </p>
      <ExportRequest intent={intent} />
    </>
  );
}

/** What came of it, and on which way. */
function receiptWords({ via, status }: Receipt): string {
  if (via === 'export') return t('review.receipt.export');
  return t(via === 'relay' ? 'review.receipt.relay' : 'review.receipt', { status });
}
