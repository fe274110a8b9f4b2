import { type ReactNode, useState } from 'react';
import type { Unreadable } from '../../../domain/crate/open/open-crate.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { t } from '../words.ts';
import type { CrateText } from './use-crate-text.ts';

export interface TextNoticeProps {
  readonly text: CrateText;
  /** Goes to a place in the text, in UTF-16 units. */
  readonly onGoTo: (at: number) => void;
}

/** Why a text was not taken over, what was kept, and what can be done. */
export function TextNotice({ text, onGoTo }: TextNoticeProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const { reading, isBehind } = text;
  if (!reading) return null;
  const fault = reading.kind === 'unreadable' ? reading.problem.fault : undefined;
  return (
    <div className="border-line border-b p-3">
      <Notice
        tone={reading.kind === 'untidy' ? 'doubt' : 'no'}
        title={
          reading.kind === 'untidy'
            ? t('crateJson.untidy', { count: reading.changes.length })
            : t(`crateJson.unreadable.${reading.problem.kind}`)
        }
        kept={
          <>
            <p>{detail(reading)}</p>
            <p>{t(isBehind ? 'crateJson.behind' : 'crateJson.kept')}</p>
          </>
        }
        actions={
          <>
            {reading.kind === 'untidy' && <Button onClick={text.takeOver}>{t('crateJson.take')}</Button>}
            {fault && <Button onClick={() => onGoTo(fault.offset)}>{t('crateJson.go')}</Button>}
            <Button tone="plain" onClick={() => setAsking(true)}>
              {t('crateJson.discard')}
            </Button>
          </>
        }
      />
      <AlertDialog
        open={isAsking}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          text.discard();
        }}
        danger
        title={t('crateJson.discard.title')}
        consequence={t('crateJson.discard.text')}
        action={t('crateJson.discard')}
      />
    </div>
  );
}

function detail(reading: NonNullable<CrateText['reading']>): string {
  if (reading.kind === 'untidy') {
    const kinds = [...new Set(reading.changes.map(({ kind }) => kind))];
    return kinds.map((kind) => t(`crateJson.change.${kind}`)).join(' ');
  }
  return why(reading.problem);
}

function why({ kind, fault }: Unreadable): string {
  if (fault) return t('crateJson.fault', { line: fault.line, column: fault.column, reason: fault.reason });
  return t(kind === 'depth' ? 'crateJson.depth' : 'crateJson.shape');
}
