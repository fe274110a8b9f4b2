import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, fetch as undiciFetch } from 'undici';
import type { RelayHost } from '../options.ts';

/** What Node lends the relay. @param log takes one line for each request */
export function nodeHost(log: (line: string) => void): RelayHost {
  return {
    resolve: async (name) =>
      (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address),
    fetch: fetchFrom,
    now: () => Date.now(),
    log,
  };
}

/**
 * Asks a server at one of these addresses, whatever its name leads to by now: between the check and the connection a
 * name could be made to lead elsewhere ("DNS rebinding"). The certificate is still checked against the name.
 */
async function fetchFrom(url: string, init: RequestInit, addresses: readonly string[]): Promise<Response> {
  const dispatcher = new Agent({ connect: { lookup: pinnedTo(addresses) }, pipelining: 0 });
  try {
    const response = await undiciFetch(url, {
      ...(init as Parameters<typeof undiciFetch>[1]),
      dispatcher,
    });
    return new Response(closing(response.body as ReadableStream<Uint8Array> | null, dispatcher), {
      // 101 never comes here; the others are what a Response may have.
      status: response.status,
      headers: [...response.headers],
    });
  } catch (cause) {
    void dispatcher.destroy();
    throw cause;
  }
}

/** A look-up that knows its answer already. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, callback) => {
    if (options.all) return callback(null, found);
    const [first] = found;
    callback(null, first?.address ?? '', first?.family);
  };
}

/** The body, with the connection ended when it is read or given up. */
function closing(
  body: ReadableStream<Uint8Array> | null,
  dispatcher: Agent,
): ReadableStream<Uint8Array> | null {
  if (body === null) {
    void dispatcher.destroy();
    return null;
  }
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (!done) return controller.enqueue(value);
      controller.close();
      await dispatcher.destroy();
    },
    async cancel(reason) {
      await reader.cancel(reason);
      await dispatcher.destroy();
    },
  });
}
