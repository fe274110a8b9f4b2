import type { CopyChange } from './dispatch-change.ts';
import type { CrateEntity } from './document.ts';
import { isRecord, member, textsIn, valuesOf } from './json.ts';

/** Receivers decode these as one text each, in every entity: one list or object among them, and nothing arrives. */
const PLAIN = ['name', 'description', 'encodingFormat', 'contentSize'] as const;

/**
 * Entities as receivers can decode them: one text in each of the properties that they read, and no `distribution`.
 * https://github.com/cs3org/OCM-API/blob/develop/OCM-Embedded.md
 */
export function plainTexts(graph: readonly CrateEntity[], changes: CopyChange[]): CrateEntity[] {
  return graph.map((entity) => {
    const id = entity['@id'];
    const plain: Record<string, unknown> = { ...entity };
    for (const property of PLAIN) {
      const value = member(entity, property);
      if (value === undefined || typeof value === 'string') continue;
      const text = oneText(property, value);
      if (text === undefined) delete plain[property];
      else plain[property] = text;
      changes.push({ kind: 'text', id, property, before: shown(value), ...(text && { after: text }) });
    }
    if (member(entity, 'distribution') !== undefined) {
      delete plain.distribution;
      changes.push({ kind: 'distribution', id, property: 'distribution' });
    }
    return plain as CrateEntity;
  });
}

/** The text that says most of several values; `undefined` where none is a text. */
function oneText(property: (typeof PLAIN)[number], value: unknown): string | undefined {
  const texts = valuesOf(value).flatMap(textOf);
  // Beside the media type often stands a page about the format.
  if (property === 'encodingFormat')
    return texts.find((text) => /^[\w.+-]+\/[\w.+;= -]+$/.test(text)) ?? texts[0];
  return property === 'description' && texts.length > 1 ? texts.join('\n\n') : texts[0];
}

function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)];
  return isRecord(value) ? textsIn(member(value, '@value')) : [];
}

/** A value in a few characters, for the list of what was changed. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
