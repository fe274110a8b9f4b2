// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UndoToast } from './undo-toast.tsx';

let root: Root;
let host: HTMLElement;
const onGone = vi.fn();
const onUndo = vi.fn();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ now: 0 });
  onGone.mockClear();
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function show(until: number): Promise<void> {
  await act(async () =>
    root.render(<UndoToast message="Approved" until={until} onUndo={onUndo} onGone={onGone} />),
  );
}

async function pass(milliseconds: number): Promise<void> {
  await act(async () => vi.advanceTimersByTime(milliseconds));
}

test('it counts the seconds down and goes once, when they are over', async () => {
  await show(5000);
  expect(host.textContent).toContain('5 seconds left to undo');
  await pass(3200);
  expect(host.textContent).toContain('2 seconds left to undo');
  expect(onGone).not.toHaveBeenCalled();
  await pass(60_000);
  expect(onGone).toHaveBeenCalledTimes(1);
});

test('a later moment prolongs it', async () => {
  await show(5000);
  await pass(4000);
  await show(20_000);
  await pass(4000);
  expect(onGone).not.toHaveBeenCalled();
  expect(host.textContent).toContain('12 seconds left to undo');
});

test('undo is a button', async () => {
  await show(5000);
  await act(async () => host.querySelector('button')?.click());
  expect(onUndo).toHaveBeenCalledTimes(1);
});
