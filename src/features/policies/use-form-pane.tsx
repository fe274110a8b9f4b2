import { useState } from 'react';
import { emptyForm, type PolicyForm as Form, formGaps, formN3 } from '../../domain/policy/form.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { WriteHint, WriteNotice } from '../workspace/write-notice.tsx';
import type { Pane } from './pane.ts';
import type { PoliciesSearch } from './policies-search.ts';
import { PolicyForm } from './policy-form.tsx';
import type { BookReading } from './policy-views.ts';
import { useBookChanges } from './use-book-changes.ts';
import type { NewPolicy } from './use-new-policy.ts';

export interface NewPaneOptions {
  readonly reading: BookReading | undefined;
  readonly setSearch: (search: PoliciesSearch) => void;
  readonly begin: NewPolicy;
}

/** The pane in which a policy is put together by a form. */
export function useFormPane({ reading, begin, setSearch }: NewPaneOptions): Pane {
  const changes = useBookChanges();
  const [form, setForm] = useState<Form>(emptyForm);
  const [strict, setStrict] = useState(false);
  if (!reading) return {};

  const save = async () => {
    setStrict(true);
    if (formGaps(form).length > 0) return;
    const id = begin.idFor(form.title);
    if (!(await changes.save({ id, title: form.title, text: formN3(form) }))) return;
    setForm(emptyForm);
    setStrict(false);
    setSearch({ id });
  };
  return {
    detail: (
      <PolicyForm
        form={form}
        onChange={setForm}
        strict={strict}
        reading={reading}
        notices={
          <>
            {changes.failed && <WriteNotice area="policies" problem={changes.failed.problem} />}
            <WriteHint area="policies" {...changes} />
          </>
        }
      />
    ),
    actions: (
      <>
        <Button
          tone="primary"
          disabled={!changes.canWrite}
          busy={changes.busy ? t('policies.changing') : undefined}
          onClick={() => void save()}
        >
          {t('policies.save')}
        </Button>
        <Button onClick={() => begin.draft(form.title.trim() || t('policies.new.name'), formN3(form))}>
          {t('policies.form.as-text')}
        </Button>
        <Button onClick={() => setSearch({})}>{t('ui.cancel')}</Button>
      </>
    ),
  };
}
