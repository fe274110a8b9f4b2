import { Link } from '@tanstack/react-router';
import { Check, Download } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { Intent } from '../../domain/suggestion/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { exportedRequest } from './request-text.ts';

/**
 * The way on for a message that could not be sent: the complete request to take along, and the word that it was
 * delivered. Nothing for anything else than a failed message. Open from the start where no other way is left.
 */
export function ExportRequest({ intent }: { intent: Intent }): ReactNode {
  const { effect, state, problem, id } = intent;
  if (state !== 'failed' || effect.kind !== 'send') return null;
  return (
    <details key={id} open={problem?.kind === 'undeliverable'}>
      <summary className="w-fit min-h-6 text-act text-sm underline decoration-act/40 underline-offset-2">
        {t('notification.export')}
      </summary>
      <Steps id={id} effect={effect} />
      {problem?.kind === 'undeliverable' && problem.because !== 'chosen' && (
        <p className="mt-3 text-soft text-sm">
          <Link
            to="/setup"
            className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
          >
            {t('notification.export.relay')}
          </Link>
        </p>
      )}
    </details>
  );
}

interface StepsProps {
  readonly id: string;
  readonly effect: Extract<Intent['effect'], { kind: 'send' }>;
}

function Steps({ id, effect }: StepsProps): ReactNode {
  const { orchestrator } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Problem>();
  const { body, fileName, http, curl } = useMemo(
    () => exportedRequest(effect.inbox, effect.document),
    [effect],
  );
  const count = async () => {
    setBusy(true);
    const counted = await orchestrator.call('delivered', id);
    setBusy(false);
    setRefusal(counted.ok ? undefined : counted.problem);
    if (counted.ok) announce(t('notification.export.counted'));
  };
  const words = refusal && problemWords(refusal);
  return (
    <ol className="mt-2 grid list-decimal gap-4 ps-5 marker:text-faint">
      <li>
        <div className="grid gap-2">
          <p>{t('notification.export.file')}</p>
          <p className="flex flex-wrap gap-2">
            <Button icon={Download} onClick={() => saveFile(fileName, body, 'application/ld+json')}>
              {t('notification.export.message')}
            </Button>
            <Button
              icon={Download}
              onClick={() => saveFile(fileName.replace('.jsonld', '.http'), http, 'message/http')}
            >
              {t('notification.export.request')}
            </Button>
          </p>
        </div>
      </li>
      <li>
        <div className="grid gap-2">
          <p>{t('notification.export.run')}</p>
          <CodeBlock uncut label={t('notification.export.command')} text={curl} />
        </div>
      </li>
      <li>
        <div className="grid gap-2">
          <p>{t('notification.export.say')}</p>
          {words && <Notice tone="no" title={words.title} next={words.next} details={words.details} urgent />}
          <p>
            <Button icon={Check} busy={busy ? t('ui.busy') : undefined} onClick={() => void count()}>
              {t('notification.export.delivered')}
            </Button>
          </p>
        </div>
      </li>
    </ol>
  );
}
