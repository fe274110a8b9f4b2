// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Orchestrator } from '../../../orchestrator/client.ts';
import { openPage, type TestPage } from '../testing/page.tsx';
import type { Composer } from './use-composer.ts';
import { WaySection } from './way-section.tsx';

const call = vi.fn<Orchestrator['call']>();
let page: TestPage;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  call.mockReset().mockResolvedValue({ ok: true, value: undefined });
  page = openPage();
});

afterEach(async () => {
  await page.close();
  vi.unstubAllGlobals();
});

it('The token of a Dispatcher is kept when it was typed, and left alone by who only passes the field.', async () => {
  const keepToken = vi.fn<Composer['keepToken']>().mockResolvedValue(undefined);
  const recipients = { addresses: [] };
  const composer = { way: 'dispatcher', wish: false, recipients, keepToken } as unknown as Composer;
  await page.show(<WaySection composer={composer} />, {});
  const field = page.element.querySelector('input[type=password]');
  const leave = () => act(async () => field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await leave();
  expect(keepToken).not.toHaveBeenCalled();
  for (const token of ['secret', '']) {
    await page.type('Token of EGI', token);
    await leave();
    expect(keepToken).toHaveBeenLastCalledWith(token);
  }
});

it('A Dispatcher, who gets a token, has an encrypted address, or one on this machine.', async () => {
  const composer = { way: 'dispatcher', wish: false, recipients: { addresses: [] } } as unknown as Composer;
  const orchestrator = { call } as unknown as Orchestrator;
  await page.show(<WaySection composer={composer} />, { orchestrator });
  const enter = async (address: string) => {
    await page.type('Address of the Dispatcher', address);
    const field = page.element.querySelector('input[inputmode=url]');
    await act(async () => field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  };
  for (const address of ['http://dispatcher.example/', 'dispatcher.example', 'ftp://dispatcher.example/']) {
    await enter(address);
    expect(page.element.textContent).toContain('has to begin with https://');
  }
  expect(call).not.toHaveBeenCalled();
  for (const address of ['https://dispatcher.example/', 'http://localhost:3999/']) await enter(address);
  expect(call.mock.calls).toEqual([
    ['putSettings', { dispatcher: 'https://dispatcher.example/' }],
    ['putSettings', { dispatcher: 'http://localhost:3999/' }],
  ]);
  expect(page.element.textContent).not.toContain('has to begin with https://');
});
