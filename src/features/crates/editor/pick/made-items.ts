import { readAuthorId } from '../../../../domain/artefact/author-id.ts';
import { asUrl } from '../../../../domain/artefact/identifier.ts';
import { lastPart } from '../../../../domain/crate/build/file.ts';
import { licenceEntity } from '../../../../domain/crate/build/licence.ts';
import { readOrganisationId } from '../../../../domain/crate/build/ror-id.ts';
import {
  catalogueTypes,
  type EntityGroup,
  isCatalogueType,
} from '../../../../domain/crate/catalogue/types.ts';
import type { CrateEntity } from '../../../../domain/crate/document.ts';
import { shortId } from '../../../notification/plain.ts';
import { t } from '../../words.ts';
import { typeLabel } from '../labels.ts';
import { newEntity } from './new-entity.ts';
import type { PickFacts } from './pick-facts.ts';
import { added, type PickItem } from './pick-item.ts';

/** Types that are made from their bytes or address, never from a name alone. */
const NOT_BY_NAME = new Set(['File', 'ImageObject', 'ComputationalWorkflow', 'SoftwareSourceCode']);
const MOST = 4;

type Make = (type: string, name: string, id?: string) => CrateEntity;

/** What can be made of the text itself: somebody by an iD, something by its address, something by its name. */
export function madeItems(facts: PickFacts): PickItem[] {
  const { text, types = [], rows, isLicence, today, version } = facts;
  const typed = text.trim();
  const taken = new Set(rows.map(({ id }) => id));
  const make: Make = (type, name, id = '') => newEntity({ type, name, id, taken, today, version });
  const byId = [personItems(typed, types, make), organisationItems(typed, types, make)];
  // What is usual for the property comes first.
  const made = (types[0] === 'Organization' ? byId.reverse() : byId).flat();
  const url = asUrl(typed);
  if (url !== undefined) return [...made, ...addressItems(url, types, isLicence, make)];
  const isMistaken = pickMistake(facts) !== undefined;
  return made.length > 0 || isMistaken || isLicence ? made : namedItems(typed, types, make);
}

/** What is wrong with an identifier that is typed; nothing where it is none, or right. */
export function pickMistake({ text, types }: Pick<PickFacts, 'text' | 'types'>): string | undefined {
  if (types?.includes('Person') && readAuthorId(text).kind === 'wrong-checksum')
    return t('crateForm.pick.wrong-orcid');
  if (types?.includes('Organization') && readOrganisationId(text).kind === 'wrong-checksum')
    return t('crateForm.pick.wrong-ror');
  return undefined;
}

function personItems(typed: string, types: readonly string[], make: Make): PickItem[] {
  const read = readAuthorId(typed);
  const isOrganisation = readOrganisationId(typed).kind === 'ror';
  if (!types.includes('Person') || !('iri' in read) || isOrganisation) return [];
  const key = read.kind === 'orcid' ? 'crateForm.pick.person' : 'crateForm.pick.webid';
  return [added(make('Person', '', read.iri), { label: t(key, { id: shortId(read.iri) }), icon: 'people' })];
}

function organisationItems(typed: string, types: readonly string[], make: Make): PickItem[] {
  const read = readOrganisationId(typed);
  const isPerson = readAuthorId(typed).kind === 'orcid';
  if (!types.includes('Organization') || !('iri' in read) || isPerson) return [];
  const key = read.kind === 'ror' ? 'crateForm.pick.organisation' : 'crateForm.pick.web-organisation';
  return [
    added(make('Organization', '', read.iri), {
      label: t(key, { id: shortId(read.iri) }),
      icon: 'organisations',
    }),
  ];
}

function addressItems(url: string, types: readonly string[], isLicence: boolean, make: Make): PickItem[] {
  const licence = isLicence ? licenceEntity({ id: url }) : undefined;
  const others = isLicence ? [] : types.filter((type) => !['Person', 'Organization', 'File'].includes(type));
  const items: PickItem[] = [];
  if (licence) items.push(added(licence, { label: String(licence.name), icon: 'licences', detail: url }));
  if (types.includes('File'))
    items.push(
      added(make('File', lastPart(url), url), {
        label: t('crateForm.pick.web-file', { id: shortId(url) }),
        icon: 'data',
      }),
    );
  for (const type of others.slice(0, MOST))
    items.push(
      added(make(type, lastPart(url), url), {
        label: t('crateForm.pick.create', { type: typeLabel(type), name: shortId(url) }),
        icon: groupOfType(type),
      }),
    );
  const label = t('crateForm.pick.address', { id: shortId(url) });
  return [...items, { key: `address ${url}`, label, icon: 'other', id: url, adds: [] }];
}

function namedItems(name: string, types: readonly string[], make: Make): PickItem[] {
  const meant = types.length === 0 ? ['CreativeWork'] : types;
  return meant
    .filter((type) => !NOT_BY_NAME.has(type))
    .slice(0, MOST)
    .map((type) => {
      const icon = groupOfType(type);
      if (name === '')
        return {
          ...added(make(type, ''), {
            label: t('crateForm.pick.create.unnamed', { type: typeLabel(type) }),
            icon,
          }),
          opens: true,
        };
      const id = type === 'Dataset' ? `${name.replaceAll('/', '-')}/` : '';
      return added(make(type, name, id), {
        label: t('crateForm.pick.create', { type: typeLabel(type), name }),
        icon,
      });
    });
}

function groupOfType(type: string): EntityGroup {
  return isCatalogueType(type) ? catalogueTypes[type].group : 'other';
}
