import type { Artefact } from '../../../../domain/artefact/artefact.ts';
import { readAuthorId } from '../../../../domain/artefact/author-id.ts';
import { asUrl } from '../../../../domain/artefact/identifier.ts';
import { COMMON_LICENCES, type Licence, licenceUrl } from '../../../../domain/artefact/licence.ts';
import { lastPart } from '../../../../domain/crate/build/file.ts';
import { licenceEntity } from '../../../../domain/crate/build/licence.ts';
import { readOrganisationId } from '../../../../domain/crate/build/ror-id.ts';
import { profileEntity, type WrittenVersion } from '../../../../domain/crate/build/skeleton.ts';
import { KNOWN_LANGUAGES, languageEntity } from '../../../../domain/crate/build/software.ts';
import { KNOWN_PROFILES } from '../../../../domain/crate/catalogue/profiles.ts';
import type { EntityGroup } from '../../../../domain/crate/catalogue/types.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import { shortId } from '../../../notification/plain.ts';
import { t } from '../../words.ts';
import { type EntityRow, wordsOf } from '../entities/entity-rows.ts';
import { typeLabel, typeLabels } from '../labels.ts';
import { artefactEntities } from './artefact-entities.ts';
import { newEntity } from './new-entity.ts';

/** Something that can be referred to, or made to be. */
export interface PickItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: EntityGroup;
  /** What is referred to. */
  readonly id: string;
  /** What the crate gets for it; nothing where it is there already. */
  readonly adds: readonly CrateEntity[];
  /** It has no name yet: its form is opened. */
  readonly opens?: true;
}

/** Items under a heading. */
export interface PickGroup {
  readonly label: string;
  readonly items: readonly PickItem[];
}

export interface PickFacts {
  /** What is typed. */
  readonly text: string;
  /** Types that are meant; nothing where any may be. */
  readonly types: readonly string[] | undefined;
  readonly rows: readonly EntityRow[];
  /** Ids that the property has already, and that of the entity itself. */
  readonly without: ReadonlySet<string>;
  readonly licences: readonly Licence[];
  readonly artefacts: readonly Artefact[];
  readonly isLicence: boolean;
  readonly today: string;
  readonly version: WrittenVersion;
}

const FEW = 8;
const MANY = 30;
/** Types that are made from their bytes or address, never from a name alone. */
const NOT_BY_NAME = new Set(['File', 'ImageObject', 'ComputationalWorkflow', 'SoftwareSourceCode']);
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
    (row) => !facts.without.has(row.id) && words.every((word) => row.text.includes(word)),
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

/** What is wrong with an identifier that is typed; nothing where it is none, or right. */
export function pickMistake({ text, types }: Pick<PickFacts, 'text' | 'types'>): string | undefined {
  if (types?.includes('Person') && readAuthorId(text).kind === 'wrong-checksum')
    return t('crateForm.pick.wrong-orcid');
  if (types?.includes('Organization') && readOrganisationId(text).kind === 'wrong-checksum')
    return t('crateForm.pick.wrong-ror');
  return undefined;
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

function added(
  entity: CrateEntity,
  label: string,
  icon: EntityGroup,
  detail?: string,
  more: readonly CrateEntity[] = [],
): PickItem {
  const id = entity['@id'];
  return {
    key: `new ${String(entity['@type'])} ${id}`,
    label,
    icon,
    id,
    adds: [entity, ...more],
    ...(detail !== undefined && { detail }),
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
        : [added(entity, String(entity.name), 'licences', `${id} · ${licenceUrl(id) ?? ''}`)];
    });
}

function isCommon(id: string): boolean {
  return (COMMON_LICENCES as readonly string[]).includes(id);
}

function profileItems({ version }: PickFacts, words: readonly string[]): PickItem[] {
  return KNOWN_PROFILES.filter(({ name, id }) =>
    words.every((word) => `${name} ${id}`.toLocaleLowerCase().includes(word)),
  ).map((profile) =>
    added(profileEntity(profile, version), `${profile.name} ${profile.version}`, 'works', profile.id),
  );
}

