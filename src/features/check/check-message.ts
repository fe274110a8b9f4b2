import type { Finding } from '../../domain/finding.ts';
import { decodeNotification } from '../../domain/notification/decode.ts';
import type { Notification } from '../../domain/notification/model.ts';
import type { ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { validateNotification } from '../../domain/notification/validate.ts';

/** What came of checking a text. */
export type Checked =
  | { readonly kind: 'empty' }
  /** There is no notification in it. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'read';
      readonly notification: Notification;
      /** The message as JSON; for Turtle, its expanded JSON-LD. */
      readonly document: unknown;
      readonly findings: readonly Finding[];
    };

/** Where a message was found. */
export interface Provenance {
  /** URL that its relative ids refer to. */
  readonly base: string;
  /** Media type that its server gave, `''` for none. */
  readonly mediaType?: string;
}

/** A message that is pasted has no address; relative ids need one to refer to. */
const PASTED: Provenance = { base: 'urn:orrery:pasted' };

/** Reads and judges a text, by COAR Notify 1.0.1 and by a receiver's demands in addition. Never rejects. */
export async function checkMessage(
  text: string,
  profile: ProfileId | undefined,
  { base, mediaType }: Provenance = PASTED,
): Promise<Checked> {
  if (text.trim() === '') return { kind: 'empty' };
  const decoded = await decodeNotification(text, mediaType, { base });
  if (!decoded.ok)
    return { kind: 'unreadable', reason: decoded.problem.reason, findings: decoded.problem.findings ?? [] };
  const { notification, document, findings } = decoded.value;
  return {
    kind: 'read',
    notification,
    document,
    findings: profile === undefined ? findings : validateNotification(document, { profiles: [profile] }),
  };
}
