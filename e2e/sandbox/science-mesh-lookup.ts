import { isLoopback } from './loopback-server.ts';

/** What a node learns by asking other hosts, and how it says no. */

/** Thrown by a check of a node that fails; the answer follows from it. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A field or document that is not as it has to be. */
export function bad(message: string): Refused {
  return new Refused(400, 'INVALID_PARAMETER', message);
}

/** A sender who is not known, or not proven. */
export function stranger(message: string): Refused {
  return new Refused(401, 'UNAUTHENTICATED', message);
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The host of an OCM address, parted at its last `@`; none where it is no address. */
export function hostOf(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const host = address.slice(at + 1);
  return at < 1 || host === '' || /[\s/]/.test(address) ? undefined : host;
}

/** What a host of this machine says of itself, at the place of today or at the older one. */
export async function discoveryDocument(
  host: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  return (await jsonAt(`http://${host}/.well-known/ocm`)) ?? (await jsonAt(`http://${host}/ocm-provider`));
}

/** A JSON object of this machine; `undefined` where there is none, or on another machine. */
export async function jsonAt(url: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  if (!URL.canParse(url) || !isLoopback(new URL(url).host)) return undefined;
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
    const document: unknown = response.ok ? await response.json() : undefined;
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}
