/** An access mode of `WAC-Allow`. */
export type AccessMode = 'read' | 'append' | 'write' | 'control';

/** What the one who asks and what everybody may do with a resource. To be shown, not to decide by: the server decides. */
export interface WacAllow {
  readonly user: readonly AccessMode[];
  readonly public: readonly AccessMode[];
}

const GROUP = /([a-z]+)\s*=\s*"([^"]*)"/gi;

/**
 * Reads a `WAC-Allow` header; `undefined` when it is missing, which means unknown, not "no".
 * https://solid.github.io/web-access-control-spec/#wac-allow
 */
export function parseWacAllow(header: string | undefined): WacAllow | undefined {
  if (header === undefined) return undefined;
  const groups = new Map<string, readonly AccessMode[]>();
  for (const [, group = '', modes = ''] of header.matchAll(GROUP)) {
    groups.set(group.toLowerCase(), modes.toLowerCase().split(/\s+/).filter(isMode));
  }
  return { user: groups.get('user') ?? [], public: groups.get('public') ?? [] };
}

function isMode(word: string): word is AccessMode {
  return word === 'read' || word === 'append' || word === 'write' || word === 'control';
}
