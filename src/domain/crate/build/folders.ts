import type { CrateEntity } from '../document.ts';
import { isAbsolute } from '../paths.ts';
import { folderEntity } from './file.ts';

/**
 * The folders that files lie in, by the paths in their ids, each with what is directly in it; and the ids of what lies
 * at the top, web addresses among them. In the order of the files.
 */
export function foldersOf(files: readonly CrateEntity[]): {
  readonly top: readonly string[];
  readonly folders: readonly CrateEntity[];
} {
  const parts = new Map<string, Set<string>>([['', new Set()]]);
  for (const file of files) {
    let id = file['@id'];
    let folder = isAbsolute(id) ? '' : folderOf(id);
    // Upwards until a folder that is known: what lies above it is known, too.
    while (true) {
      const known = parts.get(folder);
      if (known) {
        known.add(id);
        break;
      }
      parts.set(folder, new Set([id]));
      id = folder;
      folder = folderOf(folder);
    }
  }
  const { top, folders } = split(parts);
  return { top: [...top], folders };
}

function split(parts: ReadonlyMap<string, ReadonlySet<string>>): {
  top: ReadonlySet<string>;
  folders: CrateEntity[];
} {
  const top = parts.get('') ?? new Set<string>();
  const folders = [...parts]
    .filter(([id]) => id !== '')
    .map(([id, inside]) => ({
      ...folderEntity({ at: decoded(id), parts: [...inside] }),
      '@id': id,
    }));
  return { top, folders };
}

/** The id of the folder in which an id lies, with its `/`; empty at the top. */
function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/', id.length - 2) + 1).replace(/^\.\/$/, '');
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
