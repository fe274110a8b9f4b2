import { type ReactNode, useEffect, useRef } from 'react';
import { differingFields, type EntryField, withFields } from '../../domain/service/entry-fields.ts';
import type { Service } from '../../domain/service/service.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Register } from '../workspace/use-register.ts';
import { WriteHint } from '../workspace/write-notice.tsx';
import { ClashNotice } from './clash-notice.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { ServiceFields } from './service-fields.tsx';
import { formOf, serviceOf } from './service-form.ts';
import type { ServiceDraft } from './use-service-draft.ts';

export interface EditPaneProps {
  readonly draft: ServiceDraft;
  readonly register: Register;
  /** @param over the entry to write over, where it is not any more the one that the editing began with */
  readonly onSave: (over?: Service) => void;
}

/** Changes every part of an entry. What somebody else changed meanwhile is shown, and what was typed stays. */
export function EditPane(
  props: EditPaneProps & {
    /** False where somebody took the entry out meanwhile. */
    readonly isThere: boolean;
    readonly onAddAgain: () => void;
  },
): ReactNode {
  const { draft, register, onSave, isThere, onAddAgain } = props;
  const { form, seen, change, faults } = draft;
  const { outcome } = register;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const title = t('services.edit.title', { service: isolate(seen?.name ?? form.name) });
  return (
    <form
      aria-label={title}
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
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="wrap-anywhere text-lg outline-none">
          {title}
        </h2>
        <p className="max-w-[60ch] text-soft">
          {draft.isChanged ? t('services.edit.draft') : t('services.edit.intro')}
        </p>
      </header>
      {isThere ? (
        outcome?.id === seen?.id && outcome && <Outcome {...{ outcome, draft, register, onSave }} />
      ) : (
        <Notice
          tone="wait"
          urgent
          title={t('services.gone.title')}
          kept={t('services.gone.kept')}
          actions={<Button onClick={onAddAgain}>{t('services.gone.again')}</Button>}
        />
      )}
      <WriteHint area="services" {...register} />
      <ServiceFields form={form} onChange={change} faults={faults} isNew={false} />
    </form>
  );
}

function Outcome({
  outcome,
  draft,
  register,
  onSave,
}: EditPaneProps & { outcome: NonNullable<Register['outcome']> }): ReactNode {
  if (outcome.kind !== 'clash') return <OutcomeNotice outcome={outcome} />;
  return (
    <ClashNotice
      clash={outcome}
      onMine={() => onSave(outcome.now)}
      onTheirs={(now) => {
        draft.rebase(now, formOf(changedIn(draft, now, outcome.fields)));
        register.forgetOutcome();
      }}
    />
  );
}

/** What the maintainer changed, on top of another state of the entry. @param but fields that are left as they are there */
function changedIn({ form, seen }: ServiceDraft, now: Service, but: readonly EntryField[] = []): Service {
  const mine = serviceOf(form, seen);
  const changed = differingFields(seen ?? now, mine).filter((field) => !but.includes(field));
  return { ...withFields(now, mine, changed), id: mine.id };
}

/** Saves the changes, keeps them for later, or throws them away. */
export function EditActions({
  draft,
  register,
  onSave,
  onClose,
}: EditPaneProps & { onClose: () => void }): ReactNode {
  return (
    <>
      <Button
        tone="primary"
        disabled={!register.canWrite || !draft.isChanged}
        busy={register.busy === undefined ? undefined : t('services.state.saving')}
        onClick={() => onSave()}
      >
        {t('services.edit.save')}
      </Button>
      <Button onClick={onClose}>{t(draft.isChanged ? 'ui.close' : 'ui.cancel')}</Button>
      {draft.isChanged && (
        <Button
          tone="plain"
          onClick={() => {
            draft.forget();
            onClose();
          }}
        >
          {t('services.edit.discard')}
        </Button>
      )}
    </>
  );
}

/**
 * Writes the changes, unless they have faults. Gives back the id under which the entry is kept.
 * @param over the entry to write over, where it is not any more the one that the editing began with
 */
export async function saveChanges(
  draft: ServiceDraft,
  register: Register,
  over = draft.seen,
): Promise<string | undefined> {
  if (over === undefined || !draft.check()) return undefined;
  const mine = changedIn(draft, over);
  if (!(await register.save(over, mine))) return undefined;
  draft.forget();
  return mine.id;
}
