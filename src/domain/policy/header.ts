import { type Rulebook, rulebookIri } from './rulebook.ts';
import { NS } from './vocabulary.ts';

/** What a policy may do by itself. */
export type Autonomy =
  /** Is not run. */
  | 'off'
  /** Proposes; the maintainer decides. */
  | 'suggest'
  /** Acts by itself, where all safeguards agree. */
  | 'auto';

/** What a rule book says of itself: `<> dct:title "…" ; dct:description "…" ; orr:autonomy orr:suggest .` */
export interface RulebookHeader {
  readonly title: string;
  readonly description?: string;
  /** The author's recommendation; the maintainer's own setting goes before it. */
  readonly autonomy: Autonomy;
  /** Where it was taken from (`<> dct:source <…>`), for books that the maintainer imported or copied. */
  readonly source?: string;
}

/**
 * The text with a first line that says where it comes from, as `readHeader` finds it: a web address, or words. Such a
 * book begins switched off.
 */
export function withSource(text: string, source: string): string {
  const written = /^https?:/i.test(source) ? `<${encodeIri(source)}>` : JSON.stringify(source);
  return `<> <${NS.dct}source> ${written} .\n${text}`;
}

/** What cannot stand between the angle brackets of an IRI, escaped. https://www.w3.org/TR/turtle/#grammar-production-IRIREF */
function encodeIri(iri: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the grammar excludes
  return iri.replaceAll(/[\x00-\x20<>"{}|^`\\]/g, (character) => encodeURIComponent(character));
}

/** Reads the facts that a rule book states about itself. Without them it is called by its name and only suggests. */
export function readHeader(rulebook: Rulebook): RulebookHeader {
  const self = rulebookIri(rulebook.id);
  const value = (predicate: string): string | undefined => {
    const fact = rulebook.facts.find(
      ({ subject, predicate: said }) =>
        subject.kind === 'iri' && subject.value === self && said.kind === 'iri' && said.value === predicate,
    );
    return fact && (fact.object.kind === 'literal' || fact.object.kind === 'iri')
      ? fact.object.value
      : undefined;
  };
  const autonomy = value(`${NS.orr}autonomy`)?.slice(NS.orr.length);
  const source = value(`${NS.dct}source`);
  return {
    title: value(`${NS.dct}title`) ?? rulebook.name,
    description: value(`${NS.dct}description`),
    // Somebody else's advice on how far to trust their rules is no advice.
    autonomy: source !== undefined ? 'off' : autonomy === 'off' || autonomy === 'auto' ? autonomy : 'suggest',
    ...(source !== undefined && { source }),
  };
}
