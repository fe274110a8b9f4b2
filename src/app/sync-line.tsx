import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import { formatTime } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';
import type { SyncStatus } from '../orchestrator/protocol.ts';
import { Shape } from '../ui/badge.tsx';
import { syncWords } from './sync-words.ts';

const SyncDetails = lazy(async () => ({ default: (await import('./sync-details.tsx')).SyncDetails }));

export interface SyncLineProps {
  readonly status: SyncStatus;
  readonly onSync: () => void;
}

/** State of connection and sync at the foot of the rail; opens its details. */
export function SyncLine({ status, onSync }: SyncLineProps): ReactNode {
  const face = <SyncFace status={status} />;
  return (
    <Suspense fallback={face}>
      <SyncDetails status={status} onSync={onSync} trigger={face} />
    </Suspense>
  );
}

function SyncFace({ status, ...button }: { status: SyncStatus } & ComponentProps<'button'>): ReactNode {
  const { tone, state, rest } = syncWords(status);
  return (
    <button
      type="button"
      {...button}
      className="flex min-h-(--control) w-full items-center gap-2.5 rounded-control px-2.5 py-1 text-start text-sm text-soft transition-colors hover:bg-sunk hover:text-ink max-three:flex-col max-three:gap-1 max-three:px-0.5 max-three:py-2 max-three:text-center max-three:text-xs"
    >
      <span className="flex w-4 shrink-0 justify-center">
        <Shape tone={tone} />
      </span>
      <span>
        <span className="sr-only">{t('app.sync.label')}: </span>
        {state}
        {status.state === 'idle' && status.lastSync && (
          <span className="text-faint max-three:hidden"> · {formatTime(status.lastSync)}</span>
        )}
        {rest.length > 0 && <span className="block text-ink">{rest.join(' · ')}</span>}
      </span>
    </button>
  );
}
