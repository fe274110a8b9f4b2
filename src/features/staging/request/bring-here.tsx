import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { UsualDestination } from '../../../domain/settings/settings.ts';
import type { DataCollection } from '../../../domain/staging/collection.ts';
import { endingOf, lastSeen } from '../../../domain/staging/staging.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { useNow } from '../../../ui/now.ts';
import { useSettings } from '../../workspace/queries.ts';
import { phaseWords } from '../phase-words.ts';
import { usePlatforms } from '../services/use-platforms.ts';
import { useStagings } from '../use-stagings.ts';
import { t as shared } from '../words.ts';
import { BringDialog } from './bring-dialog.tsx';
import { t } from './words.ts';

/**
 * Beside a collection: whether its data are at the usual destination, and the short way to get them there. Without a
 * usual destination: the way to a request.
 */
export function BringHere({ collection }: { collection: DataCollection }): ReactNode {
  const usual = useSettings().data?.usualDestination;
  const { providers } = usePlatforms();
  const isThere = usual !== undefined && providers.some(({ id }) => id === usual.provider);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {isThere && <ToUsual collection={collection} usual={usual} />}
      <Link
        to="/staging"
        search={{ view: 'request', collection: collection.id }}
        className={buttonClass(isThere ? 'plain' : 'quiet')}
      >
        {t(isThere ? 'bring.all' : 'bring.none')}
      </Link>
    </div>
  );
}

function ToUsual({ collection, usual }: { collection: DataCollection; usual: UsualDestination }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const stagings = useStagings();
  const now = useNow();
  const latest = stagings?.find(
    ({ request }) => request.collection === collection.id && request.destination.id === usual.id,
  );
  const isNewer = latest !== undefined && latest.request.collectionVersion < collection.version;
  const phase = latest && lastSeen(latest)?.phase;
  const isOnItsWay =
    latest?.state === 'asked' || (latest?.state === 'handed-in' && phase !== 'complete' && phase !== 'gone');
  const ending = latest && endingOf(latest, now);
  const hasArrived = phase === 'complete' && ending === undefined;
  const words = latest && phase ? phaseWords(ending ? 'gone' : phase, ending) : undefined;
  const destination = isolate(usual.name);
  return (
    <>
      {latest && (
        <Link to="/staging" search={{ id: latest.id }} className="inline-flex min-h-6 items-center">
          <Badge tone={words?.tone ?? 'wait'}>{words?.label ?? shared(`state.${latest.state}`)}</Badge>
        </Link>
      )}
      {(isNewer || !(isOnItsWay || hasArrived)) && collection.members.length > 0 && (
        <Button onClick={() => setOpen(true)}>
          {latest && !isNewer ? t('bring.again') : t('bring.action', { destination })}
        </Button>
      )}
      {isOpen && <BringDialog collection={collection} usual={usual} onClose={() => setOpen(false)} />}
    </>
  );
}
