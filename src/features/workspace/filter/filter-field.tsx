import { type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../../../i18n/t.ts';
import { useCommands } from '../../../ui/commands.tsx';
import { TextField } from '../../../ui/text-field.tsx';

export interface FilterFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** The filter as the address bar has it. */
  readonly value: string;
  /** Told every key. */
  readonly onChange: (value: string) => void;
}

/**
 * The text filter of a list. What is typed stands at once; the address bar follows a moment later,
 * so its value counts only while nobody types.
 */
export function FilterField({ label, placeholder, value, onChange }: FilterFieldProps): ReactNode {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'filter.focus',
      label: t('filter.focus'),
      group: 'list',
      keys: '/',
      run: () => input.current?.focus(),
    },
  ]);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(value);
  }, [value]);
  return (
    <TextField
      ref={input}
      type="search"
      label={label}
      labelHidden
      placeholder={placeholder}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(typed);
      }}
    />
  );
}
