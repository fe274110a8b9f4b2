/** `jupyterhub`: a notebook service with accounts; `binder`: builds an environment for anybody. */
export type HubKind = 'jupyterhub' | 'binder';

/** A place where notebooks are opened. */
export interface Hub {
  readonly kind: HubKind;
  /** Its root: http or https, without query, ending in `/`. */
  readonly url: string;
}

/**
 * The root of a hub from what was typed or stored: people copy any page of it. `undefined` for what is no web address,
 * and for one with a password in it.
 */
export function hubRoot(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') return undefined;
  // From here on the address names a page of the hub, no longer the hub.
  const root = url.pathname.replace(/\/(?:hub|user|v2|build)(?:\/.*)?$/, '');
  return `${url.origin}${root.replace(/\/+$/, '')}/`;
}

/** The hubs without repeats, in a steady order, so that two devices write the same. */
export function orderHubs(hubs: readonly Hub[]): readonly Hub[] {
  const byKey = new Map(hubs.map((hub) => [`${hub.url} ${hub.kind}`, hub]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hub]) => hub);
}
