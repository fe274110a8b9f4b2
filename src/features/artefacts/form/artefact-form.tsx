import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { t } from '../../../i18n/t.ts';
import { WorkTitle } from '../../../ui/names.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { AuthorsField } from './authors-field.tsx';
import { ConflictView } from './conflict-view.tsx';
import { FilesField } from './files-field.tsx';
import { FormNotices } from './form-notices.tsx';
import { FormSection } from './form-section.tsx';
import { IdentifiersField } from './identifiers-field.tsx';
import { KeywordsField } from './keywords-field.tsx';
import { LanguageField, LicenceField } from './rights-fields.tsx';
import type { ArtefactForm as Form } from './use-artefact-form.ts';
import { VisibilityField } from './visibility-field.tsx';
import { PublishedField, WorkFields } from './work-fields.tsx';

/** The form in which a work is described, and its files are added: for a new one, and for one that is there. */
export function ArtefactForm({ form }: { form: Form }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const element = useRef<HTMLFormElement>(null);
  const { editing, refusals } = form;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (refusals > 0) focusFirstFault(element.current);
  }, [refusals]);
  const drop = useDrop((files) => void form.addFiles(files));

  return (
    <form
      ref={element}
      aria-label={t(editing ? 'artefacts.form.edit.title' : 'artefacts.form.new.title')}
      noValidate
      className="@container relative grid gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.save();
      }}
      {...drop.handlers}
    >
      <header className="grid gap-1.5">
        <h2 ref={heading} tabIndex={-1} className="text-lg outline-none">
          {t(editing ? 'artefacts.form.edit.title' : 'artefacts.form.new.title')}
        </h2>
        <p className="text-soft">
          {editing ? (
            <Sentence
              of="artefacts.form.edit.intro"
              values={{ title: <WorkTitle>{editing.opened.artefact.title}</WorkTitle> }}
            />
          ) : (
            t('artefacts.form.new.intro')
          )}
        </p>
      </header>
      <FormNotices form={form} />
      {form.work.kind === 'conflict' && <ConflictView fields={form.work.fields} onSettle={form.settle} />}
      <WorkFields form={form} />
      <FilesField form={form} />
      <AuthorsField form={form} />
      <FormSection title={t('artefacts.form.found')}>
        <LicenceField form={form} />
        <IdentifiersField form={form} />
        <div className="grid items-start gap-4 @lg:grid-cols-2">
          <PublishedField form={form} />
          <LanguageField form={form} />
        </div>
        <KeywordsField form={form} />
      </FormSection>
      <VisibilityField form={form} />
      {drop.isOver && (
        <div
          aria-hidden
          className="pointer-events-none absolute -inset-2 grid place-content-center rounded-control border-2 border-brass border-dashed bg-paper/90 text-center font-semibold text-brass text-lg"
        >
          {t('artefacts.form.files.over')}
        </div>
      )}
    </form>
  );
}

/** The fault is where the eye should be, too: not at the button that refused. */
function focusFirstFault(form: HTMLFormElement | null): void {
  const fault = form?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid] button, [data-fault]');
  fault?.focus({ preventScroll: true });
  fault?.scrollIntoView({ block: 'center' });
}

/** Takes files that are dropped on an element; anything else that is dragged over it is left alone. */
function useDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
