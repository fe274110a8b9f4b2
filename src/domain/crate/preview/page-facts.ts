import { knownTerms } from '../contexts/known.ts';
import type { CrateDocument } from '../document.ts';
import { type CrateFacts, type Entity, factsOf } from '../facts.ts';
import { isRecord, member, textsIn, valuesOf } from '../json.ts';

/** So many entities get a section of their own; those beyond are counted. */
export const MOST_SECTIONS = 500;

/** What the parts of a preview page share. */
export interface PageFacts {
  readonly facts: CrateFacts;
  /** Entities with a section of their own, in the order of the page, with the name of its anchor. */
  readonly anchors: ReadonlyMap<string, string>;
  /** Pictures as `data:` URLs, by their path. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Whether files are linked by their path, for a page that lies beside them. */
  readonly linksFiles: boolean;
  /** Where the meaning of a term is explained. */
  readonly meaningOf: (term: string) => string | undefined;
}

/** Reads a crate for its page. */
export function pageFacts(
  crate: CrateDocument,
  pictures: ReadonlyMap<string, string>,
  linksFiles: boolean,
): PageFacts {
  const facts = factsOf({ ...crate }, {});
  const shown = [...facts.data, ...facts.contextual.filter(hasSection)].slice(0, MOST_SECTIONS);
  const anchors = new Map(shown.map(({ id }, index) => [id, `e${index + 1}`]));
  return { facts, anchors, pictures, linksFiles, meaningOf: (term) => meaningOf(facts, term) };
}

/** Nameless entities are told where they are used. */
export function hasSection(entity: Entity): boolean {
  return !entity.id.startsWith('_:') && !(entity.id.startsWith('#') && nameOf(entity) === undefined);
}

/** What an entity is called; `undefined` for the nameless. */
export function nameOf({ json }: Entity): string | undefined {
  return textsIn(member(json, 'name')).find((name) => name.trim() !== '');
}

/** The definition that the crate itself gives comes first, then the address that the context has for the term. */
function meaningOf({ byId, context, document }: CrateFacts, term: string): string | undefined {
  for (const part of valuesOf(member(document, '@context'))) {
    const iri = typeof part === 'string' ? knownTerms(part)?.get(term) : isRecord(part) && member(part, term);
    if (typeof iri !== 'string') continue;
    const defined = byId.get(iri);
    const [same] = defined ? valuesOf(member(defined.json, 'sameAs')) : [];
    const elsewhere = isRecord(same) ? same['@id'] : same;
    return typeof elsewhere === 'string' ? elsewhere : iri;
  }
  return context.has(term) ? undefined : term;
}
