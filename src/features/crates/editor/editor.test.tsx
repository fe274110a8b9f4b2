// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { crateIndex } from '../../../domain/crate/crate-index.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { advance, historyOf, redone, undone } from '../../../domain/crate/history.ts';
import { useCommandKeys } from '../../../ui/commands.tsx';
import { type Workspace, WorkspaceContext } from '../../workspace/workspace.ts';
import type { ReadyDraft } from '../draft/draft-in-work.ts';
import { Editor } from './editor.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children?: unknown }) => children,
  useNavigate: () => () => undefined,
}));
// The panes beside the form have tests of their own, and load workers and editors.
vi.mock('./side-pane.tsx', () => ({ SIDE_TABS: ['findings'], SidePane: () => null }));
vi.mock('../out/out-menu.tsx', () => ({ OutMenu: () => null }));
vi.mock('../check/use-findings.ts', () => ({
  useFindings: () => ({
    state: 'checking',
    findings: [],
    byEntity: new Map(),
    counts: { must: 0, should: 0 },
    retry: () => undefined,
  }),
}));

const PEOPLE = [{ '@id': '#ada' }, { '@id': '#mei' }];
const begin: CrateDraft = {
  id: '1',
  start: 'package',
  packaging: 'attached',
  created: '2026-01-01T00:00:00Z',
  changed: '2026-01-01T00:00:00Z',
  payload: [{ path: 'data/rain.csv', source: { kind: 'local', key: 'k' }, size: 12 }],
  crate: {
    '@context': 'https://w3id.org/ro/crate/1.2/context',
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
        about: { '@id': './' },
      },
      { '@id': './', '@type': 'Dataset', name: 'Rain', author: PEOPLE, hasPart: [{ '@id': 'data/' }] },
      { '@id': 'data/', '@type': 'Dataset', name: 'Data', hasPart: [{ '@id': 'data/rain.csv' }] },
      { '@id': 'data/rain.csv', '@type': 'File', name: 'Rain of a year', author: { '@id': '#ada' } },
      { '@id': '#ada', '@type': 'Person', name: 'Ada', affiliation: { '@id': '#lab' } },
      { '@id': '#mei', '@type': 'Person', name: 'Mei' },
      { '@id': '#lab', '@type': 'Organization', name: 'Lab' },
    ],
  },
};
const workspace = {
  session: { phase: 'signed-in', webId: 'https://alice.example/card#me' },
  transport: vi.fn(),
} as unknown as Workspace;
let root: Root;
let work: ReadyDraft;

function Held({ first }: { first: string }) {
  const [history, setHistory] = useState(() => historyOf(begin));
  const [entity, setEntity] = useState(first);
  useCommandKeys(true);
  work = {
    state: 'ready',
    draft: history.present,
    apply: (label, change, options) =>
      setHistory((before) =>
        advance(before, { label, state: change(before.present), at: Date.now(), field: options?.field }),
      ),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    canUndo: history.past.at(-1)?.label,
    canRedo: history.future[0]?.label,
    saving: { state: 'saved' },
    settle: () => undefined,
  };
  return <Editor work={work} entity={entity} onOpen={setEntity} />;
}

async function open(entity = './'): Promise<void> {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <WorkspaceContext value={workspace}>
          <main>
            <Held first={entity} />
          </main>
        </WorkspaceContext>
      </QueryClientProvider>,
    ),
  );
}

const entity = (id: string) => crateIndex(work.draft.crate).byId.get(id);
const field = (label: string) => {
  const found = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
  if (!found) throw new Error(`No field “${label}”.`);
  return found;
};
const button = (name: string) => {
  const found = [
    ...document.querySelectorAll<HTMLElement>('button, [role=menuitem], [role=menuitemradio]'),
  ].find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(name));
  if (!found) throw new Error(`No button “${name}”.`);
  return found;
};
const click = (name: string) => act(async () => button(name).click());
async function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    const prototype = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const leave = (control: HTMLElement) =>
  act(async () => control.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) =>
  act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })),
  );

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
});

test('a key changes the field alone; the crate follows after a pause, as one step of undo', async () => {
  await open();
  const name = field('Name');
  await type(name, 'Rain i');
  await type(name, 'Rain in the Alps');
  expect(entity('./')?.name).toBe('Rain');
  await act(async () => vi.advanceTimersByTime(600));
  expect(entity('./')?.name).toBe('Rain in the Alps');
  await press('z', { ctrlKey: true });
  expect(entity('./')?.name).toBe('Rain');
  expect(field('Name').value).toBe('Rain');
});

test('what is typed is in the crate as soon as the field, or the form, is left', async () => {
  await open();
  await type(field('Name'), 'Snow');
  await leave(field('Name'));
  expect(entity('./')?.name).toBe('Snow');
  await type(field('Name'), 'Hail');
  await press('j');
  expect(entity('./')?.name).toBe('Hail');
});

test('the field in which a first value is typed stays the same field, and keeps the focus', async () => {
  await open('#ada');
  const given = field('Given name');
  given.focus();
  await type(given, 'Ada');
  await act(async () => vi.advanceTimersByTime(600));
  expect(entity('#ada')?.givenName).toBe('Ada');
  expect(field('Given name')).toBe(given);
  expect(document.activeElement).toBe(given);
  await type(given, '');
  await leave(given);
  expect(entity('#ada')).not.toHaveProperty('givenName');
});

