import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Diff } from '../../ui/diff.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Clash } from './editing.ts';

export interface ClashNoticeProps {
  readonly clash: Clash;
  /** What the pod has. */
  readonly theirs: string;
  /** What stands in the editor. */
  readonly mine: string;
  readonly canWrite: boolean;
  readonly onSaveOver: () => void;
  readonly onCopy: () => void;
  readonly onTakeTheirs: () => void;
}

/** Another device has changed the policy meanwhile: both texts are shown, and none is lost without a word. */
export function ClashNotice(props: ClashNoticeProps): ReactNode {
  const { clash, theirs, mine, canWrite, onSaveOver, onCopy, onTakeTheirs } = props;
  return (
    <div className="grid gap-3">
      <Notice
        tone="wait"
        urgent
        title={t(`policies.clash.${clash}`)}
        kept={t('policies.clash.kept')}
        next={t(`policies.clash.${clash}.next`)}
        actions={
          <>
            <Button onClick={onSaveOver} disabled={!canWrite}>
              {t(`policies.clash.${clash}.over`)}
            </Button>
            {clash === 'changed' && <Button onClick={onCopy}>{t('policies.clash.copy')}</Button>}
            <Button tone="danger" onClick={onTakeTheirs}>
              {t(`policies.clash.${clash}.theirs`)}
            </Button>
          </>
        }
      />
      {clash === 'changed' && <Diff label={t('policies.clash.diff')} before={theirs} after={mine} />}
    </div>
  );
}
