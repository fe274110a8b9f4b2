import { afterEach, describe, expect, it, vi } from 'vitest';
import { awaitAnswer } from './login-window.ts';

const open: BroadcastChannel[] = [];

/** The page to which providers lead back: it hands over where it was led, and hears who took it. */
function callbackPage() {
  const channel = new BroadcastChannel('orrery:platform-login');
  open.push(channel);
  const heard: unknown[] = [];
  channel.onmessage = ({ data }) => heard.push(data);
  return { heard, handOver: (search: string) => channel.postMessage(search) };
}

afterEach(() => {
  for (const channel of open.splice(0)) channel.close();
});

describe('The answer of an identity provider', () => {
  it('goes to the page that began the sign-in, and to no other one.', async () => {
    const ending = new AbortController();
    const page = callbackPage();
    const mine = awaitAnswer('mine', ending.signal);
    const other = awaitAnswer('other', ending.signal);
    page.handOver('?code=abc&state=mine');
    expect(await mine).toBe('?code=abc&state=mine');
    await vi.waitFor(() => expect(page.heard).toEqual(['taken mine']));
    ending.abort();
    expect(await other).toBeUndefined();
  });

  it('is waited for no longer than the maintainer does.', async () => {
    const ending = new AbortController();
    ending.abort();
    expect(await awaitAnswer('mine', ending.signal)).toBeUndefined();
  });
});
