import type { ReactNode } from 'react';
import { t } from '../../../i18n/t.ts';
import { Select } from '../../../ui/select.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { artefactTypes } from '../artefacts-search.ts';
import { fieldNotes } from './draft-field.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

/** What the work is: kind, title, abstract, and what it reviews. */
export function WorkFields({ form }: { form: ArtefactForm }): ReactNode {
  const { draft, change, touch } = form;
  return (
    <div className="grid gap-4">
      <Select
        label={t('artefacts.form.type')}
        help={t(`artefacts.form.type.${draft.type}`)}
        value={draft.type}
        options={artefactTypes.map((value) => ({ value, label: t(`artefacts.form.type.${value}.name`) }))}
        onChange={(type) => change({ type })}
      />
      {draft.type === 'review' && (
        <TextField
          label={t('artefacts.form.review-of')}
          value={draft.reviewOf}
          spellCheck={false}
          inputMode="url"
          onChange={(reviewOf) => change({ reviewOf })}
          onBlur={() => touch('reviewOf')}
          {...fieldNotes(form, 'reviewOf', t('artefacts.form.review-of.help'))}
        />
      )}
      <TextField
        label={t('artefacts.form.title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        onBlur={() => touch('title')}
        {...fieldNotes(form, 'title', undefined)}
      />
      <TextArea
        label={t('artefacts.form.abstract')}
        optional
        rows={5}
        value={draft.abstract}
        onChange={(abstract) => change({ abstract })}
        onBlur={() => touch('abstract')}
        {...fieldNotes(form, 'abstract', undefined)}
      />
    </div>
  );
}

/** When it was published. */
export function PublishedField({ form }: { form: ArtefactForm }): ReactNode {
  return (
    <TextField
      label={t('artefacts.form.published')}
      optional
      value={form.draft.published}
      placeholder="2026-03-01"
      spellCheck={false}
      onChange={(published) => form.change({ published })}
      onBlur={() => form.touch('published')}
      {...fieldNotes(form, 'published', t('artefacts.form.published.help'))}
    />
  );
}
