import { readContext } from '../context-facts.ts';
import type { CrateDocument } from '../document.ts';
import { isRecord, type Json, member, valuesOf } from '../json.ts';
import type { Change } from './change.ts';
import { freeIds } from './free-ids.ts';
import { knowledgeOf } from './known-terms.ts';
import { liftGraph } from './lift.ts';
import { isTooDeep, type JsonFault, parseJson } from './parse-json.ts';
import { renameKeywords } from './rename-keywords.ts';

/** A crate that was opened, or why it was not; what was to be opened is kept either way. */
export type OpenedCrate =
  | {
      readonly ok: true;
      readonly crate: CrateDocument;
      readonly report: readonly Change[];
      /** It does not use the terms of RO-Crate, or has contexts within: `openForeignCrate` may read more of it. */
      readonly isForeign: boolean;
    }
  | { readonly ok: false; readonly problem: Unreadable };

/** Why something cannot be opened as a crate. */
export interface Unreadable {
  /** `json`: it is no JSON; `shape`: it is JSON without entities; `depth`: it is nested too deeply. */
  readonly kind: 'json' | 'shape' | 'depth';
  /** For `json`: where. */
  readonly fault?: JsonFault;
  /** What was to be opened, unchanged, so that it can be mended as text; `''` where it has no text. */
  readonly text: string;
}

/**
 * Opens the metadata of a crate: text, or JSON that was read already. Whatever it looks like, nothing is lost silently:
 * every entity and every value is in the crate, or named in the report. Never throws, fetches nothing.
 */
export function openCrate(input: unknown): OpenedCrate {
  const read = readInput(input);
  if ('kind' in read) return { ok: false, problem: read };
  const { value, dropped } = read;
  const report: Change[] = dropped.map((each) => ({ kind: 'left-out', ...each }));
  const wrapped = wrap(value, (change) => report.push(change));
  if (!wrapped) return { ok: false, problem: { kind: 'shape', text: textOf(input) } };
  const terms = knowledgeOf(wrapped.json['@context']);
  const { aliases } = terms;
  if (aliases.size > 0) report.push({ kind: 'rewritten', path: '/@context' });
  const { '@context': context, '@graph': graph, ...others } = wrapped.json;
  const plain = aliases.size > 0 ? renameKeywords(graph, aliases) : graph;
  const entities = liftGraph(valuesOf(plain), wrapped.path, {
    terms,
    freeId: freeIds(value),
    note: (change) => report.push(change),
  });
  const hasContexts = entities.some((entity) => Object.hasOwn(entity, '@context'));
  const isForeign = hasContexts || readContext(context).version === undefined;
  return { ok: true, crate: { '@context': context, ...others, '@graph': entities }, report, isForeign };
}

type Input = { readonly value: unknown; readonly dropped: readonly { path: string; value: unknown }[] };

function readInput(input: unknown): Input | Unreadable {
  if (typeof input !== 'string')
    return isTooDeep(input) ? { kind: 'depth', text: '' } : { value: input, dropped: [] };
  const parsed = parseJson(input);
  if (parsed.ok) return parsed;
  return parsed.fault ? { kind: 'json', fault: parsed.fault, text: input } : { kind: 'depth', text: input };
}

/** The document as an object with a graph, and the JSON Pointer to the graph; `undefined` where nothing is described. */
function wrap(
  value: unknown,
  note: (change: Change) => void,
): { readonly json: Json; readonly path: string } | undefined {
  if (Array.isArray(value)) {
    if (!value.some(isRecord)) return undefined;
    note({ kind: 'wrapped', path: '' });
    return { json: { '@graph': value }, path: '' };
  }
  if (!isRecord(value)) return undefined;
  const graph = graphOf(value);
  if (graph === undefined) {
    const { '@context': context, ...entity } = value;
    if (Object.keys(entity).length === 0) return undefined;
    note({ kind: 'wrapped', path: '' });
    return { json: { '@context': context, '@graph': [entity] }, path: '' };
  }
  if (!Array.isArray(graph)) note({ kind: 'wrapped', path: '/@graph' });
  const { __proto__: _, ...safe } = value;
  for (const key of Object.keys(value)) {
    if (key === '__proto__') note({ kind: 'left-out', path: '/__proto__', value: member(value, key) });
    else if (key !== '@context' && key !== '@graph') note({ kind: 'kept', path: `/${key}`, property: key });
  }
  return { json: { ...safe, '@graph': valuesOf(graph) }, path: '/@graph' };
}

/** The members of the graph; `undefined` where the document is one entity. */
function graphOf(value: Json): unknown {
  const graph = member(value, '@graph');
  return graph === null || (typeof graph !== 'object' && graph !== undefined) ? undefined : graph;
}

function textOf(input: unknown): string {
  return typeof input === 'string' ? input : (JSON.stringify(input, null, 2) ?? '');
}
