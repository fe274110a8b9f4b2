import type { ReactNode } from 'react';
import type { Evidence } from '../../../domain/artefact/lifecycle.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import type { ArtefactsSearch } from '../artefacts-search.ts';
import { ArtefactForm } from './artefact-form.tsx';
import { FormActions } from './form-actions.tsx';
import { LandingPreview } from './landing-preview.tsx';
import type { Saved } from './save-artefact.ts';
import { useArtefactForm } from './use-artefact-form.ts';
import { useEditing } from './use-editing.ts';

/** What stands in the panes while an artefact is made or changed. */
export interface FormPanes {
  readonly detail: ReactNode;
  readonly side?: ReactNode;
  readonly actions?: ReactNode;
}

/** The panes of the form that the address asks for; `undefined` when it asks for none. */
export function useFormPanes(
  search: ArtefactsSearch,
  options: {
    readonly evidence: readonly Evidence[];
    readonly onClose: () => void;
    readonly onSaved: (saved: Saved) => void;
  },
): FormPanes | undefined {
  const { pod } = useWorkspace();
  const { evidence, onClose, onSaved } = options;
  const isEdit = search.form === 'edit' && search.id !== undefined;
  const editing = useEditing(isEdit ? search.id : undefined);
  const isReady = search.form === 'new' || (isEdit && editing.data !== undefined);
  const { of: reviewOf } = search;
  const subject =
    pod && isReady ? { pod, evidence, ...(isEdit ? { editing: editing.data } : { reviewOf }) } : undefined;
  const form = useArtefactForm(subject, onSaved);

  if (search.form === undefined || (search.form === 'edit' && !isEdit)) return undefined;
  if (isEdit && editing.error) {
    const close = <Button onClick={onClose}>{t('artefacts.form.close')}</Button>;
    return {
      detail: (
        <Notice
          tone="no"
          title={t('artefacts.form.open-failed')}
          next={`${problemWords(editing.error).title}. ${problemWords(editing.error).next}`}
          details={problemWords(editing.error).details}
          actions={<Button onClick={() => void editing.refetch()}>{t('artefacts.form.file.retry')}</Button>}
        />
      ),
      actions: close,
    };
  }
  if (form === undefined) return { detail: <Skeleton label={t('artefacts.form.opening')} /> };
  return {
    detail: <ArtefactForm key={form.editing?.opened.artefact.url ?? `new ${reviewOf}`} form={form} />,
    side: <LandingPreview form={form} />,
    actions: <FormActions form={form} onClose={onClose} />,
  };
}
