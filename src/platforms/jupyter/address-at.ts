/** The address of something at a hub; `undefined` for what leads away from it. @param hub its root, ending in `/` */
export function addressAt(hub: string, path: unknown): string | undefined {
  if (typeof path !== 'string' || path === '' || !URL.canParse(path, hub)) return undefined;
  const url = new URL(path, hub);
  return url.origin === new URL(hub).origin ? url.href : undefined;
}
