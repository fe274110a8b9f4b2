import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import type { RightsChange } from '../../pod/access-change.ts';
import type { Audience, Party } from '../../pod/access-rules.ts';
import { isIncomplete, type Place } from '../../pod/setup.ts';
import type { PlaceName } from '../../pod/setup-places.ts';
import type { SetupOutcome } from '../../pod/setup-work.ts';
import type { AccessMode } from '../../pod/wac-allow.ts';
import type { Tone } from '../../ui/badge.tsx';

/** How a place stands, in one word. */
export type PlaceState = 'ready' | 'missing' | 'unfinished' | 'repair' | 'blocked' | 'elsewhere';

export const STATE_TONES: Readonly<Record<PlaceState, Tone>> = {
  ready: 'yes',
  missing: 'wait',
  unfinished: 'wait',
  repair: 'no',
  blocked: 'no',
  elsewhere: 'none',
};

/** The state of a place. What is there with wrong rights needs repair; what lacks only a part is unfinished. */
export function placeState(place: Place): PlaceState {
  if (place.state === 'blocked' || place.state === 'missing') return place.state;
  if (place.plan || place.rulesProblem) return place.plan?.isNew ? 'unfinished' : 'repair';
  if (isIncomplete(place)) return 'unfinished';
  return place.state === 'elsewhere' ? 'elsewhere' : 'ready';
}

/** Whether Orrery can do something about a place. */
export function isDoable(place: Place): boolean {
  const { state, plan, inside, link, registrations } = place;
  if (state === 'blocked') return false;
  return (
    state === 'missing' ||
    plan !== undefined ||
    link !== undefined ||
    inside.length + registrations.length > 0
  );
}

/** Whether it would let everyone read what is there already: the maintainer has to want that. */
export function opensWhatIsHeld({ plan, held }: Place): boolean {
  const isOpened = plan?.changes.some(
    ({ party, scope, gained }) => party.kind === 'everyone' && scope === 'members' && gained.includes('read'),
  );
  return held > 0 && isOpened === true;
}

/** What is done about a place, one sentence for each thing. */
export function willDo(place: Place): readonly string[] {
  const { state, url, audience, inside, link, registrations, plan } = place;
  return [
    ...(state === 'missing' ? [t('setup.will.create', { url })] : []),
    ...(state === 'missing' ? [audienceInWords(url, audience)] : []),
    ...(plan?.changes.map(changeInWords) ?? []),
    ...inside.map((missing) => t('setup.will.inside', { url: missing })),
    ...(registrations.length > 0 ? [t('setup.will.register', { count: registrations.length })] : []),
    ...(link ? [t('setup.will.link')] : []),
  ];
}

function audienceInWords(url: string, audience: Audience): string {
  const isDocument = !url.endsWith('/') && audience === 'public-read';
  return t(isDocument ? 'setup.will.audience.public-document' : `setup.will.audience.${audience}`);
}

/** A change of rights as a sentence: who may now, and may no longer, do what. */
export function changeInWords({ party, scope, gained, lost }: RightsChange): string {
  const what = [
    ...(gained.length > 0 ? [t('setup.change.gained', { modes: modesInWords(gained) })] : []),
    ...(lost.length > 0 ? [t('setup.change.lost', { modes: modesInWords(lost) })] : []),
  ].join(', ');
  return `${t(`setup.change.${scope}`, { who: partyName(party), what })}.`;
}

export function partyName({ kind, id }: Party): string {
  return kind === 'agent' || kind === 'group' ? isolate(id ?? '') : t(`setup.party.${kind}`);
}

/** Words for what the set-up stopped at. Each cause has its own sentence. */
export function failureWords(
  { place, stage, problem }: NonNullable<SetupOutcome['failed']>,
  places: readonly Place[],
): { readonly title: string; readonly next: string; readonly details: string } {
  const words = problemWords(problem);
  const url = places.find(({ name }) => name === place)?.url ?? '';
  const name = t(`setup.place.${place}`);
  const status = 'status' in problem ? problem.status : undefined;
  const cause =
    status === 507 || status === 413
      ? 'quota'
      : problem.kind === 'conflict'
        ? stage === 'create' || stage === 'inside'
          ? 'clash'
          : 'changed'
        : problem.kind === 'forbidden' || problem.kind === 'unauthenticated'
          ? stage === 'rules'
            ? 'control'
            : 'forbidden'
          : problem.kind === 'network' || problem.kind === 'timeout'
            ? 'cut'
            : undefined;
  if (cause === undefined || (problem.kind === 'unauthenticated' && stage !== 'rules')) return words;
  const values = { place: name, url };
  return {
    title: t(`setup.failed.${cause}.title`, values),
    next: t(`setup.failed.${cause}.next`, values),
    details: words.details,
  };
}

/** What was done before it stopped. */
export function keptWords(done: readonly PlaceName[]): string {
  if (done.length === 0) return t('setup.kept.none');
  return t('setup.kept', { places: done.map((name) => t(`setup.place.${name}`)).join(', ') });
}

/** Writing includes adding, so the shorter word goes unsaid. */
function modesInWords(modes: readonly AccessMode[]): string {
  const said = modes.filter((mode) => mode !== 'append' || !modes.includes('write'));
  const words = said.map((mode) => t(`setup.mode.${mode}`));
  const last = words.at(-1) ?? '';
  const first = words.slice(0, -1).join(', ');
  return first === '' ? last : t('setup.mode.and', { first, last });
}
