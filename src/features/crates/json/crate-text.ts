import type { CrateDocument, CrateEntity } from '../../../domain/crate/document.ts';
import { toMetadata } from '../../../domain/crate/to-metadata.ts';

/** What stands around an only entity. */
const BEFORE = '{\n  "@graph": [\n    ';
const AFTER = '\n  ]\n}\n';

const written = new WeakMap<CrateEntity, string>();

/** The text of a crate, as it is saved. A second time only what changed is written anew. */
export function crateText(crate: CrateDocument): string {
  // With a graph of one mark instead of the entities: what stands around them.
  const mark = '\u0000';
  const frame = JSON.stringify({ ...crate, '@graph': [mark] }, null, 2);
  const place = JSON.stringify(mark);
  const [before = '', after = ''] = frame.split(place);
  if (crate['@graph'].length === 0 || frame.split(place).length !== 2) return toMetadata(crate);
  return `${before}${crate['@graph'].map(entityText).join(',\n    ')}${after}\n`;
}

function entityText(entity: CrateEntity): string {
  const there = written.get(entity);
  if (there !== undefined) return there;
  const alone = toMetadata({ '@context': undefined, '@graph': [entity] });
  const inner = alone.slice(BEFORE.length, alone.length - AFTER.length);
  written.set(entity, inner);
  return inner;
}

/**
 * A crate that was read from text, made of the entities that are known already wherever they say the same: what did not
 * change stays the same object. The known crate itself, where nothing changed.
 */
export function reuse(known: CrateDocument, read: CrateDocument): CrateDocument {
  const byText = new Map(known['@graph'].map((entity) => [entityText(entity), entity]));
  const graph = read['@graph'].map((entity) => byText.get(entityText(entity)) ?? entity);
  const frames = [known, read].map((crate) => JSON.stringify({ ...crate, '@graph': [] }));
  const isSame =
    frames[0] === frames[1] &&
    graph.length === known['@graph'].length &&
    graph.every((entity, index) => entity === known['@graph'][index]);
  return isSame ? known : { ...read, '@graph': graph };
}

/** The smallest replacement that makes one text the other, in UTF-16 units. */
export function replacement(before: string, after: string): { from: number; to: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}
