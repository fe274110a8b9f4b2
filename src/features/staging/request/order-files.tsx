import { Download } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Member } from '../../../domain/staging/collection.ts';
import { writeOrder } from '../../../domain/staging/order.ts';
import type { StagingRequest } from '../../../domain/staging/request.ts';
import { attach, chunks, close, createDataset, createRule } from '../../../platforms/rucio/call.ts';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { useNow } from '../../../ui/now.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { orderDetails } from './order-details.ts';
import { t } from './words.ts';

export interface OrderFilesProps {
  readonly request: StagingRequest;
  readonly title: string;
  /** With sizes and checksums, where they are known. */
  readonly members?: readonly Member[];
  /** When the request was written down, ISO 8601; left out: it would be now. */
  readonly written?: string;
}

/** What an operator is handed where no service can be asked: a file, and lines to paste. */
export function OrderFiles({ request, title, members, written }: OrderFilesProps): ReactNode {
  const { pod, session } = useWorkspace();
  const webId = session.phase === 'signed-in' ? session.webId : pod?.webId;
  const now = useNow();
  const from = written === undefined ? now : Date.parse(written);
  const order = useMemo(() => {
    const requester = { webId: webId ?? '', ...(pod?.name !== undefined && { name: pod.name }) };
    return writeOrder(request, orderDetails(request, title, members, requester, from));
  }, [request, title, members, webId, pod?.name, from]);
  const rucio = useMemo(() => rucioText(request), [request]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-soft text-sm">{t('staging-request.order.text')}</p>
      <p className="flex flex-wrap gap-2">
        <Button
          icon={Download}
          onClick={() =>
            saveFile(`staging-${request.id.slice(0, 8)}.json`, order.document, 'application/json')
          }
        >
          {t('staging-request.order.save')}
        </Button>
        <CopyButton text={order.document} />
      </p>
      <CodeBlock label={t('staging-request.order.document')} text={order.document} />
      <CodeBlock label={t('staging-request.order.srcnet')} text={order.srcnet} />
      <CodeBlock label={t('staging-request.order.rucio')} text={rucio} />
    </div>
  );
}

/** The same for a Rucio server: method, path and body, one below the other. The operator knows the account. */
function rucioText(request: StagingRequest): string {
  const { did, members } = request;
  const calls = [
    createDataset(did),
    ...chunks(members).map((each) => attach(did, each)),
    close(did),
    createRule(request, t('staging-request.order.account')),
  ];
  return calls
    .map(({ method, path, body }) => `${method} ${path}\n${JSON.stringify(body ?? {}, null, 1)}`)
    .join('\n\n');
}
