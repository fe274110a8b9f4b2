import { createServer } from 'node:net';

/** Asks the system for a port that nothing uses at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Whether something listens on this port already, on the IPv4 or the IPv6 loopback address or on all addresses. */
export async function portInUse(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '::']) {
    if (await taking(port, host)) return true;
  }
  return false;
}

async function taking(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 answers EADDRNOTAVAIL or EAFNOSUPPORT: nobody can listen there.
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    server.listen({ port, host, ipv6Only: host === '::' }, () => server.close(() => resolve(false)));
  });
}

/** The sentence for a port that is taken, with the option that chooses another one. */
export function portSentence(port: number, purpose: string, option: string): string {
  return `Port ${port}, meant for the ${purpose}, is in use: end the program that uses it, or choose another with ${option} NUMBER.`;
}
