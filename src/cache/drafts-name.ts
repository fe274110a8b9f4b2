/** Name of the database with the drafts of crates of a person. */
export function draftsName(webId: string): string {
  return `orrery-crates:${webId}`;
}
