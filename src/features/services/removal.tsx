import { type ReactNode, useState } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { AlertDialog } from '../../ui/alert-dialog.tsx';
import { Button } from '../../ui/button.tsx';
import { UndoToast } from '../../ui/undo-toast.tsx';
import { useRuleBooks } from '../workspace/queries.ts';
import type { Register } from '../workspace/use-register.ts';

/** How long a removal can be taken back, in milliseconds. */
const UNDO_MS = 15_000;

/** Taking a service out of the register, and back in. */
export interface Removal {
  readonly asking: Service | undefined;
  readonly removed: { readonly service: Service; readonly until: number } | undefined;
  readonly ask: (service: Service | undefined) => void;
  readonly confirm: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly forget: () => void;
}

/** @param onRemoved told when an entry is gone, `onBack` when it is there again */
export function useRemoval(
  register: Register,
  { onRemoved, onBack }: { onRemoved: () => void; onBack: (id: string) => void },
): Removal {
  const [asking, ask] = useState<Service>();
  const [removed, setRemoved] = useState<Removal['removed']>();
  return {
    asking,
    removed,
    ask,
    confirm: async () => {
      const service = asking;
      ask(undefined);
      if (service === undefined || !(await register.remove(service))) return;
      setRemoved({ service, until: Date.now() + UNDO_MS });
      onRemoved();
    },
    undo: async () => {
      if (removed === undefined) return;
      setRemoved(undefined);
      if (await register.add(removed.service)) onBack(removed.service.id);
    },
    forget: () => setRemoved(undefined),
  };
}

/** The question before a service is removed, with what follows from it, and the way back afterwards. */
export function RemovalOverlays({
  removal,
  onSwitchOff,
}: {
  removal: Removal;
  onSwitchOff: (service: Service) => void;
}): ReactNode {
  const { asking, removed } = removal;
  const books = useRuleBooks().data ?? [];
  const naming = asking ? books.filter(({ text }) => text.includes(`<${asking.id}>`)).length : 0;
  return (
    <>
      <AlertDialog
        open={asking !== undefined}
        title={t('services.remove.title', { service: isolate(asking?.name ?? '') })}
        consequence={
          <>
            <p>{t('services.remove.consequence')}</p>
            {naming > 0 && <p className="mt-2">{t('services.remove.policies', { count: naming })}</p>}
          </>
        }
        action={t('services.remove.action')}
        danger
        others={
          asking?.enabled !== false && (
            <Button
              onClick={() => {
                if (asking) onSwitchOff(asking);
                removal.ask(undefined);
              }}
            >
              {t('services.remove.off')}
            </Button>
          )
        }
        onConfirm={() => void removal.confirm()}
        onCancel={() => removal.ask(undefined)}
      />
      {removed && (
        // Above the actions of whatever is shown next.
        <div className="contents [--bottom-bar:3.75rem] max-two:[--bottom-bar:4.5rem]">
          <UndoToast
            key={removed.service.id}
            message={t('services.remove.undo', { service: isolate(removed.service.name) })}
            until={removed.until}
            onUndo={() => void removal.undo()}
            onGone={removal.forget}
          />
        </div>
      )}
    </>
  );
}
