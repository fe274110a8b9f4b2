import { describe, expect, it } from 'vitest';
import { clientIdFor } from './client-id.ts';

describe('The client identifier', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'app.localhost'])(
    'is left to the provider on %s.',
    (hostname) => {
      expect(clientIdFor({ hostname, origin: `http://${hostname}:5173` })).toBeUndefined();
    },
  );

  it('is the deployed document elsewhere.', () => {
    expect(clientIdFor({ hostname: 'orrery.example', origin: 'https://orrery.example' })).toBe(
      'https://orrery.example/clientid.jsonld',
    );
  });
});
