// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SendingKey } from '../../../domain/dispatch/sending-key.ts';
import { openPage, type TestPage } from '../testing/page.tsx';
import { KeysSection } from './keys-section.tsx';
import type { Identity, KnownKey } from './use-identity.ts';

const key: SendingKey = {
  jwk: { kty: 'OKP', crv: 'Ed25519', alg: 'Ed25519', use: 'sig', kid: 'ada.example#laptop-2026-03', x: 'AA' },
  host: 'ada.example',
  createdAt: '2026-03-02T10:00:00Z',
};
const known: KnownKey = { key, isKept: true, signs: false };
const done = vi.fn(async () => ({ ok: true, value: undefined }) as const);
const identity = (change: Partial<Identity>): Identity => ({
  supported: true,
  loading: false,
  keys: [],
  removed: [],
  make: done,
  keep: done,
  retire: done,
  remove: done,
  ...change,
});

let page: TestPage;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  done.mockClear();
  page = openPage();
});

afterEach(async () => {
  await page.close();
  vi.unstubAllGlobals();
});

describe('The keys of a host', () => {
  it('are not offered where the browser cannot sign, and it is said what to do.', async () => {
    await page.show(<KeysSection host="ada.example" identity={identity({ supported: false })} />, {});
    expect(page.element.textContent).toContain('cannot sign');
    expect(page.element.querySelector('form')).toBeNull();
  });

  it('are made under the name that is typed.', async () => {
    await page.show(<KeysSection host="ada.example" identity={identity({})} />, {});
    await page.type('Name of this browser', 'desk');
    await page.press('Make a key');
    expect(done.mock.calls).toEqual([['desk']]);
  });

  it('of other devices can be retired here too; one is removed only after a question.', async () => {
    await page.show(<KeysSection host="ada.example" identity={identity({ keys: [known] })} />, {});
    expect(page.element.textContent).toContain('on another device');
    await page.press('Sign no more with ada.example#laptop');
    expect(done.mock.calls).toEqual([[key]]);
    await page.press('Remove ada.example#laptop');
    expect(done).toHaveBeenCalledTimes(1);
    expect(document.body.textContent).toContain('Nothing that it signed is believed');
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('[role=alertdialog] button')];
    buttons.find(({ textContent }) => textContent === 'Remove')?.click();
    await vi.waitFor(() => expect(done.mock.calls).toEqual([[key], [key.jwk.kid]]));
  });
});