function languageItems(words: readonly string[]): PickItem[] {
  return Object.values(KNOWN_LANGUAGES)
    .filter(({ name, alternateName = '' }) =>
      words.every((word) => `${name} ${alternateName}`.toLocaleLowerCase().includes(word)),
    )
    .map((facts) => added(languageEntity(facts), facts.name, 'software', facts.url));
}

function artefactItems({ artefacts, today, version }: PickFacts, words: readonly string[]): PickItem[] {
  return artefacts
    .filter(({ title, url }) => words.every((word) => `${title} ${url}`.toLocaleLowerCase().includes(word)))
    .slice(0, FEW)
    .flatMap((artefact) => {
      const [whole, ...more] = artefactEntities(artefact, today, version);
      const detail = artefact.visibility === 'private' ? t('crateForm.pick.private') : shortId(artefact.url);
      return whole === undefined ? [] : [added(whole, artefact.title, 'works', detail, more)];
    });
}

/** What can be made of the text itself: somebody by an iD, something by its address, something by its name. */
function madeItems({ text, types = [], rows, isLicence, today, version }: PickFacts): PickItem[] {
  const typed = text.trim();
  const taken = new Set(rows.map(({ id }) => id));
  const make = (type: string, name: string, id = '') => newEntity({ type, name, id, taken, today, version });
  const items: PickItem[] = [];
  const person = readAuthorId(typed);
  const organisation = readOrganisationId(typed);
  const url = asUrl(typed);
  if (types.includes('Person') && 'iri' in person)
    items.push(
      added(
        make('Person', '', person.iri),
        t(person.kind === 'orcid' ? 'crateForm.pick.person' : 'crateForm.pick.webid', {
          id: shortId(person.iri),
        }),
        'people',
      ),
    );
  if (types.includes('Organization') && 'iri' in organisation && person.kind !== 'orcid')
    items.push(
      added(
        make('Organization', '', organisation.iri),
        t(organisation.kind === 'ror' ? 'crateForm.pick.organisation' : 'crateForm.pick.web-organisation', {
          id: shortId(organisation.iri),
        }),
        'organisations',
      ),
    );
  if (url !== undefined && isLicence) {
    const entity = licenceEntity({ id: url });
    if (entity) items.push(added(entity, String(entity.name), 'licences', url));
  }
  if (url !== undefined && types.includes('File'))
    items.push(
      added(make('File', lastPart(url), url), t('crateForm.pick.web-file', { id: shortId(url) }), 'data'),
    );
  if (url !== undefined) {
    const others = types.filter((type) => !['Person', 'Organization', 'File'].includes(type) && !isLicence);
    for (const type of others.slice(0, 3))
      items.push(
        added(
          make(type, lastPart(url), url),
          t('crateForm.pick.create', { type: typeLabel(type), name: shortId(url) }),
          'other',
        ),
      );
    items.push({
      key: `address ${url}`,
      label: t('crateForm.pick.address', { id: shortId(url) }),
      icon: 'other',
      id: url,
      adds: [],
    });
    return items;
  }
  if (person.kind === 'wrong-checksum' || 'iri' in person || 'iri' in organisation) return items;
  const byName = (types.length === 0 ? ['CreativeWork'] : types).filter(
    (type) => !NOT_BY_NAME.has(type) && !isLicence,
  );
  for (const type of byName.slice(0, 4)) {
    const entity = make(
      type,
      typed,
      type === 'Dataset' && typed !== '' ? `${typed.replaceAll('/', '-')}/` : '',
    );
    items.push(
      typed === ''
        ? {
            ...added(entity, t('crateForm.pick.create.unnamed', { type: typeLabel(type) }), 'other'),
            opens: true,
          }
        : added(entity, t('crateForm.pick.create', { type: typeLabel(type), name: typed }), 'other'),
    );
  }
  return items;
}
