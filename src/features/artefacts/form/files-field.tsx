import { FilePlus } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { t } from '../../../i18n/t.ts';
import { Button } from '../../../ui/button.tsx';
import { GroupRemark } from './draft-field.tsx';
import { FileRow } from './file-row.tsx';
import { FormSection } from './form-section.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

/** The files of the work: dropped anywhere on the form, or picked by the button, which does the same by keyboard. */
export function FilesField({ form }: { form: ArtefactForm }): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  const { state, unreadable } = form;
  return (
    <FormSection
      title={t('artefacts.form.files')}
      help={t(form.editing ? 'artefacts.form.files.help.edit' : 'artefacts.form.files.help')}
    >
      {state.files.length > 0 && (
        <ul className="grid border-line border-y">
          {state.files.map((file, index) => (
            <FileRow
              key={file.key}
              form={form}
              file={file}
              index={index}
              onPick={() => picker.current?.click()}
            />
          ))}
        </ul>
      )}
      <GroupRemark form={form} field="files" />
      {unreadable.length > 0 && (
        <p role="alert" className="text-no text-sm">
          {t('artefacts.form.files.unreadable', { names: formatList(unreadable.map(isolate)) })}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          data-testid="artefact-files"
          onChange={(event) => {
            // The list empties with the field: it is copied first.
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            void form.addFiles(files);
          }}
        />
        <Button icon={FilePlus} onClick={() => picker.current?.click()}>
          {t('artefacts.form.files.add')}
        </Button>
        <span className="text-faint text-sm pointer-coarse:hidden">{t('artefacts.form.files.drop')}</span>
      </div>
    </FormSection>
  );
}
