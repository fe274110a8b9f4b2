import type { ReactNode } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import { Name } from '../../ui/names.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { useReachWords } from './use-reach-words.ts';

/** What happens, in this order, to an Offer that leaves directly. */
export function DirectEffects({ service, copy }: { service: Service; copy: boolean }): ReactNode {
  const { pod } = useWorkspace();
  const reachWords = useReachWords();
  return (
    <ol className="grid list-decimal gap-2 ps-5 marker:text-faint">
      <li>
        {pod?.eventLog === undefined ? t('offer.effects.no-log') : t('offer.effects.log')}
        {pod?.eventLog !== undefined && <Place url={pod.eventLog} />}
      </li>
      <li>
        <Sentence of="offer.effects.send" values={{ service: <Name>{service.name}</Name> }} />{' '}
        {reachWords(service)}
        <Place url={service.inbox} />
      </li>
      {copy && (
        <li>
          {t('offer.effects.copy')}
          <Place url={pod?.inbox} />
        </li>
      )}
    </ol>
  );
}

function Place({ url }: { url: string | undefined }): ReactNode {
  return url !== undefined && <code className="wrap-anywhere block font-mono text-soft text-xs">{url}</code>;
}
