import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type DataCollection, didOf } from '../../../../domain/staging/collection.ts';
import { formatDid, readDid } from '../../../../domain/staging/did.ts';
import type { StagingProblem } from '../../../../domain/staging/provider.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { SignIn } from '../../services/sign-in.tsx';
import { usePlatforms } from '../../services/use-platforms.ts';
import { useProvider } from '../../services/use-provider.ts';
import { stagingProblemWords } from '../../staging-problem-words.ts';
import type { CollectionChanges } from '../use-collection-changes.ts';
import { t } from '../words.ts';
import { withPlaces } from './with-places.ts';

/** What came of looking. */
type Outcome =
  | { readonly kind: 'found'; readonly found: number; readonly missing: number }
  | { readonly kind: 'failed'; readonly problem: StagingProblem };

/** Asks a service where the members are now, and keeps the answer with them. */
export function WhereSection({
  collection,
  changes,
}: {
  collection: DataCollection;
  changes: CollectionChanges;
}): ReactNode {
  const platforms = usePlatforms();
  const providers = platforms.providers.filter(({ kind }) => kind !== 'document');
  const [wanted, setWanted] = useState<string>();
  const config = providers.find(({ id }) => id === wanted) ?? providers[0];
  const provider = useProvider(config?.id);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isSigningIn, setSigningIn] = useState(false);
  const answer = useRef<HTMLDivElement>(null);
  // What the service says may stand below what is in sight.
  useEffect(() => {
    if (outcome) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const dids = collection.members.flatMap((member) => readDid(didOf(member) ?? '') ?? []);
  if (config === undefined || dids.length === 0) return null;

  const look = async () => {
    if (!provider?.locate) return;
    setAsking(true);
    setOutcome(undefined);
    const [located, storages] = await Promise.all([provider.locate(dids), provider.destinations()]);
    setAsking(false);
    if (!located.ok) {
      setOutcome({ kind: 'failed', problem: located.problem });
      return;
    }
    const found = new Set(located.value.map(({ did }) => formatDid(did)));
    setOutcome({ kind: 'found', found: found.size, missing: dids.length - found.size });
    const members = withPlaces(collection.members, located.value, storages.ok ? storages.value : []);
    await changes.save(collection, { ...collection, members });
  };

  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{t('collections.where')}</h3>
      <p className="max-w-[60ch] text-soft text-sm">{t('collections.where.text')}</p>
      <div className="flex flex-wrap items-end gap-2">
        <div className="w-64 max-w-full">
          <Select
            label={t('collections.where.service')}
            value={config.id}
            options={providers.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => {
              setWanted(id);
              setOutcome(undefined);
            }}
          />
        </div>
        <Button
          disabled={!provider?.locate || !changes.canWrite}
          busy={isAsking ? t('collections.where.looking') : undefined}
          onClick={() => void look()}
        >
          {t('collections.where.look')}
        </Button>
      </div>
      <div ref={answer} className="scroll-mb-4">
        {outcome?.kind === 'found' && (
          <p role="status">
            {t('collections.where.found', { count: outcome.found })}{' '}
            {outcome.missing > 0 && t('collections.where.missing', { count: outcome.missing })}
          </p>
        )}
        {outcome?.kind === 'failed' && (
          <Notice
            tone="no"
            urgent
            {...stagingProblemWords(outcome.problem)}
            actions={
              outcome.problem.kind === 'signed-out' && (
                <Button onClick={() => setSigningIn(true)}>{t('collections.where.sign-in')}</Button>
              )
            }
          />
        )}
      </div>
      {isSigningIn && (
        <SignIn
          target={config}
          onClose={() => setSigningIn(false)}
          onSignedIn={() => {
            setSigningIn(false);
            void look();
          }}
        />
      )}
    </section>
  );
}
