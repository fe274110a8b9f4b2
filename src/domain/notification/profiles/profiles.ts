import type { Rule } from '../rules/rule.ts';
import { DSPACE_RULES } from './dspace.ts';
import { EPISCIENCES_RULES } from './episciences.ts';
import { INVENIO_RULES } from './invenio.ts';
import { PCI_RULES } from './pci.ts';
import { PREREVIEW_RULES } from './prereview.ts';

const PROFILES = {
  dspace: DSPACE_RULES,
  pci: PCI_RULES,
  prereview: PREREVIEW_RULES,
  invenio: INVENIO_RULES,
  episciences: EPISCIENCES_RULES,
} as const;

/** The receivers whose demands go beyond COAR Notify 1.0.1. */
export type ProfileId = keyof typeof PROFILES;

/** All profiles that are known. */
export const PROFILE_IDS = Object.keys(PROFILES) as readonly ProfileId[];

/** What the receivers demand beyond the specification. */
export function profileRules(ids: readonly ProfileId[]): readonly Rule[] {
  return ids.flatMap((id) => PROFILES[id]);
}
