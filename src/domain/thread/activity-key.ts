/**
 * The form of an activity's id by which activities are joined and events are found: `urn:uuid:` ids are lower-cased
 * (https://www.rfc-editor.org/rfc/rfc9562#section-4), everything else stays as it was written.
 */
export function activityKey(id: string): string {
  return /^urn:uuid:/i.test(id) ? id.toLowerCase() : id;
}
