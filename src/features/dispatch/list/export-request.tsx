import { Download } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Dispatch, DispatchShare } from '../../../domain/dispatch/model.ts';
import { signingKey } from '../../../domain/dispatch/sending-key.ts';
import type { Problem } from '../../../domain/problem.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t as shared } from '../../../i18n/t.ts';
import { readAddress } from '../../../platforms/ocm/address.ts';
import { type ExportFiles, exportFiles } from '../../../platforms/ocm/export-files.ts';
import { prepareBytes, type ShareSigner } from '../../../platforms/ocm/share.ts';
import { readBody } from '../../../pod/dispatches.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useKeys } from '../identity/use-keys.ts';
import { t } from '../words.ts';

/** The complete request of one share, for somebody who may send it: unsigned, or signed for five minutes. */
export function ExportRequest({ share, dispatch }: { share: DispatchShare; dispatch: Dispatch }): ReactNode {
  const { transport, pod } = useWorkspace();
  const keys = useKeys().data ?? [];
  const [busy, setBusy] = useState(false);
  const [files, setFiles] = useState<ExportFiles>();
  const [problem, setProblem] = useState<Problem>();
  const host = readAddress(dispatch.sender)?.host;
  const key = host === undefined ? undefined : signingKey(keys, host, Date.now());
  const home = pod?.home;
  if (home === undefined) return null;
  const make = async (signer?: ShareSigner) => {
    setBusy(true);
    const body = await readBody(transport, home, share.providerId);
    const made = body.ok ? await prepareBytes(body.value, dispatch.node.shares, Date.now(), signer) : body;
    setBusy(false);
    setProblem(made.ok ? undefined : made.problem);
    setFiles(made.ok ? exportFiles(made.value, share.providerId) : undefined);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="flex flex-wrap gap-2">
        <Button busy={busy ? shared('ui.busy') : undefined} onClick={() => void make()}>
          {t('export.make')}
        </Button>
        {key && (
          <Button disabled={busy} onClick={() => void make({ keyId: key.kid, key: key.privateKey })}>
            {t('export.make.signed')}
          </Button>
        )}
      </p>
      {problem && <Notice tone="no" urgent {...problemWords(problem)} />}
      {files && <Steps files={files} />}
    </div>
  );
}

function Steps({ files }: { files: ExportFiles }): ReactNode {
  const { bodyName, body, curl, http, validUntil } = files;
  const text = new TextDecoder().decode(body);
  return (
    <ol className="grid list-decimal gap-3 ps-5 marker:text-faint">
      <li>
        <div className="grid gap-2">
          <p>{t('export.files')}</p>
          <p className="flex flex-wrap gap-2">
            <Button icon={Download} onClick={() => saveFile(bodyName, text, 'application/json')}>
              {t('export.body', { file: bodyName })}
            </Button>
            <Button
              icon={Download}
              onClick={() => saveFile(bodyName.replace('.json', '.http'), http, 'message/http')}
            >
              {t('export.http')}
            </Button>
          </p>
        </div>
      </li>
      <li>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
          <p>{t('export.run')}</p>
          {validUntil !== undefined && <TimeLeft until={validUntil} />}
          <CodeBlock uncut label={t('export.curl')} text={curl} />
        </div>
      </li>
      <li>{t('export.say')}</li>
    </ol>
  );
}

/** How long nodes take the signature, counted down. @param until milliseconds since 1970 */
function TimeLeft({ until }: { until: number }): ReactNode {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, Math.round((until - now) / 1000));
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return (
    <p role="timer">
      <Badge tone={left === 0 ? 'no' : 'wait'}>
        {left === 0 ? t('export.stale') : t('export.left', { time })}
      </Badge>
    </p>
  );
}
