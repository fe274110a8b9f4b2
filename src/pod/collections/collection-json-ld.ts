import type { DataCollection } from '../../domain/staging/collection.ts';
import { NS, RDF_TYPE } from '../rdf/vocabulary.ts';
import { collectionTriples } from './collection-rdf.ts';
import { collectionDocument } from './places.ts';

const { dcat, dct, orr, prov, spdx, xsd } = NS;
const PREFIXES = Object.entries({ dcat, dct, orr, prov, spdx, xsd });

/** The collection as a JSON-LD document that says the same as its Turtle: one node for each subject. */
export function collectionToJsonLd(collection: DataCollection): object {
  const nodes = new Map<string, Record<string, unknown[]>>();
  for (const [subject, predicate, object] of collectionTriples(
    collection,
    collectionDocument(collection.id),
  )) {
    const node = nodes.get(subject) ?? {};
    nodes.set(subject, node);
    const isType = predicate === RDF_TYPE;
    const value = isType ? compact(object.value) : jsonOf(object);
    const key = isType ? '@type' : compact(predicate);
    const values = node[key] ?? [];
    node[key] = values;
    values.push(value);
  }
  return {
    '@context': Object.fromEntries(PREFIXES),
    '@graph': [...nodes].map(([id, node]) => ({
      '@id': id,
      ...Object.fromEntries(
        Object.entries(node).map(([key, values]) => [key, values.length === 1 ? values[0] : values]),
      ),
    })),
  };
}

function jsonOf(object: ReturnType<typeof collectionTriples>[number][2]): unknown {
  if (object.termType !== 'Literal') return { '@id': object.value };
  const type = object.datatype.value;
  if (type === `${xsd}string`) return object.value;
  return { '@value': object.value, '@type': compact(type) };
}

function compact(iri: string): string {
  const found = PREFIXES.find(([, namespace]) => iri.startsWith(namespace));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}
