import type { Finding } from '../../src/domain/finding.ts';
import { validateNotification } from '../../src/domain/notification/validate.ts';
import { SERVICES, type ServiceName } from './service-pod.ts';

/** A message as a service understands it; `document` is what arrived. */
export interface Message {
  readonly id: string;
  readonly types: readonly string[];
  /** URL of the work that is offered or announced. */
  readonly work: string;
  readonly citeAs?: string;
  readonly inReplyTo?: string;
  readonly from: { readonly id: string; readonly inbox: string };
  readonly document: Readonly<Record<string, unknown>>;
}

/** Reads what lies in an inbox; `undefined` for what names no sender with an inbox, no id or no object. */
export function readMessage(text: string): Message | undefined {
  const document = parse(text);
  const object = document?.object;
  const from = document?.origin;
  if (!document || !isRecord(object) || !isRecord(from)) return undefined;
  const { id, inReplyTo } = document;
  if (!isText(id) || !isText(object.id) || !isText(from.id) || !isText(from.inbox)) return undefined;
  return {
    id,
    types: asList(document.type).filter(isText),
    work: object.id,
    citeAs: isText(object['ietf:cite-as']) ? object['ietf:cite-as'] : undefined,
    inReplyTo: isText(inReplyTo) ? inReplyTo : undefined,
    from: { id: from.id, inbox: from.inbox },
    document,
  };
}

/** The id of the Offer that a message takes back, if it is an Undo. */
export function undoneBy({ types, inReplyTo }: Message): string | undefined {
  return types.includes('Undo') ? inReplyTo : undefined;
}

/**
 * What makes a service refuse a document: rules of COAR Notify 1.0.1 that are worded as a must, and the service's own
 * demands. None: it is strictly valid.
 */
export function faultsOf(service: ServiceName, document: unknown): readonly Finding[] {
  const findings = validateNotification(document, { profiles: SERVICES[service].demands });
  return findings.filter(({ severity }) => severity === 'must');
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return isRecord(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
