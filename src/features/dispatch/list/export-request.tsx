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
import { clockOffset } from '../../../pod/clock-offset.ts';
import { readBody } from '../../../pod/dispatches.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useSigningKeys } from '../identity/use-keys.ts';
import { t } from '../words.ts';

/** The complete request of one share, for somebody who may send it: unsigned, or signed for five minutes. */
export function ExportRequest({ share, dispatch }: { share: DispatchShare; dispatch: Dispatch }): ReactNode {
  const { transport, pod } = useWorkspace();
  const keys = useSigningKeys() ?? [];
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<Problem>();
  const host = readAddress(dispatch.sender)?.host;
  const key = host === undefined ? undefined : signingKey(keys, host, Date.now());
  const home = pod?.home;
  if (home === undefined) return null;
  const make = async (signer?: ShareSigner) => {
    setBusy(true);
    const body = await readBody(transport, home, share.providerId);
    const offset = signer ? await clockOffset(transport, window.location.origin, Date.now) : 0;
    const { shares } = dispatch.node;
    const request = body.ok ? await prepareBytes(body.value, shares, Date.now() + offset, signer) : body;
    setBusy(false);
    setProblem(request.ok ? undefined : request.problem);
    setMade(request.ok ? { files: exportFiles(request.value, share.providerId), offset } : undefined);
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
      {made && <Steps made={made} />}
    </div>
  );
}

/** A request that was made, and by how much this device's clock is behind, in milliseconds. */
interface Made {
  readonly files: ExportFiles;
  readonly offset: number;
}

function Steps({ made: { files, offset } }: { made: Made }): ReactNode {
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
          {validUntil !== undefined && <TimeLeft until={validUntil - offset} />}
          {offset !== 0 && (
            <p className="text-soft text-sm">{t('dispatch.clock', { seconds: Math.round(offset / 1000) })}</p>
          )}
          <CodeBlock uncut label={t('export.curl')} text={curl} />
        </div>
      </li>
      <li>{t('export.say')}</li>
    </ol>
  );
}

/** How long nodes take the signature, counted down. @param until milliseconds since 1970, by this device's clock */
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
