import { expect, test } from 'vitest';
import { writeClientId } from './client-id-plugin.ts';

test('the document names itself and returns to the app, below whatever path it is deployed', () => {
  const document = JSON.parse(writeClientId('https://tools.example/orrery'));
  expect(document.client_id).toBe('https://tools.example/orrery/clientid.jsonld');
  expect(document.redirect_uris).toEqual(['https://tools.example/orrery/login']);
});

test('it asks for the scopes of Solid-OIDC, as a public client', () => {
  const document = JSON.parse(writeClientId('https://tools.example/'));
  expect(document['@context']).toContain('https://www.w3.org/ns/solid/oidc-context.jsonld');
  expect(document.scope.split(' ')).toContain('webid');
  expect(document.token_endpoint_auth_method).toBe('none');
});

test('an address that is none stops the build', () => {
  expect(() => writeClientId('orrery.example')).toThrow();
  expect(() => writeClientId('ftp://orrery.example')).toThrow('http(s)');
});
