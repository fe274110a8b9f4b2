import { createTransport } from '../http-transport.ts';
import type { Transport } from '../transport.ts';

/** The transport of the app, acting for an account of the test's pod server. */
export function accountTransport(
  account: { readonly pod: string },
  authenticatedFetch: typeof fetch,
): Transport {
  return createTransport({ authenticatedFetch, plainFetch: fetch, storages: () => [account.pod] });
}

/** As {@link accountTransport}, keeping a list of what was asked. */
export function recorded(transport: Transport): {
  readonly transport: Transport;
  readonly requests: string[];
} {
  const requests: string[] = [];
  return {
    requests,
    transport: (request) => {
      requests.push(`${request.method ?? 'GET'} ${request.url}`);
      return transport(request);
    },
  };
}

/** The value of a result that must be a success. */
export function valueOrThrow<T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
