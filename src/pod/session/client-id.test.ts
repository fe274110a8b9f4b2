import { describe, expect, it } from 'vitest';
import { clientIdFor } from './client-id.ts';

const DOCUMENT = 'https://orrery.example/clientid.jsonld';

describe('The client identifier', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'app.localhost'])(
    'is left to the provider on %s.',
    (hostname) => {
      expect(clientIdFor({ hostname }, DOCUMENT)).toBeUndefined();
    },
  );

  it('is the deployed document elsewhere.', () => {
    expect(clientIdFor({ hostname: 'orrery.example' }, DOCUMENT)).toBe(DOCUMENT);
  });

  it('is left to the provider where the app was built without a document.', () => {
    expect(clientIdFor({ hostname: 'orrery.example' }, '')).toBeUndefined();
  });
});
