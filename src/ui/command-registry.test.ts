// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import {
  type Command,
  type CommandRegistry,
  createCommandRegistry,
  type KeyPress,
} from './command-registry.ts';

let now = 0;
let registry: CommandRegistry;
const run = vi.fn();

beforeEach(() => {
  now = 0;
  run.mockClear();
  registry = createCommandRegistry(() => now);
});

function command(keys: string, more: Partial<Command> = {}): Command {
  return { id: keys, label: keys, group: 'general', keys, run: () => run(keys), ...more };
}

function press(key: string, more: Partial<KeyPress> = {}, singleKeys = true): boolean {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };
  return registry.press({ key, target: document.body, ...plain, ...more }, singleKeys);
}

function within(html: string): Element {
  document.body.innerHTML = html;
  return document.body.querySelector('[data-here]')!;
}

test('a key carries out its command, and only that', () => {
  registry.add(() => [command('a'), command('r')]);
  expect(press('a')).toBe(true);
  expect(press('x')).toBe(false);
  expect(run.mock.calls).toEqual([['a']]);
});

test('Shift makes another key of a letter, but not of a sign', () => {
  registry.add(() => [command('Shift+i'), command('?')]);
  press('i');
  press('I', { shiftKey: true });
  press('?', { shiftKey: true });
  expect(run.mock.calls).toEqual([['Shift+i'], ['?']]);
});

test('Ctrl and ⌘ are the same, Alt is left to the browser', () => {
  registry.add(() => [command('Mod+Enter'), command('a')]);
  press('Enter', { ctrlKey: true });
  press('Enter', { metaKey: true });
  expect(press('a', { altKey: true })).toBe(false);
  expect(run).toHaveBeenCalledTimes(2);
});

test('a sequence needs its keys within its time', () => {
  registry.add(() => [command('g i'), command('i')]);
  press('g');
  press('i');
  press('g');
  now = 2000;
  press('i');
  expect(run.mock.calls).toEqual([['g i'], ['i']]);
});

test('a wrong key ends a sequence', () => {
  registry.add(() => [command('g i')]);
  press('g');
  press('x');
  press('i');
  expect(run).not.toHaveBeenCalled();
});

test.each([
  '<input data-here>',
  '<textarea data-here></textarea>',
  '<select data-here></select>',
  '<div contenteditable="true"><b data-here></b></div>',
  '<div role="dialog"><button data-here></button></div>',
  '<div role="menu"><div role="menuitem" data-here></div></div>',
])('inside %s no key is taken', (html) => {
  registry.add(() => [command('a')]);
  expect(press('a', { target: within(html) })).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('inside an editor in a shadow tree no key is taken', () => {
  registry.add(() => [command('a')]);
  const inner = within('<div contenteditable="true"><b data-here></b></div>');
  const host = within('<div data-here></div>');
  expect(press('a', { target: host, composedPath: () => [inner, host] })).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test('on a button, a checkbox or a row the keys work', () => {
  registry.add(() => [command('a')]);
  press('a', { target: within('<button data-here></button>') });
  press('a', { target: within('<input type="checkbox" data-here>') });
  press('a', { target: within('<div role="listbox"><div role="option" data-here></div></div>') });
  expect(run).toHaveBeenCalledTimes(3);
});

test('holding a key never repeats a verdict, but goes on moving', () => {
  registry.add(() => [command('a'), command('j', { repeats: true })]);
  expect(press('a', { repeat: true })).toBe(true);
  press('j', { repeat: true });
  expect(run.mock.calls).toEqual([['j']]);
});

test('single keys can be switched off; those with Ctrl stay, and so does Escape', () => {
  registry.add(() => [command('a'), command('g i'), command('Mod+k'), command('Escape')]);
  press('a', {}, false);
  press('g', {}, false);
  press('i', {}, false);
  press('k', { ctrlKey: true }, false);
  press('Escape', {}, false);
  expect(run.mock.calls).toEqual([['Mod+k'], ['Escape']]);
});

test('what cannot be done now is neither listed nor done', () => {
  registry.add(() => [command('a', { when: () => false })]);
  expect(press('a')).toBe(false);
  expect(registry.available()).toEqual([]);
});

test('of two commands with the same key the later one counts, until it goes', () => {
  registry.add(() => [command('a', { id: 'old', run: () => run('old') })]);
  const remove = registry.add(() => [command('a', { id: 'new', run: () => run('new') })]);
  press('a');
  expect(registry.available()).toHaveLength(1);
  remove();
  press('a');
  expect(run.mock.calls).toEqual([['new'], ['old']]);
});

test('a command that works while somebody types does so in fields, and rests in dialogs', () => {
  registry.add(() => [command('Mod+k', { whileTyping: true }), command('Mod+z')]);
  const field = within('<input data-here />');
  expect(press('k', { ctrlKey: true, target: field })).toBe(true);
  expect(press('z', { ctrlKey: true, target: field })).toBe(false);
  const dialog = within('<div role="dialog"><input data-here /></div>');
  expect(press('k', { ctrlKey: true, target: dialog })).toBe(false);
  expect(run.mock.calls).toEqual([['Mod+k']]);
});

test('what something is in the way of cannot be done by its key either', () => {
  registry.add(() => [command('a', { hindered: 'You may not write there.' }), command('r')]);
  expect(press('a')).toBe(false);
  expect(registry.available().map(({ keys }) => keys)).toEqual(['r']);
  expect(run).not.toHaveBeenCalled();
});
