import type { Finding } from '../../domain/finding.ts';

/** How many members of one object or array are listed before the reader asks for more. */
export const PAGE = 100;

/** One visible line of a JSON document. */
export interface TreeLine {
  /** Identifies the place in the document: keys as JSON, so that no key can pretend to be a path. */
  readonly id: string;
  readonly parent: string | undefined;
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  /** Key in the object, or index in the array; `undefined` for the document itself. */
  readonly key: string | number | undefined;
  readonly kind: 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null' | 'more';
  readonly value: unknown;
  /** Number of members; for `more` the number that is not shown yet. */
  readonly size: number;
  readonly position: number;
  readonly siblings: number;
}

/** What the reader has opened, and how far. */
export interface TreeView {
  /** Ids of the opened objects and arrays, with the number of members to list. */
  readonly open: ReadonlyMap<string, number>;
}

/** Id of the document itself. */
export const ROOT = '[]';

/** The lines that are visible, in order. Closed parts are not walked, so the size of the document does not matter. */
export function visibleLines(root: unknown, view: TreeView): TreeLine[] {
  const lines: TreeLine[] = [];
  const walk = (
    value: unknown,
    path: readonly (string | number)[],
    place: Pick<TreeLine, 'parent' | 'position' | 'siblings'>,
  ) => {
    const id = JSON.stringify(path);
    const members = membersOf(value);
    lines.push({
      id,
      level: path.length + 1,
      key: path.at(-1),
      kind: kindOf(value),
      value,
      size: members.length,
      ...place,
    });
    const limit = view.open.get(id);
    if (limit === undefined) return;
    const shown = members.slice(0, limit);
    const rest = members.length - shown.length;
    const siblings = shown.length + (rest > 0 ? 1 : 0);
    shown.forEach(([key, member], index) => {
      walk(member, [...path, key], { parent: id, position: index + 1, siblings });
    });
    if (rest > 0)
      lines.push({
        id: `${id} more`,
        parent: id,
        level: path.length + 2,
        key: undefined,
        kind: 'more',
        value: undefined,
        size: rest,
        position: siblings,
        siblings,
      });
  };
  walk(root, [], { parent: undefined, position: 1, siblings: 1 });
  return lines;
}

/** The view at first sight: everything open down to `depth`, and every place that a finding points to. */
export function firstView(root: unknown, marked: Iterable<string>, depth = 2): TreeView {
  const open = new Map<string, number>();
  const walk = (value: unknown, path: readonly (string | number)[]) => {
    const members = membersOf(value);
    if (path.length >= depth || members.length === 0) return;
    open.set(JSON.stringify(path), PAGE);
    for (const [key, member] of members.slice(0, PAGE)) walk(member, [...path, key]);
  };
  walk(root, []);
  for (const id of marked) {
    const path = JSON.parse(id) as (string | number)[];
    for (let length = 0; length < path.length; length += 1) {
      const ancestor = JSON.stringify(path.slice(0, length));
      if (!open.has(ancestor)) open.set(ancestor, PAGE);
    }
  }
  return { open };
}

/** The findings by the node that they are about: a missing field is shown at the object that lacks it. */
export function findingsByNode(root: unknown, findings: readonly Finding[]): Map<string, Finding[]> {
  const byNode = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = JSON.stringify(resolve(root, finding.path));
    const there = byNode.get(id);
    if (there) there.push(finding);
    else byNode.set(id, [finding]);
  }
  return byNode;
}

/**
 * The deepest existing node on the way of a finding's path (`object.ietf:item.mediaType`, `@context[*]`, `$`).
 * Keys may contain dots (full IRIs do), so at each object the longest key that fits is taken.
 */
function resolve(root: unknown, path: string): (string | number)[] {
  const found: (string | number)[] = [];
  let node = root;
  let rest = path.replace(/^\$\.?/, '');
  while (rest !== '') {
    const step = nextStep(node, rest);
    if (step === undefined) break;
    found.push(step.key);
    node = step.value;
    rest = step.rest;
  }
  return found;
}

function nextStep(
  node: unknown,
  path: string,
): { key: string | number; value: unknown; rest: string } | undefined {
  if (Array.isArray(node)) {
    const [matched, digits] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const index = Number(digits);
    if (matched !== undefined)
      return index < node.length
        ? { key: index, value: node[index], rest: path.slice(matched.length) }
        : undefined;
    // A path that names no element means the only one: services wrap single objects in arrays.
    return node.length === 1 && !path.startsWith('[') ? { key: 0, value: node[0], rest: path } : undefined;
  }
  if (typeof node !== 'object' || node === null) return undefined;
  const key = Object.keys(node)
    .filter((name) => path.startsWith(name) && /^(?:$|[.[])/.test(path.slice(name.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return undefined;
  return {
    key,
    value: (node as Record<string, unknown>)[key],
    rest: path.slice(key.length).replace(/^\./, ''),
  };
}

function membersOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((member, index) => [index, member]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function kindOf(value: unknown): TreeLine['kind'] {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'object':
      return 'object';
    case 'number':
    case 'bigint':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'string';
  }
}
