import { type CrateFacts, type Entity, isFrom, versionsNamed } from '../facts.ts';
import { datePrecision } from '../iso-date.ts';
import { isEmpty, member, referencesIn, textsIn, valuesOf } from '../json.ts';
import { type CrateRule, page, type Report } from './rule.ts';

const ROOT = page('root-data-entity');
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:/i;
const VERSIONLESS = /^https?:\/\/w3id\.org\/ro\/crate\/?$/;

/** Rules about the metadata descriptor and the root. */
export const rootRules: readonly CrateRule[] = [
  {
    id: 'desc.present',
    severity: 'must',
    message: 'The entity ro-crate-metadata.json, which says what the root is, is missing.',
    spec: ROOT,
    check: ({ descriptor }, report) => {
      if (!descriptor) report('/@graph');
    },
  },
  {
    id: 'desc.legacy-name',
    severity: 'should',
    message: 'The metadata is called ro-crate-metadata.jsonld, a name of version 1.0 only.',
    spec: ROOT,
    check: ({ descriptor, version }, report) => {
      if (descriptor?.id.endsWith('.jsonld') && version !== '1.0') report(`${descriptor.path}/@id`);
    },
  },
  {
    id: 'desc.type',
    severity: 'must',
    message: 'The entity ro-crate-metadata.json is no CreativeWork.',
    spec: ROOT,
    check: ({ descriptor }, report) => {
      if (descriptor && !descriptor.types.has('CreativeWork')) report(`${descriptor.path}/@type`);
    },
  },
  {
    id: 'desc.about',
    severity: 'must',
    message: 'The entity ro-crate-metadata.json must be about exactly one entity, the root.',
    spec: ROOT,
    check: ({ descriptor }, report) => {
      if (!descriptor) return;
      const about = member(descriptor.json, 'about');
      if (valuesOf(about).length !== 1 || referencesIn(about).length !== 1)
        report(`${descriptor.path}/about`);
    },
  },
  {
    id: 'desc.conforms',
    severity: 'should',
    message: 'It is not said, or not by itself, which version of RO-Crate is followed.',
    spec: ROOT,
    check: ({ descriptor, version }, report) => {
      if (!descriptor) return;
      const conformsTo = member(descriptor.json, 'conformsTo');
      const isSaid = versionsNamed(conformsTo).length > 0;
      if (!isSaid || (isFrom(version, '1.2') && valuesOf(conformsTo).length > 1))
        report(`${descriptor.path}/conformsTo`);
    },
  },
  {
    id: 'root.present',
    severity: 'must',
    message: 'The root, {id}, is not described.',
    spec: ROOT,
    check: ({ descriptor, root }, report) => {
      const about = descriptor && referencesIn(member(descriptor.json, 'about'));
      if (!root && about?.length === 1) report('/@graph', { id: about[0] ?? '' });
    },
  },
  {
    id: 'root.type',
    severity: 'must',
    message: 'The root is no Dataset.',
    spec: ROOT,
    check: ({ root }, report) => {
      if (root && !root.types.has('Dataset')) report(`${root.path}/@type`);
    },
  },
  {
    id: 'root.id',
    severity: 'must',
    message: 'The root has the id “{id}”, which this version of RO-Crate does not allow.',
    spec: ROOT,
    check: ({ root, version }, report) => {
      if (root && !isRootId(root.id, version)) report(`${root.path}/@id`, { id: root.id });
    },
  },
  {
    id: 'root.id-detached',
    severity: 'should',
    message: 'A crate without files needs a web address as its id to be known by.',
    spec: ROOT,
    check: ({ root, packaging }, report) => {
      if (root && packaging === 'detached' && !ABSOLUTE.test(root.id)) report(`${root.path}/@id`);
    },
  },
  demanded('root.name', 'name', 'The crate has no name.', { text: true }),
  demanded('root.description', 'description', 'The crate has no description.', { text: true }),
  demanded('root.license', 'license', 'The crate has no licence.', { text: false }),
  {
    id: 'root.date',
    severity: 'must',
    message: 'When the crate was published must be said by exactly one date, such as 2026-03-02.',
    spec: ROOT,
    check: ({ root }, report) => {
      if (!root) return;
      const dates = valuesOf(member(root.json, 'datePublished'));
      const [date] = dates;
      if (dates.length !== 1 || typeof date !== 'string' || datePrecision(date) === undefined)
        report(`${root.path}/datePublished`);
    },
  },
  {
    id: 'root.date-day',
    severity: 'should',
    message: 'The date of publication is not exact to the day.',
    spec: ROOT,
    check: ({ root }, report) => {
      const [date] = root ? textsIn(member(root.json, 'datePublished')) : [];
      const precision = date === undefined ? undefined : datePrecision(date);
      if (root && precision !== undefined && precision !== 'day') report(`${root.path}/datePublished`);
    },
  },
  {
    id: 'root.license-entity',
    severity: 'should',
    message: 'The licence is not described: who reads the crate sees its address only.',
    spec: page('contextual-entities'),
    check: (facts, report) => {
      const { root } = facts;
      if (!root || isEmpty(member(root.json, 'license'))) return;
      const licences = describedBy(facts, root, 'license');
      const isDescribed = ({ json }: Entity) =>
        !isEmpty(member(json, 'name')) && !isEmpty(member(json, 'description'));
      if (licences.length === 0 || !licences.every(isDescribed)) report(`${root.path}/license`);
    },
  },
  {
    id: 'root.publisher',
    severity: 'should',
    message: 'It is not said who publishes the crate: an organisation or a person, with an entity.',
    spec: ROOT,
    check: (facts, report) => {
      const { root } = facts;
      if (!root) return;
      const publishers = describedBy(facts, root, 'publisher');
      if (!publishers.some(({ types }) => types.has('Organization') || types.has('Person')))
        report(`${root.path}/publisher`);
    },
  },
  {
    id: 'root.identifier-value',
    severity: 'must',
    message: 'The identifier {id} has no value.',
    spec: ROOT,
    check: (facts, report) => {
      const { root } = facts;
      for (const { id, types, json, path } of root ? describedBy(facts, root, 'identifier') : [])
        if (types.has('PropertyValue') && isEmpty(member(json, 'value'))) report(path, { id });
    },
  },
  {
    id: 'root.versionless',
    severity: 'should',
    message: 'The root says to follow RO-Crate without a version; that belongs to crates within others.',
    spec: ROOT,
    check: ({ root }, report) => {
      const named = root ? referencesIn(member(root.json, 'conformsTo')) : [];
      if (root && named.some((id) => VERSIONLESS.test(id))) report(`${root.path}/conformsTo`);
    },
  },
];

/** The entities that a property of `entity` refers to, as far as they are described. */
function describedBy({ byId }: CrateFacts, entity: Entity, key: string): Entity[] {
  return referencesIn(member(entity.json, key))
    .map((id) => byId.get(id))
    .filter((each) => each !== undefined);
}

function isRootId(id: string, version: CrateFacts['version']): boolean {
  if (id === './') return true;
  if (version === '1.0') return false;
  return version === '1.1' ? id.endsWith('/') : ABSOLUTE.test(id);
}

/** A property that the root must have; `text`: as text, and not as an entity. */
function demanded(id: string, key: string, message: string, { text }: { text: boolean }): CrateRule {
  const check = ({ root }: CrateFacts, report: Report) => {
    if (!root) return;
    const value = member(root.json, key);
    const isRight = text ? textsIn(value).some((each) => each.trim() !== '') : !isEmpty(value);
    if (!isRight) report(`${root.path}/${key}`);
  };
  return { id, severity: 'must', message, spec: ROOT, check };
}
