import { looseDatePrecision } from '../../iso-date.ts';
import { type CrateFacts, type Entity, isFrom, versionsNamed } from '../facts.ts';
import { isEmpty, member, referenceIn, referencesIn, valuesOf, wordsIn } from '../json.ts';
import { isAbsolute } from '../paths.ts';
import { VERSIONLESS, WORKFLOW_CRATE } from './profile-ids.ts';
import { type CrateRule, clause, type Report } from './rule.ts';

const DESCRIPTOR = clause('root-data-entity', 'ro-crate-metadata-descriptor');
const ROOT = clause('root-data-entity', 'direct-properties-of-the-root-data-entity');
const ROOT_ID = clause('root-data-entity', 'root-data-entity-identifier');

/** Rules about the metadata descriptor and the root. */
export const rootRules: readonly CrateRule[] = [
  {
    id: 'desc.present',
    severity: 'must',
    message: 'The entity ro-crate-metadata.json, which says what the root is, is missing.',
    spec: DESCRIPTOR,
    check: ({ descriptor }, report) => {
      if (!descriptor) report('/@graph');
    },
  },
  {
    id: 'desc.legacy-name',
    severity: 'should',
    message: 'The metadata is called ro-crate-metadata.jsonld, a name of version 1.0 only.',
    spec: DESCRIPTOR,
    check: ({ descriptor, version }, report) => {
      if (descriptor?.id.endsWith('.jsonld') && version !== '1.0') report(`${descriptor.path}/@id`);
    },
  },
  {
    id: 'desc.type',
    severity: 'must',
    message: 'The entity ro-crate-metadata.json is no CreativeWork.',
    spec: DESCRIPTOR,
    check: ({ descriptor }, report) => {
      if (descriptor && !descriptor.types.has('CreativeWork')) report(`${descriptor.path}/@type`);
    },
  },
  {
    id: 'desc.about',
    severity: 'must',
    message: 'The entity ro-crate-metadata.json must be about exactly one entity, the root.',
    spec: DESCRIPTOR,
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
    spec: DESCRIPTOR,
    check: ({ descriptor, version }, report) => {
      if (!descriptor) return;
      const conformsTo = member(descriptor.json, 'conformsTo');
      const isSaid = versionsNamed(conformsTo).length > 0;
      // The profile of workflow crates asks to be named here, too: following it is no fault.
      const others = valuesOf(conformsTo).filter((each) => !WORKFLOW_CRATE.test(referenceIn(each) ?? ''));
      if (!isSaid || (isFrom(version, '1.2') && others.length > 1)) report(`${descriptor.path}/conformsTo`);
    },
  },
  {
    id: 'root.present',
    severity: 'must',
    message: 'The root, {id}, is not described.',
    spec: clause('root-data-entity', 'finding-the-root-data-entity'),
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
    spec: ROOT_ID,
    check: ({ root, version }, report) => {
      if (root && !isRootId(root.id, version)) report(`${root.path}/@id`, { id: root.id });
    },
  },
  {
    id: 'root.id-detached',
    severity: 'should',
    message: 'A crate without files needs a web address as its id to be known by.',
    spec: clause('structure', 'detached-ro-crate-package'),
    check: ({ root, packaging }, report) => {
      if (root && packaging === 'detached' && !isAbsolute(root.id)) report(`${root.path}/@id`);
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
      const value = member(root.json, 'datePublished');
      const [date] = wordsIn(value);
      if (valuesOf(value).length !== 1 || date === undefined || looseDatePrecision(date) === undefined)
        report(`${root.path}/datePublished`);
    },
  },
  {
    id: 'root.date-day',
    severity: 'should',
    message: 'The date of publication is not exact to the day.',
    spec: ROOT,
    check: ({ root }, report) => {
      const [date] = root ? wordsIn(member(root.json, 'datePublished')) : [];
      const precision = date === undefined ? undefined : looseDatePrecision(date);
      if (root && precision !== undefined && precision !== 'day') report(`${root.path}/datePublished`);
    },
  },
  {
    id: 'root.license-entity',
    severity: 'should',
    message: 'The licence is not described: who reads the crate sees its address only.',
    spec: clause('contextual-entities', 'licensing-access-control-and-copyright'),
    check: (facts, report) => {
      const { root } = facts;
      if (!root || isEmpty(member(root.json, 'license'))) return;
      const isDescribed = (licence: unknown) => {
        const entity = facts.byId.get(referenceIn(licence) ?? '');
        return (
          entity && !isEmpty(member(entity.json, 'name')) && !isEmpty(member(entity.json, 'description'))
        );
      };
      if (!valuesOf(member(root.json, 'license')).every(isDescribed)) report(`${root.path}/license`);
    },
  },
  {
    id: 'root.publisher',
    severity: 'should',
    message: 'It is not said who publishes the crate: an organisation or a person, with an entity.',
    spec: clause('contextual-entities', 'publisher'),
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
    spec: ROOT_ID,
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
    spec: clause('data-entities', 'referencing-other-ro-crates'),
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
  return version === '1.1' ? id.endsWith('/') : isAbsolute(id);
}

/** A property that the root must have; `text`: as text, and not as an entity. */
function demanded(id: string, key: string, message: string, { text }: { text: boolean }): CrateRule {
  const check = ({ root }: CrateFacts, report: Report) => {
    if (!root) return;
    const value = member(root.json, key);
    const isRight = text ? wordsIn(value).some((each) => each.trim() !== '') : !isEmpty(value);
    if (!isRight) report(`${root.path}/${key}`);
  };
  return { id, severity: 'must', message, spec: ROOT, check };
}
