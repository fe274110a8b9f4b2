import type { ReactNode } from 'react';
import type { DraftField } from '../../../domain/artefact/check-draft.ts';
import { t } from '../../../i18n/t.ts';
import type { ArtefactForm } from './use-artefact-form.ts';

/** What stands below a field: its fault as an error, what readers will miss as help, else its own help. */
export function fieldNotes(
  form: Pick<ArtefactForm, 'remark'>,
  field: DraftField,
  help: ReactNode,
  index?: number,
): { error?: string; help?: ReactNode } {
  const finding = form.remark(field, index);
  if (finding === undefined) return { help };
  if (finding.severity === 'must') return { error: finding.message };
  return {
    help: (
      <>
        <span className="text-wait">{t('artefacts.form.should')}:</span> {finding.message}
      </>
    ),
  };
}

/** A fault or a remark about a group of fields as a whole. */
export function GroupRemark({ form, field }: { form: ArtefactForm; field: DraftField }): ReactNode {
  const { error, help } = fieldNotes(form, field, undefined);
  if (error !== undefined) return <p className="text-no text-sm">{error}</p>;
  return help !== undefined && <p className="text-soft text-sm">{help}</p>;
}
