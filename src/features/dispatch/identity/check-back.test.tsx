// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { discoveryDocument, keySet } from '../../../platforms/ocm/published.ts';
import { fakeTransport } from '../../../pod/testing/fake-transport.ts';
import { openPage, type TestPage } from '../testing/page.tsx';
import { CheckBack } from './check-back.tsx';

const jwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  alg: 'Ed25519',
  use: 'sig',
  kid: 'ada.example#a',
  x: 'AA',
} as const;
const discovery = JSON.stringify(discoveryDocument('ada.example', 'Ada'));

let page: TestPage;

/** Shows the check of a host with these keys, and presses its button. */
async function check(keys: readonly (typeof jwk | (Omit<typeof jwk, 'x'> & { x: string }))[]) {
  const list = JSON.stringify(keySet(keys.map((each) => ({ jwk: each }))));
  const { transport, requests } = fakeTransport(({ url }) => ({
    body: url.endsWith('/ocm') ? discovery : list,
  }));
  await page.show(<CheckBack host="ada.example" jwk={jwk} />, { transport });
  expect(requests).toEqual([]);
  await page.press('Check it as nodes do');
  await vi.waitFor(() => expect(page.element.textContent).toContain('Checked'));
  return { text: page.element.textContent, requests };
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = openPage();
});

afterEach(async () => {
  await page.close();
  vi.unstubAllGlobals();
});

describe('What the sender’s host publishes', () => {
  it('is looked at when the button is pressed, as a stranger.', async () => {
    const { text, requests } = await check([jwk]);
    expect(text).toContain('Nodes find everything');
    expect(requests.map(({ url, anonymous }) => [url, anonymous])).toEqual([
      ['https://ada.example/.well-known/ocm', true],
      ['https://ada.example/ocm/jwks.json', true],
    ]);
  });

  it('is said to lack the key, or to have another one under its name.', async () => {
    expect((await check([])).text).toContain('Your key is not on its list');
    await page.close();
    page = openPage();
    expect((await check([{ ...jwk, x: 'BB' }])).text).toContain(
      'Another key is published under the name of yours',
    );
  });
});
