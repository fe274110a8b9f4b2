import { decodeText } from '../http/decode-text.ts';
import type { PodResponse } from '../transport.ts';

/** What a relay says when it refuses. https://www.rfc-editor.org/rfc/rfc9457 */
export interface RelayRefusal {
  /** The last part of its type, e.g. `unknown-caller`; empty where it is no refusal of a relay. */
  readonly kind: string;
  readonly detail: string;
}

const BASE = 'https://w3id.org/orrery/relay#';

/** Reads the refusal of a relay; what is something else reads as nothing. */
export function readRefusal({ body, headers }: PodResponse): RelayRefusal {
  try {
    const parsed: unknown = JSON.parse(decodeText(body.subarray(0, 64 * 1024), headers['content-type']));
    const { type, detail } = (parsed ?? {}) as { type?: unknown; detail?: unknown };
    const isRelays = typeof type === 'string' && type.startsWith(BASE);
    return {
      kind: isRelays ? type.slice(BASE.length) : '',
      detail: typeof detail === 'string' ? detail.slice(0, 500) : '',
    };
  } catch {
    return { kind: '', detail: '' };
  }
}
