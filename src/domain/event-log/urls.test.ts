import { expect, it } from 'vitest';
import { absoluteUrl, looselySame } from './urls.ts';

it.each([
  'https://a.example/events/ab12.jsonld',
  'http://localhost:3000/bench/long/x.jsonld#e1',
  'https://a.example',
  'HTTPS://A.example/x',
  'https://a.example/x/../y',
  'https://a.example/./y',
  'https://a.example:443/y',
  'https://192.168.0.01/y',
  'https://a.example/é?q=1#a b',
  '../up.jsonld',
  '',
])('a reference in a document is what the URL parser makes of it: %s', (reference) => {
  const base = 'https://b.example/log/1.jsonld';
  expect(absoluteUrl(reference, base)).toBe(new URL(reference, base).href);
});

it('what is no web address is none', () => {
  for (const reference of ['mailto:a@b.example', 'javascript:alert(1)', 'http://[', 'urn:uuid:1'])
    expect(absoluteUrl(reference, 'https://b.example/')).toBeUndefined();
});

it('artefacts are found whatever the spelling of their address', () => {
  expect(looselySame('http://a.example/works/1', 'https://A.example/works/1/#me')).toBe(true);
  expect(looselySame('https://a.example/works/1', 'https://a.example/works/2')).toBe(false);
});
