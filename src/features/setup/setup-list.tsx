import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { linksAsTurtle, type ProfileLink } from '../../pod/profile-links.ts';
import { isIncomplete, type Place, type PodSetup } from '../../pod/setup.ts';
import type { PlaceName } from '../../pod/setup-places.ts';
import type { SetupOutcome } from '../../pod/setup-work.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { PlaceItem } from './place-item.tsx';
import { RightsTable } from './rights-table.tsx';
import { failureWords, isDoable, keptWords, opensWhatIsHeld, placeState } from './setup-words.ts';
import { usePodSetup, useProbedSetup, useSetUp } from './use-setup.ts';

/** The places that Orrery works with, what would be done about each, the button that does it, and the rights. */
export function SetupList(): ReactNode {
  const { pod } = useWorkspace();
  const setup = usePodSetup();
  if (setup.isError) return <Failed problem={setup.error} onAgain={() => void setup.refetch()} />;
  if (!pod || !setup.data) {
    return (
      <p role="status" className="text-soft">
        {t('setup.looking')}
      </p>
    );
  }
  if (setup.data.storage === undefined) return <Notice tone="wait" title={t('setup.storage.missing')} />;
  return <Places setup={setup.data} owner={pod.webId} onAgain={() => void setup.refetch()} />;
}

function Places({
  setup,
  owner,
  onAgain,
}: {
  setup: PodSetup;
  owner: string;
  onAgain: () => void;
}): ReactNode {
  const work = useSetUp();
  const probed = useProbedSetup();
  const [choices, setChoices] = useState<Readonly<Partial<Record<PlaceName, boolean>>>>({});
  const isTicked = (place: Place) => choices[place.name] ?? !opensWhatIsHeld(place);
  // What this app may not write is said below, with the lines to add; it is not offered.
  const places = setup.profileWritable
    ? setup.places
    : setup.places.map(({ link: _byHand, ...place }): Place => place);
  const doable = places.filter(isDoable);
  const chosen = doable.filter(isTicked).map(({ name }) => name);
  const isRepair = doable.length > 0 && doable.every((place) => placeState(place) === 'repair');
  const outcome = work.data;
  return (
    <>
      <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <h2 className="font-semibold text-soft text-sm">{t('setup.parts')}</h2>
        <ul className="divide-y divide-line border-line border-y">
          {places.map((place) => (
            <PlaceItem
              key={place.name}
              place={place}
              system={setup.access}
              owner={owner}
              ticked={isTicked(place)}
              onTick={(ticked) => setChoices({ ...choices, [place.name]: ticked })}
            />
          ))}
        </ul>
        <ByHand links={linksByHand(setup, outcome)} owner={owner} />
        {outcome?.failed && <Stopped outcome={outcome} setup={setup} />}
        {work.isError && <Failed problem={work.error} />}
        <div className="flex flex-wrap items-center gap-3">
          {doable.length > 0 && (
            <Button
              tone="primary"
              disabled={chosen.length === 0}
              busy={work.isPending ? t('setup.doing') : undefined}
              onClick={() => work.mutate(chosen)}
            >
              {t(isRepair ? 'setup.do.repair' : 'setup.do')}
            </Button>
          )}
          <Button onClick={onAgain}>{t('setup.again')}</Button>
          <p role="status">
            {!setup.places.some(isIncomplete) && <Badge tone="yes">{t('setup.ready')}</Badge>}
          </p>
        </div>
      </section>
      <RightsTable places={(probed.data ?? setup).places} isTrying={probed.isFetching} />
    </>
  );
}

/** Links that cannot be written by the app: known beforehand where the profile is not writable, else afterwards. */
function linksByHand(setup: PodSetup, outcome: SetupOutcome | undefined): readonly ProfileLink[] {
  if (setup.profileWritable) return outcome?.byHand ?? [];
  return setup.places.flatMap(({ link, state }) => (link && state !== 'blocked' ? [link] : []));
}

function ByHand({ links, owner }: { links: readonly ProfileLink[]; owner: string }): ReactNode {
  if (links.length === 0) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <Notice
        tone="wait"
        title={t('setup.by-hand.title')}
        next={t('setup.by-hand.next', { url: owner.replace(/#.*$/, '') })}
      />
      <CodeBlock text={linksAsTurtle(owner, links)} label={t('setup.by-hand.triples')} uncut />
    </div>
  );
}

function Stopped({ outcome, setup }: { outcome: SetupOutcome; setup: PodSetup }): ReactNode {
  if (!outcome.failed) return null;
  const { title, next, details } = failureWords(outcome.failed, setup.places);
  return (
    <Notice tone="no" title={title} kept={keptWords(outcome.done)} next={next} details={details} urgent />
  );
}

function Failed({ problem, onAgain }: { problem: Problem; onAgain?: () => void }): ReactNode {
  const words = problemWords(problem);
  return (
    <Notice
      tone="no"
      title={words.title}
      next={words.next}
      details={words.details}
      urgent
      actions={onAgain && <Button onClick={onAgain}>{t('setup.again')}</Button>}
    />
  );
}
