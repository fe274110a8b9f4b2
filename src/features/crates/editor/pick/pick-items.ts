import { COMMON_LICENCES, licenceUrl } from '../../../../domain/artefact/licence.ts';
import { licenceEntity } from '../../../../domain/crate/build/licence.ts';
import { profileEntity } from '../../../../domain/crate/build/skeleton.ts';
import { KNOWN_LANGUAGES, languageEntity } from '../../../../domain/crate/build/software.ts';
import { isDescriptor } from '../../../../domain/crate/catalogue/groups.ts';
import { KNOWN_PROFILES } from '../../../../domain/crate/catalogue/profiles.ts';
import { shortId } from '../../../notification/plain.ts';
import { t } from '../../words.ts';
import { type EntityRow, wordsOf } from '../entities/entity-rows.ts';
import { typeLabels } from '../labels.ts';
import { artefactEntities } from './artefact-entities.ts';
import { madeItems } from './made-items.ts';
import type { PickFacts } from './pick-facts.ts';
import { added, type PickItem } from './pick-item.ts';

/** Items under a heading. */
export interface PickGroup {
  readonly label: string;
  readonly items: readonly PickItem[];
}

const FEW = 8;
const MANY = 30;
/** Types that an artefact of the pod can stand for. */
const WORKS = new Set([
  'File',
  'Dataset',
  'CreativeWork',
  'ScholarlyArticle',
  'SoftwareSourceCode',
  'ComputationalWorkflow',
]);

/** What is offered for what is typed: what is there, what is known by name elsewhere, what can be made. */
export function pickGroups(facts: PickFacts): readonly PickGroup[] {
  const { text, types, isLicence } = facts;
  const words = wordsOf(text);
  const isMeant = (row: EntityRow) =>
    isLicence
      ? row.group === 'licences' || row.types.includes('CreativeWork')
      : types === undefined || row.types.some((type) => types.includes(type));
  const free = facts.rows.filter(
    (row) =>
      !facts.without.has(row.id) && !isDescriptor(row.id) && words.every((word) => row.text.includes(word)),
  );
  const meant = free.filter((row) => isMeant(row) && row.group !== 'crate');
  const others = words.length === 0 ? [] : free.filter((row) => !isMeant(row));
  const groups: PickGroup[] = [
    { label: t('crateForm.pick.here'), items: meant.slice(0, MANY).map(existing) },
    { label: t('crateForm.pick.licences'), items: isLicence ? licenceItems(facts, words) : [] },
    {
      label: t('crateForm.pick.profiles'),
      items: types?.includes('Profile') ? profileItems(facts, words) : [],
    },
    {
      label: t('crateForm.pick.languages'),
      items: types?.includes('ComputerLanguage') ? languageItems(words) : [],
    },
    { label: t('crateForm.pick.new'), items: madeItems(facts) },
    {
      label: t('crateForm.pick.artefacts'),
      items: !isLicence && types?.some((type) => WORKS.has(type)) ? artefactItems(facts, words) : [],
    },
    { label: t('crateForm.pick.other-types'), items: others.slice(0, FEW).map(existing) },
  ];
  const known = new Set(facts.rows.map(({ id }) => id));
  return groups
    .map(({ label, items }) => ({
      label,
      // What the crate has already is offered as such, once.
      items: items.filter(
        (item) => !facts.without.has(item.id) && (item.adds.length === 0 || !known.has(item.id)),
      ),
    }))
    .filter(({ items }) => items.length > 0);
}

function existing(row: EntityRow): PickItem {
  const detail = [typeLabels(row.types), row.name === row.id ? '' : shortId(row.id)].filter(
    (part) => part !== '',
  );
  return {
    key: `here ${row.id}`,
    label: row.name,
    detail: detail.join(' · '),
    icon: row.group,
    id: row.id,
    adds: [],
  };
}

function licenceItems({ licences }: PickFacts, words: readonly string[]): PickItem[] {
  const common = COMMON_LICENCES.map((id) => licences.find((each) => each.id === id) ?? { id, name: '' });
  const all = words.length === 0 ? common : [...common, ...licences.filter(({ id }) => !isCommon(id))];
  return all
    .filter(({ id, name }) => words.every((word) => `${id} ${name}`.toLocaleLowerCase().includes(word)))
    .slice(0, FEW + words.length * FEW)
    .flatMap(({ id, name }) => {
      const entity = licenceEntity({ id, ...(name !== '' && { name }) });
      return entity === undefined
        ? []
        : [
            added(entity, {
              label: String(entity.name),
              icon: 'licences',
              detail: `${id} · ${licenceUrl(id) ?? ''}`,
            }),
          ];
    });
}

function isCommon(id: string): boolean {
  return (COMMON_LICENCES as readonly string[]).includes(id);
}

function profileItems({ version }: PickFacts, words: readonly string[]): PickItem[] {
  return KNOWN_PROFILES.filter(({ name, id }) =>
    words.every((word) => `${name} ${id}`.toLocaleLowerCase().includes(word)),
  ).map((profile) =>
    added(profileEntity(profile, version), {
      label: `${profile.name} ${profile.version}`,
      icon: 'works',
      detail: profile.id,
    }),
  );
}

function languageItems(words: readonly string[]): PickItem[] {
  return Object.values(KNOWN_LANGUAGES)
    .filter(({ name, alternateName = '' }) =>
      words.every((word) => `${name} ${alternateName}`.toLocaleLowerCase().includes(word)),
    )
    .map((facts) => added(languageEntity(facts), { label: facts.name, icon: 'software', detail: facts.url }));
}

function artefactItems({ artefacts, today, version }: PickFacts, words: readonly string[]): PickItem[] {
  return artefacts
    .filter(({ title, url }) => words.every((word) => `${title} ${url}`.toLocaleLowerCase().includes(word)))
    .slice(0, FEW)
    .flatMap((artefact) => {
      const [whole, ...more] = artefactEntities(artefact, today, version);
      const detail = artefact.visibility === 'private' ? t('crateForm.pick.private') : shortId(artefact.url);
      return whole === undefined
        ? []
        : [added(whole, { label: artefact.title, icon: 'works', detail }, more)];
    });
}
