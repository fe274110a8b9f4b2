import { isCatalogueTerm } from '../../../domain/crate/catalogue/terms.ts';
import { type EntityGroup, isCatalogueType } from '../../../domain/crate/catalogue/types.ts';
import { crateTermHelp } from '../../../i18n/en/crate-terms.ts';
import { t } from '../words.ts';

/** What a property is called: in plain words where the forms know it, else by its term. */
export function termLabel(term: string): string {
  return isCatalogueTerm(term) ? t(`crateTerm.${term}`) : term;
}

type HelpKey = keyof typeof crateTermHelp;

/** What a property is for; nothing where its name says it. */
export function termHelp(term: string): string | undefined {
  const key = `crateHelp.${term}`;
  return Object.hasOwn(crateTermHelp, key) ? t(key as HelpKey) : undefined;
}

/** What a type is called. */
export function typeLabel(type: string): string {
  return isCatalogueType(type) ? t(`crateType.${type}`) : type;
}

/** The types of an entity in words, the most telling one first. */
export function typeLabels(types: readonly string[]): string {
  const general = (type: string) => Number(type === 'File' || type === 'Dataset' || type === 'CreativeWork');
  return [...types]
    .sort((a, b) => general(a) - general(b))
    .map(typeLabel)
    .join(' · ');
}

/** What an entity is, in words: what it is used for where that says more than its types. */
export function kindLabel(
  { types, group }: { types: readonly string[]; group: EntityGroup },
  isRoot?: boolean,
): string {
  if (group === 'licences') return t('crateEditor.add.licence');
  if (group === 'crate') return t(isRoot === false ? 'crateEditor.descriptor' : 'crateEditor.root');
  return typeLabels(types);
}

/** The heading of a group of entities. */
export function groupLabel(group: EntityGroup): string {
  return t(`crateEditor.group.${group}`);
}
