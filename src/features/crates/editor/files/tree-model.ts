import type { CrateDocument } from '../../../../domain/crate/document.ts';
import type { PayloadFile } from '../../../../domain/crate/draft.ts';
import { textsIn } from '../../../../domain/crate/json.ts';
import { isAbsolute, payloadPath } from '../../../../domain/crate/paths.ts';
import { shortId } from '../../../notification/plain.ts';
import { wordsOf } from '../entities/entity-rows.ts';

/** A file or folder of the crate, by its path. */
export interface TreeNode {
  /** Decoded, without `./`; a folder ends in `/`. What is on the web: its address. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly folder: boolean;
  /** `@id` of the entity that describes it; nothing for a folder or a file that nobody has described. */
  readonly id?: string;
  /** In bytes, where it is among the files that travel with the crate. */
  readonly size?: number;
  /** Whether its bytes are at hand; a described file may be missing. Folders and web files need none. */
  readonly missing: boolean;
  readonly children: readonly TreeNode[];
  /** How many files are in it, at any depth. */
  readonly files: number;
}

interface Growing {
  path: string;
  name: string;
  folder: boolean;
  id?: string;
  size?: number;
  there: boolean;
  children: Map<string, Growing>;
}

/** The files and folders of a crate as a tree: what is described, and what travels with it. */
export interface FileTree {
  readonly nodes: readonly TreeNode[];
  /** Described files that are on the web and do not travel. */
  readonly web: readonly TreeNode[];
}

/** Folders within folders; what lies deeper is shown with the rest of its path as its name, so that no path is too deep. */
const DEEPEST = 100;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Makes the tree. Ids that lead out of the crate are left out: they stand in the list of entities, with a finding.
 * @param rootId `@id` of the root, which is the tree itself
 */
export function fileTree(crate: CrateDocument, payload: readonly PayloadFile[], rootId: string): FileTree {
  const top: Growing = { path: '', name: '', folder: true, there: true, children: new Map() };
  const web: TreeNode[] = [];
  for (const entity of crate['@graph']) {
    const id = entity['@id'];
    if (id === rootId || /^(#|_:)/.test(id)) continue;
    const types = textsIn(entity['@type']);
    if (types.includes('Profile')) continue;
    const isFile = types.includes('File');
    if (!isFile && !types.includes('Dataset')) continue;
    if (isAbsolute(id)) {
      web.push({
        path: id,
        name: shortId(id),
        folder: !isFile,
        id,
        missing: false,
        children: [],
        files: isFile ? 1 : 0,
      });
      continue;
    }
    const path = payloadPath(id);
    if (path === undefined || path === '') continue;
    const node = place(top, path, !isFile);
    node.id ??= id;
  }
  for (const { path, size } of payload) {
    const node = place(top, path, false);
    node.there = true;
    if (size !== undefined) node.size = size;
  }
  return { nodes: [...top.children.values()].map(grown).sort(byName), web };
}

function place(top: Growing, path: string, folder: boolean): Growing {
  const all = path.replace(/\/+$/, '').split('/');
  const parts = all.length > DEEPEST ? [...all.slice(0, DEEPEST - 1), all.slice(DEEPEST - 1).join('/')] : all;
  let here = top;
  parts.forEach((name, index) => {
    const isFolder = folder || index < parts.length - 1;
    const key = isFolder ? `${name}/` : name;
    let next = here.children.get(key);
    if (next === undefined) {
      next = { path: here.path + key, name, folder: isFolder, there: isFolder, children: new Map() };
      here.children.set(key, next);
    }
    here = next;
  });
  return here;
}

function grown({ path, name, folder, id, size, there, children }: Growing): TreeNode {
  const below = [...children.values()].map(grown).sort(byName);
  const files = folder ? below.reduce((sum, child) => sum + child.files, 0) : 1;
  return {
    path,
    name,
    folder,
    ...(id !== undefined && { id }),
    ...(size !== undefined && { size }),
    missing: !folder && !there,
    children: below,
    files,
  };
}

function byName(a: TreeNode, b: TreeNode): number {
  return Number(b.folder) - Number(a.folder) || collator.compare(a.name, b.name);
}

/** A row of the tree as it is shown: with its depth and its place among its siblings. */
export interface TreeRow {
  readonly node: TreeNode;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Path of the folder that it is in; nothing at the top. */
  readonly parent?: string;
}

/** The rows that are in sight: all whose folders are open. */
export function visibleRows(nodes: readonly TreeNode[], open: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (siblings: readonly TreeNode[], level: number, parent?: string) => {
    siblings.forEach((node, index) => {
      rows.push({
        node,
        level,
        position: index + 1,
        siblings: siblings.length,
        ...(parent !== undefined && { parent }),
      });
      if (node.folder && open.has(node.path)) walk(node.children, level + 1, node.path);
    });
  };
  walk(nodes, 1);
  return rows;
}

/** The nodes whose paths have all words, with the folders that lead to them; all of them where there is no word. */
export function matchingNodes(nodes: readonly TreeNode[], text: string): readonly TreeNode[] {
  const words = wordsOf(text);
  if (words.length === 0) return nodes;
  const keep = (node: TreeNode): TreeNode | undefined => {
    const path = node.path.toLocaleLowerCase();
    if (words.every((word) => path.includes(word))) return node;
    const children = node.children.map(keep).filter((child) => child !== undefined);
    return children.length === 0 ? undefined : { ...node, children };
  };
  return nodes.map(keep).filter((node) => node !== undefined);
}

/** The paths of all folders. */
export function folderPaths(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap((node) => (node.folder ? [node.path, ...folderPaths(node.children)] : []));
}
