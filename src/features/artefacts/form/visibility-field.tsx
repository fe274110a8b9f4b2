import { Globe, Lock } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { t } from '../../../i18n/t.ts';
import { Icon } from '../../../ui/icon.tsx';
import { FormSection } from './form-section.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

const icons = { public: Globe, private: Lock };

/** Who may read the work, said in a sentence each. */
export function VisibilityField({ form }: { form: ArtefactForm }): ReactNode {
  const id = useId();
  const isChanged = form.editing !== undefined && form.editing.visibility !== form.draft.visibility;
  return (
    <FormSection title={t('artefacts.form.visibility')}>
      <div className="grid gap-2">
        {(['public', 'private'] as const).map((value) => (
          <div
            key={value}
            className="grid grid-cols-[auto_1fr] gap-x-3 rounded-control border border-line px-3 py-2.5 has-checked:border-brass has-checked:bg-chosen"
          >
            <input
              type="radio"
              id={`${id}-${value}`}
              name={id}
              checked={form.draft.visibility === value}
              aria-describedby={`${id}-${value}-help`}
              onChange={() => form.change({ visibility: value })}
              className="mt-1 size-4 accent-act"
            />
            <label htmlFor={`${id}-${value}`} className="flex items-center gap-2 font-medium">
              <Icon of={icons[value]} />
              {t(`artefacts.form.visibility.${value}`)}
            </label>
            <p id={`${id}-${value}-help`} className="col-start-2 text-soft text-sm">
              {t(`artefacts.form.visibility.${value}.help`)}
            </p>
          </div>
        ))}
      </div>
      {isChanged && (
        <p className="text-sm text-wait">{t(`artefacts.form.visibility.becomes-${form.draft.visibility}`)}</p>
      )}
    </FormSection>
  );
}
