/** Where a command is listed in the help. */
export type CommandGroup = 'go' | 'list' | 'item' | 'general';

/** One thing that can be done: feeds the button, the key and the help alike. */
export interface Command {
  /** Stable, e.g. `review.approve`. */
  readonly id: string;
  /** A verb and an object, already in the reader's language. */
  readonly label: string;
  readonly group: CommandGroup;
  /** `j`, `Shift+i`, `?`, `Mod+Enter` (Ctrl, or ⌘ on a Mac), or a sequence: `g i`. */
  readonly keys?: string;
  /** Whether it can be done now; always, if not given. */
  readonly when?: () => boolean;
  /** Why it cannot be done although it would be its time: its button stays, and does nothing. */
  readonly hindered?: string;
  /** Holding the key repeats it: for moving, never for verdicts. */
  readonly repeats?: boolean;
  /** Its key works while somebody types in a field as well; only for keys with Ctrl or ⌘. */
  readonly whileTyping?: boolean;
  readonly run: () => void;
}

/** What the registry needs to know of a key press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
> & {
  readonly target: EventTarget | null;
  /** Tells the place of the press also where that lies in a shadow tree, of which `target` names only the host. */
  readonly composedPath?: () => EventTarget[];
};

/** All commands of the parts of the page that are on the screen now. */
export interface CommandRegistry {
  /** Adds commands, asked for at each key press; gives back how to take them away. */
  add(commands: () => readonly Command[]): () => void;
  /** The commands that can be carried out now; of two with the same keys the one added last. */
  available(): Command[];
  /**
   * Carries out the command that a key press (with those just before it) stands for.
   * @param singleKeys whether keys without Ctrl or ⌘ count (WCAG 2.1.4 asks for a way to switch them off)
   * @returns whether the press was ours, so that the browser should not act on it
   */
  press(press: KeyPress, singleKeys: boolean): boolean;
}

/** How long a begun sequence waits for its next key, in milliseconds. */
const PATIENCE = 1500;

/** Makes an empty registry. `clock` gives milliseconds. */
export function createCommandRegistry(clock: () => number = Date.now): CommandRegistry {
  const sources = new Set<() => readonly Command[]>();
  let begun: { readonly keys: string; readonly at: number } | undefined;

  const available = () => {
    const byKeys = new Map<string, Command>();
    for (const source of sources)
      for (const command of source())
        if (command.hindered === undefined && (command.when?.() ?? true))
          byKeys.set(command.keys ?? command.id, command);
    return [...byKeys.values()];
  };

  return {
    add(commands) {
      sources.add(commands);
      return () => sources.delete(commands);
    },
    available,
    press(press, singleKeys) {
      const stroke = strokeOf(press);
      if (stroke === undefined) return false;
      const place = busyPlaceOf(press);
      if (place !== undefined) {
        const command = place === 'field' ? available().find((each) => each.keys === stroke) : undefined;
        if (!command?.whileTyping) return false;
        if (!press.repeat) command.run();
        return true;
      }
      if (!singleKeys && !stroke.startsWith('Mod+') && stroke !== 'Escape') return false;
      const prefix = begun && clock() - begun.at < PATIENCE ? `${begun.keys} ` : '';
      begun = undefined;
      const commands = available();
      const keys = `${prefix}${stroke}`;
      const command = commands.find((each) => each.keys === keys);
      if (command) {
        if (!press.repeat || command.repeats) command.run();
        return true;
      }
      if (commands.some((each) => each.keys?.startsWith(`${keys} `))) {
        begun = { keys, at: clock() };
        return true;
      }
      return false;
    },
  };
}

/** Writes a key press as commands do; `undefined` for what belongs to the browser or to assistive technology. */
function strokeOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | undefined {
  if (altKey || ['Control', 'Meta', 'Shift', 'Alt', 'Dead', 'Process', 'Tab'].includes(key)) return undefined;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const shifted = isLetter ? key !== key.toLowerCase() : shiftKey && key.length > 1;
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  return `${mod}${shifted ? 'Shift+' : ''}${isLetter ? key.toLowerCase() : key}`;
}

/** Where a press belongs to the place that it happens in: a field, or what lies above the page. */
function busyPlaceOf(press: KeyPress): 'field' | 'layer' | undefined {
  const targets = [press.target, press.composedPath?.()[0] ?? null];
  if (targets.some((target) => isWithin(target, LAYERS))) return 'layer';
  return targets.some((target) => isWithin(target, FIELDS)) ? 'field' : undefined;
}

/** Places that need the keys for themselves: where one writes, and what lies above the page. */
const FIELDS =
  'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=""], [contenteditable=true]';
const LAYERS = '[role=dialog], [role=alertdialog], [role=menu]';

function isWithin(target: EventTarget | null, places: string): boolean {
  return target instanceof Element && target.closest(places) !== null;
}
