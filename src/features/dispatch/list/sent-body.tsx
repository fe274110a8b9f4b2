import { type ReactNode, useState } from 'react';
import type { DispatchShare } from '../../../domain/dispatch/model.ts';
import type { Result } from '../../../domain/result.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { readBody } from '../../../pod/dispatches.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';

/** What was sent to one recipient, read from the pod when it is asked for. */
export function SentBody({ share: { providerId } }: { share: DispatchShare }): ReactNode {
  const { transport, pod } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [body, setBody] = useState<Result<string>>();
  const home = pod?.home;
  if (home === undefined) return null;
  const read = async () => {
    setBusy(true);
    const found = await readBody(transport, home, providerId);
    setBody(found.ok ? { ok: true, value: new TextDecoder().decode(found.value) } : found);
    setBusy(false);
  };
  if (body?.ok) return <CodeBlock text={body.value} label={t('dispatch.body.label')} />;
  return (
    <>
      {body && <Notice tone="no" urgent {...problemWords(body.problem)} />}
      <p>
        <Button busy={busy ? t('dispatch.body.reading') : undefined} onClick={() => void read()}>
          {t('dispatch.body')}
        </Button>
      </p>
    </>
  );
}
