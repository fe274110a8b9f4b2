// @vitest-environment happy-dom
import { act, type RefObject, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { entity, set } from '../../../testing/crates/change.ts';
import { tides } from '../../../testing/crates/clean-crates.ts';
import { crateText } from './crate-text.ts';
import type { JsonEditorHandle } from './json-editor.tsx';
import { keptText } from './kept-text.ts';
import { type CrateText, useCrateText } from './use-crate-text.ts';

let root: Root;
let host: HTMLElement;
let current: CrateDocument;
let setCrate: (crate: CrateDocument) => void;
let text: CrateText;
let written: string;
const changed = vi.fn();
const editor = {
  current: {
    text: () => written,
    replace: (next: string) => {
      written = next;
    },
  },
} as RefObject<JsonEditorHandle>;

function Pane() {
  const [crate, set] = useState(() => tides('1.2'));
  current = crate;
  setCrate = set;
  text = useCrateText(
    {
      crate,
      draft: 'draft',
      onChange: (label, change) => {
        changed(label);
        set(change);
      },
    },
    editor,
  );
  return null;
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  host = document.body.appendChild(document.createElement('div'));
  await open();
});

afterEach(async () => {
  await act(async () => root.unmount());
  text.discard();
  sessionStorage.clear();
  vi.useRealTimers();
  vi.clearAllMocks();
});

async function open() {
  root = createRoot(host);
  await act(async () => root.render(<Pane />));
  written = text.initial;
}

async function type(next: string) {
  written = next;
  await act(async () => text.onEdit());
}

async function rest(ms = 2_000) {
  await act(async () => vi.advanceTimersByTime(ms));
}

it('What is typed becomes part of the crate after a pause, as one change.', async () => {
  await type(written.replace('The bay', 'The co'));
  await rest(100);
  await type(written.replace('The co', 'The cove'));
  expect(changed).not.toHaveBeenCalled();
  await rest();
  expect(changed.mock.calls).toEqual([['Change as text']]);
  expect(entity(current, '#bay').name).toBe('The cove');
  expect(text.says).toBe(current);
});

it('What is typed is taken over at once when the editor is left, or the pane closed.', async () => {
  await type(written.replace('The bay', 'The cove'));
  await act(async () => text.onLeave());
  expect(entity(current, '#bay').name).toBe('The cove');
  await type(written.replace('The cove', 'The creek'));
  await act(async () => root.render(null));
  expect(changed).toHaveBeenCalledTimes(2);
  expect(keptText('draft')).toBeUndefined();
});

it('A broken text is kept, its fault named, and the crate left as it was.', async () => {
  const before = current;
  await type(written.replace('"The bay"', '"The bay'));
  await rest();
  expect(current).toBe(before);
  const line = written.split('\n').findIndex((each) => each.includes('"The bay')) + 1;
  expect(text.reading).toMatchObject({ kind: 'unreadable', problem: { kind: 'json', fault: { line } } });
  await act(async () => root.unmount());
  await open();
  expect(text.initial).toContain('"The bay,');
  expect(text.reading?.kind).toBe('unreadable');
  await type(written.replace('"The bay,', '"The bay",'));
  await rest();
  expect(text.reading).toBeUndefined();
  expect(changed).not.toHaveBeenCalled();
  expect(keptText('draft')).toBeUndefined();
});

it('A text that must be tidied waits to be asked, and shows the crate afterwards.', async () => {
  const before = current;
  await type(written.replace('"The bay"', '["The bay", null]'));
  await rest();
  expect(text.reading).toMatchObject({ kind: 'untidy', changes: [{ kind: 'emptied' }] });
  expect(current).toBe(before);
  await act(async () => text.takeOver());
  expect(entity(current, '#bay').name).toEqual(['The bay']);
  expect(written).toBe(crateText(current));
});

it('The text follows what is changed in the forms.', async () => {
  await act(async () => setCrate(set(current, '#bay', { name: 'The creek' })));
  await rest();
  expect(written).toBe(crateText(current));
  expect(changed).not.toHaveBeenCalled();
});

it('A broken text is not overwritten by what is changed in the forms, and says so.', async () => {
  await type('{');
  await rest();
  await act(async () => setCrate(set(current, '#bay', { name: 'The creek' })));
  await rest();
  expect(written).toBe('{');
  expect(text.isBehind).toBe(true);
  await act(async () => text.discard());
  expect(written).toBe(crateText(current));
  expect(text.reading).toBeUndefined();
});
