import { isBareUrnUuid, isUrnUuid } from './uri.ts';

/**
 * The form of an activity's id under which two mentions of it are the same.
 * The letters of a UUID have no case (RFC 9562 §4), all other ids are compared as they are written.
 */
export function activityKey(id: string): string {
  return isUrnUuid(id) || isBareUrnUuid(id) ? id.toLowerCase() : id;
}
