import type { Finding } from '../../domain/finding.ts';
import type { ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import type { AnnounceDraft, AnnounceField } from './announce-draft.ts';

/** What is to be said about an announcement, sorted to where it can be mended. */
export interface AnnounceFindings {
  readonly byField: Readonly<Partial<Record<AnnounceField, Finding>>>;
  /** About parts that no field of the form can change. */
  readonly rest: readonly Finding[];
  /** How many of all stand in the way of sending. */
  readonly faults: number;
}

/** Judges an announcement by COAR Notify 1.0.1 and by what its receiver demands beyond it. */
export function announceFindings(
  document: JsonObject,
  { kind }: Pick<AnnounceDraft, 'kind'>,
  profiles?: readonly ProfileId[],
): AnnounceFindings {
  const findings = validateNotification(document, { profiles });
  const byField: Partial<Record<AnnounceField, Finding>> = {};
  const rest: Finding[] = [];
  for (const finding of findings) {
    const field = fieldOf(finding.path, kind);
    if (field === undefined) rest.push(finding);
    else if (byField[field]?.severity !== 'must') byField[field] = finding;
  }
  // What several rules say about one field is one thing to correct.
  const faulty = [...Object.values(byField), ...rest].filter(({ severity }) => severity === 'must');
  return { byField, rest, faults: faulty.length };
}

/** The field beside which a finding about `path` belongs; `undefined` when no field of the form can mend it. */
function fieldOf(path: string, kind: AnnounceDraft['kind']): AnnounceField | undefined {
  if (kind === 'relationship') {
    if (path === 'object.as:subject') return 'page';
    return path === 'object.as:object' || path.startsWith('context') ? 'about' : undefined;
  }
  if (path === 'object.id') return 'page';
  if (path === 'object.ietf:cite-as') return 'citeAs';
  return kind !== 'work' && path.startsWith('context') ? 'about' : undefined;
}
