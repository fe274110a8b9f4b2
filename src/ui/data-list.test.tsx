// @vitest-environment happy-dom
import { act, createRef, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataList, type DataListHandle } from './data-list.tsx';

interface Fruit {
  readonly id: string;
  readonly kind: string;
}

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // A DOM without layout: rows of 50 px in a window of 500 px.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(50);
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});

afterEach(async () => {
  await act(async () => root.unmount());
  host.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const handle = createRef<DataListHandle>() as { current: DataListHandle | null };
const opened = vi.fn();
let setFruits: (fruits: readonly Fruit[]) => void;

function Basket({ initial, chosen }: { initial: readonly Fruit[]; chosen?: string }) {
  const [fruits, set] = useState(initial);
  const [selected, setSelected] = useState(chosen);
  setFruits = set;
  return (
    <DataList
      ref={handle}
      label="Fruit"
      items={fruits}
      itemKey={(fruit) => fruit.id}
      groupOf={(fruit) => fruit.kind}
      renderItem={(fruit) => fruit.id}
      selectedKey={fruits.some((fruit) => fruit.id === selected) ? selected : fruits[0]?.id}
      onSelect={setSelected}
      onOpen={opened}
    />
  );
}

function fruits(count: number): Fruit[] {
  return Array.from({ length: count }, (_, i) => ({ id: `fruit ${i}`, kind: i < 2 ? 'soft' : 'hard' }));
}

async function show(count: number, chosen?: string): Promise<void> {
  await act(async () => root.render(<Basket initial={fruits(count)} chosen={chosen} />));
}

async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body;
  await act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

const options = () => [...host.querySelectorAll<HTMLElement>('[role=option]')];
const selected = () => host.querySelector('[aria-selected=true]')?.textContent;
const focused = () => document.activeElement?.textContent;

async function focusFirst(): Promise<void> {
  await act(async () => host.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus());
}

test('only a window of a long list is in the page, and every row knows its place among all', async () => {
  await show(5000);
  expect(options().length).toBeGreaterThan(5);
  expect(options().length).toBeLessThan(60);
  expect(options()[0]!.getAttribute('aria-setsize')).toBe('5000');
  expect(options()[1]!.getAttribute('aria-posinset')).toBe('2');
});

test('j, k and the arrows move the choice, and the focus goes with it', async () => {
  await show(4);
  await focusFirst();
  await press('j');
  expect(selected()).toBe('fruit 1');
  await press('ArrowDown');
  expect(focused()).toBe('hard: fruit 2');
  await press('k');
  await press('ArrowUp');
  await press('ArrowUp');
  expect(selected()).toBe('soft: fruit 0');
  expect(focused()).toBe('soft: fruit 0');
});

test('End and Home lead to the last and the first item', async () => {
  await show(4);
  await focusFirst();
  await press('End');
  expect(selected()).toBe('fruit 3');
  await press('Home');
  expect(selected()).toBe('soft: fruit 0');
});

test('Enter opens the chosen item', async () => {
  await show(4, 'fruit 1');
  await focusFirst();
  await press('Enter');
  expect(opened).toHaveBeenLastCalledWith('fruit 1');
});

test('exactly one row can be reached by Tab', async () => {
  await show(40, 'fruit 3');
  expect(options().filter((row) => row.tabIndex === 0)).toHaveLength(1);
});

test('the row with the focus stays in the page when it is far outside of the window', async () => {
  await show(5000, 'fruit 4000');
  expect(options().some((row) => row.getAttribute('aria-posinset') === '4001')).toBe(true);
});

test('when the chosen item goes away, the focus goes to the one that is chosen instead', async () => {
  await show(4, 'fruit 0');
  await focusFirst();
  await act(async () => setFruits(fruits(4).slice(1)));
  expect(focused()).toBe('soft: fruit 1');
});

test('a list without the focus does not take it', async () => {
  await show(4);
  await act(async () => setFruits(fruits(4).slice(1)));
  expect(document.activeElement).toBe(document.body);
});

test('from outside the choice can be moved, without the focus', async () => {
  await show(4);
  await act(async () => handle.current?.move(1));
  expect(selected()).toBe('fruit 1');
  expect(document.activeElement).toBe(document.body);
});

test('a key with a modifier is left to the browser', async () => {
  await show(4);
  await focusFirst();
  await act(async () => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', ctrlKey: true, bubbles: true }),
    );
  });
  expect(selected()).toBe('soft: fruit 0');
});

test('the box of a row marks it without choosing it, and the row says whether it is marked', async () => {
  const onMark = vi.fn();
  const onSelect = vi.fn();
  const marked = new Set(['fruit 1']);
  await act(async () =>
    root.render(
      <DataList
        label="Fruit"
        items={fruits(3)}
        itemKey={({ id }) => id}
        renderItem={({ id }) => id}
        selectedKey="fruit 0"
        onSelect={onSelect}
        marked={marked}
        onMark={onMark}
      />,
    ),
  );
  expect(options().map((option) => option.getAttribute('aria-checked'))).toEqual(['false', 'true', 'false']);
  const box = options()[2]!.querySelector('[data-mark]')!;
  await act(async () => box.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true })));
  expect(onMark).toHaveBeenCalledExactlyOnceWith('fruit 2', true);
  expect(onSelect).not.toHaveBeenCalled();
});

const chosen = vi.fn();

function Marking() {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const onMark = (key: string) =>
    setMarked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    <DataList
      label="Fruit"
      items={fruits(4)}
      itemKey={({ id }) => id}
      renderItem={({ id }) => id}
      selectedKey="fruit 0"
      onSelect={chosen}
      marked={marked}
      onMark={onMark}
    />
  );
}

test('Shift and an arrow mark rows on the way without choosing them, and take the marks away on the way back', async () => {
  await act(async () => root.render(<Marking />));
  await focusFirst();
  const shift = (key: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, cancelable: true }),
      );
    });
  const checked = () => options().map((option) => option.getAttribute('aria-checked') === 'true');
  await shift('ArrowDown');
  await shift('ArrowDown');
  expect(checked()).toEqual([true, true, true, false]);
  expect(focused()).toBe('fruit 2');
  await shift('ArrowUp');
  expect(checked()).toEqual([true, true, false, false]);
  expect(chosen).not.toHaveBeenCalled();
  expect(host.querySelector('[role=listbox]')?.getAttribute('aria-multiselectable')).toBe('true');
  await press('j');
  expect(chosen).toHaveBeenCalledWith('fruit 2');
});
