import { isRecord, member } from '../json.ts';
import { bundledContexts } from './bundled-contexts.ts';
import { type OpenedCrate, openCrate } from './open-crate.ts';
import { isTooDeep, parseJson } from './parse-json.ts';

/** What is used of the library; its published types know no such options. */
interface JsonLd {
  flatten(document: unknown, context: unknown, options: object): Promise<unknown>;
}

const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';
/** In characters: the algorithms of JSON-LD are slow. */
const LARGEST = 5_000_000;

/**
 * Opens JSON-LD of another form (expanded, with contexts of its own, with other names for the same terms) by writing it
 * anew with the terms of RO-Crate. Where that is not possible, for instance because a context would have to be fetched,
 * or where nothing would be gained, it is what {@link openCrate} makes of it.
 */
export async function openForeignCrate(input: unknown): Promise<OpenedCrate> {
  const opened = openCrate(input);
  if (!opened.ok || !opened.isForeign) return opened;
  if (typeof input === 'string' && input.length > LARGEST) return opened;
  const rewritten = await rewrite(typeof input === 'string' ? parsedOf(input) : input);
  const again = rewritten === undefined ? undefined : openCrate(rewritten);
  if (!again?.ok) return opened;
  // What the algorithms do not understand they drop: that must not happen here.
  if (!isAllIn(opened.crate['@graph'], again.crate['@graph'])) return opened;
  const lost = opened.report.filter(({ kind }) => kind === 'left-out');
  return { ...again, report: [{ kind: 'rewritten', path: '' }, ...lost, ...again.report] };
}

function parsedOf(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : undefined;
}

async function rewrite(document: unknown): Promise<unknown> {
  if (isTooDeep(document)) return undefined;
  const { default: jsonld } = (await import('jsonld')) as unknown as { default: JsonLd };
  try {
    const flat = await jsonld.flatten(document, CONTEXT, {
      // Relative ids are paths in the crate: they stay as they are.
      base: null,
      documentLoader: bundledContexts,
      compactToRelative: false,
    });
    return withGraph(flat);
  } catch {
    // It is not JSON-LD, or a context of it is not known here.
    return undefined;
  }
}

/** A single entity comes back without `@graph`. */
function withGraph(flat: unknown): unknown {
  if (!isRecord(flat) || Array.isArray(member(flat, '@graph'))) return flat;
  const { '@context': context, ...entity } = flat;
  return Object.keys(entity).length === 0 ? undefined : { '@context': context, '@graph': [entity] };
}

/**
 * All texts, numbers and truth values that stand anywhere, with how often they do; but for names, contexts, types and
 * the labels of nameless entities. Ids are not counted: descriptions that share one become one.
 */
function plainValuesIn(graph: unknown): {
  readonly times: ReadonlyMap<unknown, number>;
  readonly ids: ReadonlySet<unknown>;
} {
  const times = new Map<unknown, number>();
  const ids = new Set<unknown>();
  const open: unknown[] = [graph];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) open.push(...next);
    else if (isRecord(next)) {
      for (const [key, value] of Object.entries(next))
        if (key === '@id') ids.add(value);
        else if (!['@context', '@type', '@index'].includes(key)) open.push(value);
    } else times.set(next, (times.get(next) ?? 0) + 1);
  }
  return { times, ids };
}

/** Whether everything that one graph says stands in another one as often; a text may have become an id. */
function isAllIn(before: unknown, after: unknown): boolean {
  const [was, is] = [plainValuesIn(before), plainValuesIn(after)];
  const isLabel = (value: unknown) => typeof value === 'string' && value.startsWith('_:');
  const isThere = (value: unknown, often: number) =>
    isLabel(value) || is.ids.has(value) || (is.times.get(value) ?? 0) >= often;
  return (
    [...was.ids].every((id) => isThere(id, 1)) &&
    [...was.times].every(([value, often]) => isThere(value, often))
  );
}
