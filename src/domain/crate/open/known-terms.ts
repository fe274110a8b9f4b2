import { readContext } from '../context-facts.ts';
import { isRecord, type Json, valuesOf } from '../json.ts';

/** What the contexts of a document say about how its properties are to be read. */
export interface TermKnowledge {
  /** Whether a property says anything: others, and all that is nested in them, mean nothing in JSON-LD. */
  readonly means: (property: string) => boolean;
  /** Whether the values of a property are read by rules of their own, so that nothing in them may be moved. */
  readonly isOpaque: (property: string) => boolean;
  /** Whether entities of a type are read by rules of their own. */
  readonly hasRules: (type: string) => boolean;
  /** Other names of keywords, such as `id` for `@id`. */
  readonly aliases: ReadonlyMap<string, string>;
}

const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/;

/** Reads what is known of the terms; nothing is fetched. https://www.w3.org/TR/json-ld11/#context-definitions */
export function knowledgeOf(context: unknown): TermKnowledge {
  const facts = readContext(context);
  const own = new Map(
    valuesOf(context)
      .filter(isRecord)
      .flatMap((part) => Object.entries(part)),
  );
  // Who does not know all contexts cannot say of any word that it means nothing.
  const knowsAll = valuesOf(context).length > 0 && facts.unknown.length === 0 && !facts.hasVocab;
  return {
    means: (property) => {
      if (own.has(property)) return own.get(property) !== null;
      return !knowsAll || facts.has(property) || IRI.test(property) || property.startsWith('_:');
    },
    isOpaque: (property) => {
      const meaning = own.get(property);
      return isRecord(meaning) && hasRulesOfItsOwn(meaning);
    },
    hasRules: (type) => {
      const meaning = own.get(type);
      return isRecord(meaning) && Object.hasOwn(meaning, '@context');
    },
    aliases: new Map([...own].filter((entry): entry is [string, string] => isAlias(entry))),
  };
}

/** Of a term: containers, JSON literals, contexts in contexts, statements from the other end. */
function hasRulesOfItsOwn(meaning: Json): boolean {
  return (
    meaning['@type'] === '@json' ||
    meaning['@id'] === '@nest' ||
    ['@context', '@container', '@reverse', '@nest'].some((key) => Object.hasOwn(meaning, key))
  );
}

function isAlias([name, meaning]: readonly [string, unknown]): boolean {
  return !name.startsWith('@') && typeof meaning === 'string' && /^@(id|type|value|graph)$/.test(meaning);
}
