import { CalendarDays } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { TermInput } from '../../../../domain/crate/catalogue/terms.ts';
import { readNumber, type ValueForm } from '../../../../domain/crate/catalogue/value-form.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { cx } from '../../../../ui/cx.ts';
import { controlClass } from '../../../../ui/field.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { t } from '../../words.ts';
import { useWriting } from './use-writing.ts';

export interface ValueControlProps {
  /** Said to assistive technology; the label stands above all values of the property. */
  readonly label: string;
  readonly form: Exclude<ValueForm, { kind: 'reference' }>;
  readonly input: TermInput;
  /** Ids of what is said about the field: help, findings. */
  readonly describedBy?: string;
  readonly invalid: boolean;
  readonly autoFocus?: boolean;
  /** Puts another value in the place of this one. */
  readonly onValue: (value: unknown) => void;
}

/** The control for one value, by what it is. */
export function ValueControl(props: ValueControlProps): ReactNode {
  const { form } = props;
  switch (form.kind) {
    case 'boolean':
      return <BooleanControl {...props} yes={form.yes} />;
    case 'number':
      return <NumberControl {...props} number={form.number} />;
    case 'tagged':
      return <TaggedControl {...props} text={form.text} language={form.language} />;
    case 'other':
      return <JsonControl {...props} json={form.json} />;
    case 'text':
      return <PlainText {...props} text={form.text} />;
  }
}

/** Text of one line or several: which of both does not change under somebody's hands. */
function PlainText(props: ValueControlProps & { text: string }): ReactNode {
  const { text, input, onValue } = props;
  const [isLong] = useState(() => input === 'long' || text.length > 90 || text.includes('\n'));
  if (isLong) return <LongControl {...props} text={text} />;
  return (
    <span className="flex min-w-0 grow items-center gap-1">
      <TextControl {...props} text={text} />
      {(input === 'date' || isDay(text)) && <DayPicker text={text} onValue={onValue} />}
    </span>
  );
}

function common({ label, describedBy, invalid, autoFocus }: ValueControlProps) {
  return {
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
    autoFocus,
  };
}

const modes: Partial<Record<TermInput, 'url'>> = { address: 'url' };

function TextControl(props: ValueControlProps & { text: string }): ReactNode {
  const { text, input, onValue } = props;
  const writing = useWriting(text, (next) => {
    onValue(next);
    return true;
  });
  return (
    <input
      type="text"
      {...common(props)}
      dir="auto"
      autoComplete="off"
      spellCheck={input === 'text'}
      inputMode={modes[input]}
      placeholder={input === 'date' ? 'YYYY-MM-DD' : undefined}
      value={writing.text}
      onChange={(event) => writing.onChange(event.target.value)}
      onBlur={writing.flush}
      onKeyDown={(event) => event.key === 'Enter' && writing.flush()}
      className={controlClass}
    />
  );
}

function LongControl(props: ValueControlProps & { text: string }): ReactNode {
  const { text, input, onValue } = props;
  const writing = useWriting(text, (next) => {
    onValue(next);
    return true;
  });
  return (
    <textarea
      rows={input === 'long' ? 3 : 2}
      {...common(props)}
      dir="auto"
      value={writing.text}
      onChange={(event) => writing.onChange(event.target.value)}
      onBlur={writing.flush}
      className={cx(
        controlClass,
        'field-sizing-content max-h-[50vh] resize-y py-1.5',
        input === 'long' && 'min-h-18',
      )}
    />
  );
}

function NumberControl(props: ValueControlProps & { number: number }): ReactNode {
  const { number, onValue } = props;
  const writing = useWriting(String(number), (next) => {
    const read = readNumber(next);
    if (read !== undefined) onValue(read);
    return read !== undefined;
  });
  return (
    <span className="grid grow gap-1">
      <input
        type="text"
        {...common(props)}
        inputMode="decimal"
        aria-invalid={writing.refused || props.invalid || undefined}
        value={writing.text}
        onChange={(event) => writing.onChange(event.target.value)}
        onBlur={writing.flush}
        className={cx(controlClass, 'max-w-48')}
      />
      {writing.refused && <Refused text={t('crateForm.number.error', { value: isolate(String(number)) })} />}
    </span>
  );
}

function BooleanControl(props: ValueControlProps & { yes: boolean }): ReactNode {
  const { yes, onValue } = props;
  return (
    <select
      {...common(props)}
      value={String(yes)}
      onChange={(event) => onValue(event.target.value === 'true')}
      className={cx(controlClass, 'max-w-32 px-1.5')}
    >
      <option value="true">{t('crateForm.yes')}</option>
      <option value="false">{t('crateForm.no')}</option>
    </select>
  );
}

function TaggedControl(props: ValueControlProps & { text: string; language: string }): ReactNode {
  const { text, language, onValue } = props;
  const words = useWriting(text, (next) => {
    onValue({ '@value': next, '@language': language });
    return true;
  });
  const tag = useWriting(language, (next) => {
    const isTag = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(next.trim());
    if (isTag) onValue({ '@value': text, '@language': next.trim() });
    return isTag;
  });
  return (
    <span className="flex min-w-0 grow gap-1.5">
      <textarea
        rows={1}
        {...common(props)}
        dir="auto"
        lang={language}
        value={words.text}
        onChange={(event) => words.onChange(event.target.value)}
        onBlur={words.flush}
        className={cx(controlClass, 'field-sizing-content resize-y py-1')}
      />
      <span className="w-18 shrink-0">
        <input
          type="text"
          aria-label={t('crateForm.language')}
          title={t('crateForm.language')}
          aria-invalid={tag.refused || undefined}
          value={tag.text}
          onChange={(event) => tag.onChange(event.target.value)}
          onBlur={tag.flush}
          className={controlClass}
        />
      </span>
    </span>
  );
}

function JsonControl(props: ValueControlProps & { json: string }): ReactNode {
  const { json, onValue } = props;
  const writing = useWriting(json, (next) => {
    try {
      const value: unknown = JSON.parse(next);
      if (value === null) return false;
      onValue(value);
      return true;
    } catch {
      return false;
    }
  });
  return (
    <span className="grid min-w-0 grow gap-1">
      <textarea
        rows={2}
        {...common(props)}
        spellCheck={false}
        aria-invalid={writing.refused || props.invalid || undefined}
        value={writing.text}
        onChange={(event) => writing.onChange(event.target.value)}
        onBlur={writing.flush}
        className={cx(controlClass, 'field-sizing-content max-h-[40vh] py-1.5 font-mono text-xs leading-4.5')}
      />
      {writing.refused && <Refused text={t('crateForm.json.error')} />}
    </span>
  );
}

function Refused({ text }: { text: string }): ReactNode {
  return (
    <span role="alert" className="text-no text-sm">
      {text}
    </span>
  );
}

/** Whether a text begins with a calendar day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T|$)/.test(text);
}

/** The system's own calendar beside a date that may be of any precision. */
function DayPicker({ text, onValue }: { text: string; onValue: (value: unknown) => void }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const day = isDay(text) ? text.slice(0, 10) : '';
  return (
    <span className="relative shrink-0">
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={day}
        onChange={(event) => {
          // The time of the day stays.
          if (event.target.value !== '') onValue(event.target.value + (day === '' ? '' : text.slice(10)));
        }}
        className="pointer-events-none absolute inset-0 opacity-0"
      />
      <IconButton
        icon={CalendarDays}
        label={t('crateForm.date.pick')}
        onClick={() => input.current?.showPicker()}
      />
    </span>
  );
}
