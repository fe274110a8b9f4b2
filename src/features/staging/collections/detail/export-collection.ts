import { writeBasket } from '../../../../domain/staging/basket.ts';
import { type DataCollection, didOf } from '../../../../domain/staging/collection.ts';
import { collectionToJsonLd } from '../../../../pod/collections/collection-json-ld.ts';
import { collectionDocument } from '../../../../pod/collections/places.ts';
import { saveFile } from '../../../../ui/save-file.ts';

/** The forms in which a collection can leave. */
export const EXPORT_FORMS = ['dids', 'basket', 'json-ld'] as const;

/** One of {@link EXPORT_FORMS}. */
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** The data identifiers of the members, one per line, as command line tools read them. */
export function didList({ members }: Pick<DataCollection, 'members'>): string {
  return members
    .flatMap((member) => didOf(member) ?? [])
    .map((did) => `${did}\n`)
    .join('');
}

/** Has the browser save a collection as a file. */
export function exportCollection(collection: DataCollection, form: ExportForm): void {
  const name = collectionDocument(collection.id).replace(/^.*\/([^/]+)\.ttl$/, '$1');
  switch (form) {
    case 'dids':
      saveFile(`${name}.txt`, didList(collection), 'text/plain');
      break;
    case 'basket':
      saveFile(`${name}.basket.json`, json(writeBasket(collection.members)), 'application/json');
      break;
    case 'json-ld':
      saveFile(`${name}.jsonld`, json(collectionToJsonLd(collection)), 'application/ld+json');
      break;
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
