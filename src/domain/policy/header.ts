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
  return {
    title: value(`${NS.dct}title`) ?? rulebook.name,
    description: value(`${NS.dct}description`),
    autonomy: autonomy === 'off' || autonomy === 'auto' ? autonomy : 'suggest',
  };
}
