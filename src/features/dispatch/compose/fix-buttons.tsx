import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { PreflightFix } from '../../../domain/dispatch/preflight.ts';
import type { Problem } from '../../../domain/problem.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { ensureAccess } from '../../../pod/access-change.ts';
import { AlertDialog } from '../../../ui/alert-dialog.tsx';
import { announce } from '../../../ui/announce.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import type { Composer } from './use-composer.ts';

export interface FixButtonsProps {
  readonly fixes: readonly PreflightFix[];
  readonly composer: Composer;
  /** Something outside was changed: time to look once more. */
  readonly onMended: () => void;
}

/** What can be done about a finding at once. Only the copy is changed, and, where asked for, who may read a file. */
export function FixButtons({ fixes, composer, onMended }: FixButtonsProps): ReactNode {
  if (fixes.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {fixes.map((fix) => (
        <FixButton key={fix.kind} fix={fix} composer={composer} onMended={onMended} />
      ))}
    </div>
  );
}

function FixButton({
  fix,
  composer: { draft, change },
  onMended,
}: Omit<FixButtonsProps, 'fixes'> & { fix: PreflightFix }): ReactNode {
  switch (fix.kind) {
    case 'make-public':
      return <MakePublic url={fix.url} onMended={onMended} />;
    case 'publish':
      return (
        <Link to="/dispatch" search={{ view: 'identity' }} className={buttonClass()}>
          {t('fix.publish')}
        </Link>
      );
    case 'leave-out':
      return (
        <Button onClick={() => change({ leftOut: [...new Set([...draft.leftOut, fix.entity])] })}>
          {t('fix.leave-out')}
        </Button>
      );
    case 'set-size':
      return (
        <Button onClick={() => change({ sizes: { ...draft.sizes, [fix.url]: fix.bytes } })}>
          {t('fix.set-size')}
        </Button>
      );
    case 'without-checksums':
      return <Button onClick={() => change({ withoutChecksums: true })}>{t('fix.without-checksums')}</Button>;
  }
}

/** Lets everybody read a file of the pod, after a question: it cannot be taken back for those who read it meanwhile. */
function MakePublic({ url, onMended }: { url: string; onMended: () => void }): ReactNode {
  const { transport, pod } = useWorkspace();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  if (pod === undefined) return null;
  const open = async () => {
    setAsking(false);
    const done = await ensureAccess(transport, url, pod.webId, 'public-read');
    setProblem(done.ok ? undefined : done.problem);
    if (!done.ok) return;
    announce(t('fix.make-public.done'));
    onMended();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('fix.make-public')}</Button>
      {problem && <Notice tone="no" urgent {...problemWords(problem)} />}
      <AlertDialog
        open={isAsking}
        title={t('fix.make-public.title')}
        consequence={
          <div className="grid gap-2">
            <p className="wrap-anywhere">{url}</p>
            <p>{t('fix.make-public.text')}</p>
          </div>
        }
        action={t('fix.make-public')}
        onConfirm={() => void open()}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
