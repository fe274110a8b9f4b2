/** A data identifier: a file, or a set of them, as Rucio and SRCNet name it. https://rucio.github.io/documentation/started/concepts/file_dataset_container/ */
export interface Did {
  /** Also called namespace. */
  readonly scope: string;
  readonly name: string;
}

/** What a Rucio server allows unless its site says otherwise. */
const SCOPE = /^[a-zA-Z_\-.0-9]{1,25}$/;
const NAME = /^[/A-Za-z0-9][/A-Za-z0-9.\-_]{0,249}$/;

/** Why a text is no data identifier that a server would take. */
export type DidFault = 'no-colon' | 'scope' | 'name';

/**
 * Reads `scope:name`, parted at the first colon: names may hold `/`, but neither part holds a colon. Web addresses and
 * other URIs are no data identifiers: what follows their colon begins with `//`.
 */
export function readDid(text: string): Did | undefined {
  const did = partsOf(text);
  return did && didFault(did) === undefined ? did : undefined;
}

/** What is wrong with a text that was meant as a data identifier. */
export function whyNoDid(text: string): DidFault | undefined {
  const did = partsOf(text);
  return did ? didFault(did) : 'no-colon';
}

/** What a server would refuse of a data identifier. */
export function didFault({ scope, name }: Did): DidFault | undefined {
  if (!SCOPE.test(scope)) return 'scope';
  return NAME.test(name) && !name.startsWith('//') ? undefined : 'name';
}

/** `scope:name` */
export function formatDid({ scope, name }: Did): string {
  return `${scope}:${name}`;
}

function partsOf(text: string): Did | undefined {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  return colon < 0 ? undefined : { scope: trimmed.slice(0, colon), name: trimmed.slice(colon + 1) };
}
