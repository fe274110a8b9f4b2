/** Name of the database of a person's keys. */
export function keyChainName(webId: string): string {
  return `orrery-keys:${webId}`;
}
