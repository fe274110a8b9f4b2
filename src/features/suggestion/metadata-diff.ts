import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Effect } from '../../domain/suggestion/model.ts';

/** Prefixes of the properties that Orrery writes, so that the comparison reads as the file does. */
const prefixes: readonly (readonly [prefix: string, iri: string])[] = [
  ['schema', 'http://schema.org/'],
  ['dct', 'http://purl.org/dc/terms/'],
  ['as', 'https://www.w3.org/ns/activitystreams#'],
  ['frbr', 'http://purl.org/vocab/frbr/core#'],
  ['cito', 'http://purl.org/spar/cito/'],
];

/** The links of an artefact's description before and after an effect, as Turtle, one to a line. */
export interface MetadataDiff {
  readonly before: string;
  readonly after: string;
}

/**
 * What a `link` effect changes in the description of an artefact: one line, unless it is already there.
 * @param artefact as last read; without it only the new line is known
 * @param isDone the link was added by this very effect: the description without it is what stood there before
 */
export function metadataDiff(
  effect: Extract<Effect, { kind: 'link' }>,
  artefact: Pick<Artefact, 'links'> | undefined,
  isDone = false,
): MetadataDiff {
  const line = (predicate: string, target: string) =>
    `<${effect.artefact}> ${shortened(predicate)} <${target}> .`;
  const added = line(effect.predicate, effect.target);
  const before = (artefact?.links ?? [])
    .map(({ predicate, target }) => line(predicate, target))
    .filter((each) => !isDone || each !== added);
  const after = before.includes(added) ? before : [...before, added];
  return { before: before.join('\n'), after: after.join('\n') };
}

function shortened(iri: string): string {
  for (const [prefix, namespace] of prefixes) {
    const local = iri.startsWith(namespace) ? iri.slice(namespace.length) : '';
    if (/^[A-Za-z]\w*$/.test(local)) return `${prefix}:${local}`;
  }
  return `<${iri}>`;
}
