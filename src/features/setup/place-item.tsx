import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { rulesAsTurtle } from '../../pod/access-change.ts';
import type { Place, PodSetup } from '../../pod/setup.ts';
import { Badge } from '../../ui/badge.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Diff } from '../../ui/diff.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { InboxTest } from './inbox-test.tsx';
import { isDoable, opensWhatIsHeld, placeState, STATE_TONES, willDo } from './setup-words.ts';

export interface PlaceItemProps {
  readonly place: Place;
  readonly system: PodSetup['access'];
  readonly owner: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** One place of the pod: what it is for, how it stands, and what would be done about it, before it is done. */
export function PlaceItem({ place, system, owner, ticked, onTick }: PlaceItemProps): ReactNode {
  const state = placeState(place);
  const name = t(`setup.place.${place.name}`);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1.5 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{name}</h3>
        <Badge tone={STATE_TONES[state]}>{t(`setup.state.${state}`)}</Badge>
      </div>
      <p className="text-soft">{t(`setup.about.${place.name}`)}</p>
      {place.state !== 'missing' && place.state !== 'blocked' && <SafeLink href={place.url} />}
      {place.state === 'elsewhere' && <Remark>{t('setup.elsewhere')}</Remark>}
      {place.taken && (
        <Remark>
          {t(`setup.${place.state === 'blocked' ? 'blocked' : 'taken'}.${place.taken.by}`, {
            taken: place.taken.url,
            url: place.url,
          })}
        </Remark>
      )}
      {place.rulesProblem && <RulesProblem place={place} system={system} owner={owner} />}
      {isDoable(place) && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-2 pt-1">
          <Checkbox
            label={t(state === 'repair' ? 'setup.include.repair' : 'setup.include', { place: name })}
            help={<WillDo place={place} />}
            checked={ticked}
            onChange={onTick}
          />
          <RuleChange place={place} system={system} owner={owner} />
        </div>
      )}
      {place.name === 'inbox' && place.state === 'there' && !place.plan && <InboxTest inbox={place.url} />}
    </li>
  );
}

function WillDo({ place }: { place: Place }): ReactNode {
  return (
    <>
      {willDo(place).map((sentence) => (
        <span key={sentence} className="block break-words text-ink">
          {sentence}
        </span>
      ))}
      {opensWhatIsHeld(place) && (
        <span className="block text-wait">{t('setup.opens.held', { count: place.held })}</span>
      )}
    </>
  );
}

/** The rules as they will be written: a change of what stands there is open to the eye, new ones are folded. */
function RuleChange({
  place: { plan, state, url, audience },
  system,
  owner,
}: Pick<PlaceItemProps, 'place' | 'system' | 'owner'>): ReactNode {
  if (plan && !plan.isNew) {
    return (
      <>
        <Diff before={plan.before} after={plan.after} label={t('setup.rules.diff', { url: plan.url })} />
        {plan.isRewritten && <p className="text-soft text-sm">{t('setup.rules.rewritten')}</p>}
      </>
    );
  }
  if (system === 'unknown' || (!plan && state !== 'missing')) return null;
  return (
    <details className="ps-6.5 text-sm">
      <summary className="w-fit text-soft underline decoration-line underline-offset-2">
        {t('setup.rules.new')}
      </summary>
      <div className="mt-2">
        <CodeBlock
          text={plan?.after ?? rulesAsTurtle(system, url, owner, audience)}
          label={t('setup.rules.new')}
          uncut
        />
      </div>
    </details>
  );
}

function RulesProblem({
  place: { rulesProblem, url, audience },
  system,
  owner,
}: Pick<PlaceItemProps, 'place' | 'system' | 'owner'>): ReactNode {
  if (!rulesProblem) return null;
  const isRefused = rulesProblem.kind === 'forbidden';
  const details = 'reason' in rulesProblem ? rulesProblem.reason : undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2 py-1">
      <Notice
        tone="doubt"
        title={isRefused ? t('setup.control.title') : t('setup.rules.unreadable', { url })}
        next={t('setup.control.next', { url })}
        details={details}
      />
      <CodeBlock
        text={rulesAsTurtle(system === 'acp' ? 'acp' : 'wac', url, owner, audience)}
        label={t('setup.rules.new')}
        uncut
      />
    </div>
  );
}

function Remark({ children }: { children: ReactNode }): ReactNode {
  return <p className="break-words text-sm text-wait">{children}</p>;
}
