// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JsonTreeView } from './json-tree-view.tsx';

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  vi.unstubAllGlobals();
});

const finding = {
  rule: 'coar.target',
  severity: 'must',
  path: 'target',
  message: 'No receiver.',
  spec: 'https://coar-notify.net/',
} as const;
const show = (document: unknown) =>
  act(async () => root.render(<JsonTreeView document={document} findings={[finding]} />));
const items = () => [...host.querySelectorAll<HTMLElement>('[role=treeitem]')];
const press = (key: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });

describe('The tree of a message on the screen', () => {
  it('shows markup and script links as the text that they are.', async () => {
    await show({ name: '<img src=x onerror=alert(1)>', id: 'javascript:alert(1)' });
    expect(host.querySelector('img')).toBeNull();
    expect([...host.querySelectorAll('a')].map(({ protocol }) => protocol)).toEqual(['https:']);
    expect(host.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('cuts a text of two megabytes.', async () => {
    await show({ summary: 'x'.repeat(2_000_000) });
    expect(host.textContent?.length).toBeLessThan(2_000);
    expect(host.textContent).toMatch(/2.000.000 characters/);
  });

  it('puts a finding where its field would be.', async () => {
    await show({ origin: {} });
    expect(items()[0]?.querySelector('[data-rule="coar.target"]')).not.toBeNull();
  });

  it('is walked and opened by keys, with one line reachable by Tab.', async () => {
    await show({ a: { b: { c: { d: 1 } } } });
    expect(items()).toHaveLength(3);
    await act(async () => items()[0]?.focus());
    await press('End');
    expect(document.activeElement?.getAttribute('data-node')).toBe('["a","b"]');
    await press('ArrowRight');
    expect(items()).toHaveLength(4);
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    expect(items().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});
