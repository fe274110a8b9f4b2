import { type ReactNode, useEffect, useRef } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import type { Register } from '../workspace/use-register.ts';
import { WriteHint } from '../workspace/write-notice.tsx';
import { LookUp } from './look-up.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ServiceFields } from './service-fields.tsx';
import { serviceOf } from './service-form.ts';
import { withFindings } from './take-over.ts';
import type { ServiceDraft } from './use-service-draft.ts';

export interface AddPaneProps {
  readonly draft: ServiceDraft;
  readonly services: readonly Service[];
  readonly register: Register;
  readonly onSave: () => void;
}

/** Adds a service: looked up by its address, or by hand. What was found goes into the form, and only saving writes it. */
export function AddPane({ draft, services, register, onSave }: AddPaneProps): ReactNode {
  const { form, change, faults } = draft;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article className="grid gap-5">
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t('services.add.title')}
        </h2>
        <p className="max-w-[60ch] text-soft">{t('services.add.intro')}</p>
      </header>
      {register.outcome?.id === form.id.trim() && <OutcomeNotice outcome={register.outcome} />}
      <WriteHint area="services" {...register} />
      <LookUp
        services={services}
        onTake={(findings) => change((current) => withFindings(current, findings))}
      />
      <form
        aria-label={t('services.add.title')}
        className="grid gap-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
        }}
      >
        <ServiceFields form={form} onChange={change} faults={faults} isNew />
      </form>
    </article>
  );
}

/** Saves the new entry, or goes back. The draft stays until it is saved or thrown away. */
export function AddActions({
  draft,
  register,
  onSave,
  onCancel,
}: Omit<AddPaneProps, 'services'> & { onCancel: () => void }): ReactNode {
  return (
    <>
      <Button
        tone="primary"
        disabled={!register.canWrite}
        busy={register.busy === undefined ? undefined : t('services.add.saving')}
        onClick={onSave}
      >
        {t('services.add.save')}
      </Button>
      <Button onClick={onCancel}>{t('ui.cancel')}</Button>
      {draft.isChanged && (
        <Button tone="plain" onClick={draft.forget}>
          {t('services.edit.discard')}
        </Button>
      )}
    </>
  );
}

/** Writes the draft into the register, unless it has faults. Gives back the id of the new entry. */
export async function saveNew(draft: ServiceDraft, register: Register): Promise<string | undefined> {
  if (!draft.check()) return undefined;
  const service = serviceOf(draft.form);
  if (!(await register.add(service))) return undefined;
  draft.forget();
  return service.id;
}
