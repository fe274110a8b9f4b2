import type { ReactNode } from 'react';
import { TextArea } from '../../../../ui/text-field.tsx';
import { t } from '../words.ts';
import type { FieldFault } from './fields.ts';

export interface CommandFieldProps {
  readonly label: string;
  readonly value: string;
  readonly words: readonly string[];
  /** Signs that mean nothing, where there is no shell. */
  readonly signs: readonly string[];
  readonly fault?: FieldFault;
  readonly onChange: (value: string) => void;
}

/** A command as it is typed, and the words that it is run as. */
export function CommandField(props: CommandFieldProps): ReactNode {
  const { label, value, words, signs, fault, onChange } = props;
  return (
    <div className="grid gap-1.5">
      <TextArea
        label={label}
        help={t('use-batch.command.help')}
        error={fault && t(`use-batch.fault.${fault}`)}
        mono
        rows={2}
        value={value}
        onChange={onChange}
      />
      {words.length > 0 && (
        <div className="grid gap-1 text-sm">
          <p className="text-soft">{t('use-batch.words')}</p>
          <ol className="flex flex-wrap gap-1.5">
            {words.map((word, index) => (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: words of a command are told apart by their places
                key={index}
                className="wrap-anywhere whitespace-pre-wrap rounded-[4px] border border-line bg-sunk px-1.5 font-mono text-xs leading-5"
              >
                {word}
              </li>
            ))}
          </ol>
          {signs.length > 0 && (
            <p className="text-soft">
              {t('use-batch.signs', { signs: signs.join(' '), count: signs.length })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