test('values change their order by Alt and an arrow', async () => {
  await open();
  const second = [...document.querySelectorAll('[data-term=author] li')][1];
  await press('ArrowUp', { altKey: true }, second?.querySelector('button') ?? undefined);
  expect(entity('./')?.author).toEqual([{ '@id': '#mei' }, { '@id': '#ada' }]);
});

test('a reference leads to what it names, and that says by whom it is used', async () => {
  await open();
  await act(async () => document.querySelector<HTMLElement>('[data-term=author] li button')?.click());
  expect(document.querySelector('h2')?.textContent).toBe('Ada');
  const used = [...document.querySelectorAll('section')].find(
    (each) => each.querySelector('h3')?.textContent === 'Used by',
  );
  expect(used?.textContent).toContain('Rain of a year');
  expect(used?.textContent).toContain('Authors');
  await act(async () => used?.querySelector<HTMLElement>('li button')?.click());
  expect(document.querySelector('h2')?.textContent).toBe('Rain');
});

test('deleting says first what it touches, and can leave nothing behind', async () => {
  await open('#ada');
  await press('Delete');
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.textContent).toContain('2 references to it go as well');
  expect(dialog?.textContent).toContain('Authors of Rain');
  expect(dialog?.textContent).toContain('Also delete 1 entity that nothing else refers to');
  const orphans = [...(dialog?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])][0];
  await act(async () => orphans?.click());
  await act(async () =>
    [...(dialog?.querySelectorAll('button') ?? [])].find((each) => each.textContent === 'Delete')?.click(),
  );
  expect(entity('#ada')).toBeUndefined();
  expect(entity('#lab')).toBeUndefined();
  expect([entity('./')?.author].flat()).toEqual([{ '@id': '#mei' }]);
  await click('Undo: ');
  expect(entity('#lab')).toBeDefined();
});

test('deleting a folder takes its files out of the crate, unless they are to stay', async () => {
  await open('data/');
  await press('Delete');
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.textContent).toContain('1 entity in this folder goes as well');
  await act(async () =>
    [...(dialog?.querySelectorAll('button') ?? [])].find((each) => each.textContent === 'Delete')?.click(),
  );
  expect(work.draft.payload).toEqual([]);
  expect(entity('data/rain.csv')).toBeUndefined();
});

test('the root and the descriptor are never deleted', async () => {
  await open();
  await press('Delete');
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('another path for a folder takes along its files and all references', async () => {
  await open('data/');
  await press('F2');
  const dialog = document.querySelector('[role=dialog]');
  expect(dialog?.textContent).toContain('1 file or folder in it moves along');
  const path = dialog?.querySelector<HTMLInputElement>('input');
  if (path) await type(path, 'raw data');
  await act(async () =>
    [...(dialog?.querySelectorAll('button') ?? [])]
      .find((each) => each.textContent === 'Change the id')
      ?.click(),
  );
  expect(entity('raw%20data/rain.csv')).toBeDefined();
  expect(entity('./')?.hasPart).toEqual([{ '@id': 'raw%20data/' }]);
  expect(work.draft.payload[0]?.path).toBe('raw data/rain.csv');
});

test('an id that is taken is not given twice', async () => {
  await open('#ada');
  await press('F2');
  const path = document.querySelector<HTMLInputElement>('[role=dialog] input');
  if (path) await type(path, '#mei');
  await act(async () =>
    [...document.querySelectorAll<HTMLElement>('[role=dialog] button')]
      .find((each) => each.textContent === 'Change the id')
      ?.click(),
  );
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('already describes');
  expect(entity('#ada')).toBeDefined();
});

test('a copy has an id of its own, and can be undone', async () => {
  await open('#ada');
  await press('d');
  expect(entity('#ada-2')).toMatchObject({ name: 'Ada (copy)', affiliation: { '@id': '#lab' } });
  expect(document.querySelector('h2')?.textContent).toBe('Ada (copy)');
});

test('a usual property is added by one press, and its field has the focus', async () => {
  await open('#ada');
  await click('Web address');
  expect(document.activeElement).toBe(field('Web address'));
});

test('a person is looked up only when that is asked for, and what is known already stays', async () => {
  const iri = 'https://orcid.org/0000-0002-1825-0097';
  const transport = vi.mocked(workspace.transport);
  await open('#mei');
  await press('F2');
  const path = document.querySelector<HTMLInputElement>('[role=dialog] input');
  if (path) await type(path, iri);
  await act(async () =>
    [...document.querySelectorAll<HTMLElement>('[role=dialog] button')]
      .find((each) => each.textContent === 'Change the id')
      ?.click(),
  );
  expect(transport).not.toHaveBeenCalled();
  const record = { name: { 'given-names': { value: 'Josiah' }, 'family-name': { value: 'Carberry' } } };
  transport.mockResolvedValue({
    ok: true,
    value: { url: iri, status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(record)) },
  });
  await click('Look up at orcid.org');
  expect(transport).toHaveBeenCalledWith(expect.objectContaining({ anonymous: true }));
  expect(entity(iri)).toMatchObject({ name: 'Mei', givenName: 'Josiah', familyName: 'Carberry' });
});
