import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, portInUse, portSentence } from './ports.ts';

describe('A port', () => {
  it('is found in use while somebody listens on it, and free afterwards.', async () => {
    const port = await freePort();
    expect(await portInUse(port)).toBe(false);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen({ port, host: '127.0.0.1' }, resolve));
    expect(await portInUse(port)).toBe(true);
    await new Promise((resolve) => server.close(resolve));
    expect(await portInUse(port)).toBe(false);
  });

  it('that is taken is named with its purpose and the way out.', () => {
    expect(portSentence(3000, 'pod server', '--pod-port')).toBe(
      'Port 3000, meant for the pod server, is in use: end the program that uses it, or choose another with --pod-port NUMBER.',
    );
  });
});
