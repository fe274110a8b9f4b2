// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkCrate } from '../../../domain/crate/check.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { add, entity, set } from '../../../testing/crates/change.ts';
import { ids, tides } from '../../../testing/crates/clean-crates.ts';
import { groupFindings } from './check-protocol.ts';
import { answered } from './crate-findings.ts';
import { FindingsPanel } from './findings-panel.tsx';
import type { CrateFindings } from './use-findings.ts';

let root: Root;
let host: HTMLElement;
const opened = vi.fn();
const fixed = vi.fn();
const retried = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // A DOM without layout: rows of 50 px in a window of 900 px.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(400);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

const broken = set(
  set(set(tides('1.2'), './', { name: undefined }), ids.ADA, { email: null, name: '<b>Ada</b>' }),
  '#bay',
  { alternateName: null, naem: 'Bay' },
);

function findingsOf(crate: CrateDocument, rest: Partial<CrateFindings> = {}): CrateFindings {
  return { ...answered(crate, groupFindings(checkCrate(crate))), state: 'ready', retry: retried, ...rest };
}

async function show(crate: CrateDocument, findings = findingsOf(crate)) {
  await act(async () =>
    root.render(<FindingsPanel crate={crate} findings={findings} onOpen={opened} onFix={fixed} />),
  );
}

function rows(): string[] {
  return [...host.querySelectorAll('[role=option]')].map((row) => row.textContent ?? '');
}

async function press(name: string) {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
  if (!button) throw new Error(`There is no button “${name}”.`);
  await act(async () => button.click());
}

async function choose(words: string) {
  const row = [...host.querySelectorAll<HTMLElement>('[role=option]')].find((each) =>
    each.textContent?.includes(words),
  );
  await act(async () => row?.click());
}

async function filter(label: string, value: string) {
  const select = [...host.querySelectorAll('select')].find(
    (each) => host.querySelector(`label[for="${each.id}"]`)?.textContent === label,
  );
  await act(async () => {
    if (!select) throw new Error(`There is no choice “${label}”.`);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

it('Findings stand by their entities; what must be mended comes first.', async () => {
  await show(broken);
  expect(rows().map((row) => row.replace(/.*: (?=Must|Should)/, ''))).toEqual([
    expect.stringContaining('Must: The crate has no name.'),
    expect.stringContaining('Must: “naem” is a word of no context'),
    expect.stringContaining('Should: “alternateName” of #bay is null.'),
    expect.stringContaining('Should: “email”'),
  ]);
  expect(host.textContent).toContain('Not yet a valid RO-Crate 1.2');
  expect(host.querySelector('b')).toBeNull();
});

it('A finding is explained, leads to its place, and links to its clause.', async () => {
  await show(broken);
  await choose('naem');
  expect(host.textContent).toContain('Most often it is misspelt.');
  expect(host.querySelector('section a')?.getAttribute('href')).toContain('#extending-ro-crate');
  await press('Go there');
  expect(opened).toHaveBeenCalledWith('#bay', 'naem');
});

it('Only what is asked for is listed.', async () => {
  await show(broken);
  await filter('Show', 'must');
  expect(rows()).toHaveLength(2);
  await filter('Show', 'fixable');
  expect(rows()).toHaveLength(2);
  await filter('Order', 'rule');
  expect(rows()[0]).toContain('doc.null');
});

it('A repair is shown before it is made, for one finding or for all of its rule.', async () => {
  await show(broken);
  await choose('email');
  await press('Repair…');
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('"email": null');
  await press('Leave as it is');
  expect(fixed).not.toHaveBeenCalled();
  await press('Repair all 2…');
  await press('Repair');
  const [label, change] = fixed.mock.calls[0]!;
  expect(label).toBe('Repair of doc.null');
  const after = change(broken) as CrateDocument;
  expect(entity(after, ids.ADA)).not.toHaveProperty('email');
  expect(entity(after, '#bay')).not.toHaveProperty('alternateName');
});

it('When the chosen finding is mended, the next one is chosen.', async () => {
  await show(broken);
  await choose('has no name');
  const mended = set(broken, './', { name: 'Tides' });
  await show(mended, findingsOf(broken, { state: 'checking' }));
  expect(host.querySelector('section')?.textContent).toContain('The crate has no name.');
  await show(mended);
  expect(host.querySelector('[aria-selected=true]')?.textContent).toContain('naem');
  expect(host.querySelector('section')?.textContent).toContain('naem');
});

it('What contradicts is named before two descriptions become one.', async () => {
  const twice = add(tides('1.2'), { '@id': ids.ADA, '@type': 'Person', name: 'Augusta' });
  await show(twice);
  await choose('Another entity');
  await press('Repair…');
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('"Ada", "Augusta"');
});

it('While the crate is newer than what was found, nothing is repaired.', async () => {
  await show(set(broken, '#bay', { geo: undefined }), findingsOf(broken, { state: 'checking' }));
  await choose('email');
  expect(host.textContent).toContain('is checked again');
  expect(host.textContent).not.toContain('Repair…');
});

it('A crate without findings is said to be valid.', async () => {
  await show(tides('1.2'));
  expect(host.textContent).toContain('Valid RO-Crate 1.2');
  expect(host.textContent).toContain('Nothing to remark');
});

it('A check that broke off says so, and can be tried again.', async () => {
  await show(broken, findingsOf(broken, { state: 'failed' }));
  expect(host.querySelector('[role=alert]')?.textContent).toContain('The check broke off');
  await press('Check again');
  expect(retried).toHaveBeenCalledOnce();
});
