import type { Dispatch } from '../../domain/dispatch/model.ts';
import { prepareBytes } from './share.ts';

/** A request as it will leave, for showing it before. */
export interface SentRequest {
  readonly method: 'POST';
  readonly target: string;
  /** In the order in which they are written. `undefined` as a value: made at the moment of sending. */
  readonly headers: readonly (readonly [name: string, value: string | undefined])[];
  /** Exactly what is sent, as text. */
  readonly body: string;
  /** In bytes. */
  readonly length: number;
}

/**
 * The exact request of one share. Of a signature, everything is shown that is known beforehand: what it covers and by
 * which key; its time and value come when it is sent.
 * @param body from the bodies of the same order
 * @param keyId the key that would sign now
 */
export async function sentRequest(
  dispatch: Pick<Dispatch, 'node' | 'sign' | 'way'>,
  body: string,
  keyId: string | undefined,
): Promise<SentRequest> {
  const bytes = new TextEncoder().encode(body);
  const prepared = await prepareBytes(bytes, dispatch.node.shares, 0);
  const unsigned = prepared.ok ? Object.entries(prepared.value.headers) : [];
  const signs = dispatch.sign && dispatch.way !== 'dispatcher';
  const covered = '("@method" "@target-uri" "content-digest" "content-length")';
  const signature: [string, string | undefined][] = [
    [
      'Signature-Input',
      keyId && `sig1=${covered};created=…;keyid=${JSON.stringify(keyId)};alg="ed25519";tag="ocm"`,
    ],
    ['Signature', undefined],
  ];
  return {
    method: 'POST',
    target: dispatch.node.shares,
    headers: [
      ...unsigned
        .filter(([name]) => signs || name === 'content-type')
        .map(
          ([name, value]) => [name === 'content-type' ? 'Content-Type' : 'Content-Digest', value] as const,
        ),
      ['Content-Length', String(bytes.byteLength)],
      ...(signs ? signature : []),
    ],
    body,
    length: bytes.byteLength,
  };
}
