import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { normaliseIdentifier } from '../../../domain/artefact/identifier.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { fieldNotes } from './draft-field.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

/** Identifiers of the work, the one to cite first. */
export function IdentifiersField({ form }: { form: ArtefactForm }): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const typed = form.draft.identifiers;
  // There is always one to be filled.
  const shown = typed.length === 0 ? [''] : typed;
  const put = (index: number, value: string) =>
    form.change({ identifiers: shown.map((each, other) => (other === index ? value : each)) });
  return (
    <div ref={list} className="grid gap-3">
      {shown.map((identifier, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an identifier has no identity but its place; the field holds no state
        <div key={index} className="grid grid-cols-[1fr_auto] items-start gap-x-2">
          <TextField
            label={
              index === 0
                ? t('artefacts.form.identifier')
                : t('artefacts.form.identifier.more', { place: String(index + 1) })
            }
            optional={index === 0}
            value={identifier}
            autoComplete="off"
            spellCheck={false}
            inputMode="url"
            onChange={(value) => put(index, value)}
            onBlur={() => form.touch('identifiers')}
            {...fieldNotes(form, 'identifiers', helpOf(identifier, index), index)}
          />
          {shown.length > 1 && (
            <span className="pt-6">
              <IconButton
                icon={Trash2}
                label={t('artefacts.form.identifier.remove', { place: String(index + 1) })}
                onClick={() => form.change({ identifiers: shown.filter((_, other) => other !== index) })}
              />
            </span>
          )}
        </div>
      ))}
      <div>
        <Button
          tone="plain"
          icon={Plus}
          onClick={() => {
            form.change({ identifiers: [...shown, ''] });
            requestAnimationFrame(() => [...(list.current?.querySelectorAll('input') ?? [])].at(-1)?.focus());
          }}
        >
          {t('artefacts.form.identifier.add')}
        </Button>
      </div>
    </div>
  );
}

/** How an identifier will be written, where that is not how it was typed. */
function helpOf(typed: string, index: number): string | undefined {
  const url = normaliseIdentifier(typed);
  if (url !== undefined && url !== typed.trim()) return t('artefacts.form.identifier.as', { url });
  return index === 0 ? t('artefacts.form.identifier.help') : undefined;
}
