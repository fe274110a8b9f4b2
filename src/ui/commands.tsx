import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { Button, type ButtonTone } from './button.tsx';
import { type Command, type CommandRegistry, createCommandRegistry } from './command-registry.ts';

const RegistryContext = createContext<CommandRegistry>(createCommandRegistry());

/** The commands of the page. */
export function useCommandRegistry(): CommandRegistry {
  return useContext(RegistryContext);
}

/** Offers commands for as long as the component is on the screen; always the ones of its last render. */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => registry.add(() => latest.current), [registry]);
}

/** Lets the keyboard carry out commands; stands once in the frame. */
export function useCommandKeys(singleKeys: boolean): void {
  const registry = useCommandRegistry();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && registry.press(event, singleKeys)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [registry, singleKeys]);
}

export interface CommandButtonProps {
  readonly command: Command;
  readonly tone?: ButtonTone;
  readonly busy?: string;
}

/** The button of a command; away while it is not the time for the command, and idle while something is in its way. */
export function CommandButton({ command, tone, busy }: CommandButtonProps): ReactNode {
  if (command.when && !command.when()) return null;
  return (
    <Button
      tone={tone}
      busy={busy}
      disabled={command.hindered !== undefined}
      aria-description={command.hindered}
      keyHint={command.keys}
      onClick={command.run}
    >
      {command.label}
    </Button>
  );
}
