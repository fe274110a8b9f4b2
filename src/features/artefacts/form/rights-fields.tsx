import { type ReactNode, useState } from 'react';
import { COMMON_LICENCES, loadLicences } from '../../../domain/artefact/licence.ts';
import { locale } from '../../../i18n/locale.ts';
import { t } from '../../../i18n/t.ts';
import { type Suggested, SuggestField } from '../../../ui/suggest-field.tsx';
import { fieldNotes } from './draft-field.tsx';
import type { ArtefactForm } from './use-artefact-form.ts';

/** The licence: one of the SPDX list, of which the common ones come first, or the address of another. */
export function LicenceField({ form }: { form: ArtefactForm }): ReactNode {
  const [licences, setLicences] = useState<readonly Suggested[]>([]);
  const chosen = licences.find(({ value }) => value === form.draft.licence);
  return (
    <SuggestField
      label={t('artefacts.form.licence')}
      value={form.draft.licence}
      items={licences}
      nothing={t(licences.length === 0 ? 'artefacts.form.licence.loading' : 'artefacts.form.licence.nothing')}
      onChange={(licence) => form.change({ licence })}
      onNeeded={() => {
        if (licences.length === 0) void commonFirst().then(setLicences);
      }}
      onBlur={() => form.touch('licence')}
      {...fieldNotes(form, 'licence', chosen?.label ?? t('artefacts.form.licence.help'))}
    />
  );
}

async function commonFirst(): Promise<readonly Suggested[]> {
  const all = (await loadLicences()).map(({ id, name }) => ({ value: id, label: name }));
  const common = COMMON_LICENCES.flatMap((id) => all.filter(({ value }) => value === id));
  return [...common, ...all.filter((licence) => !common.includes(licence))];
}

const names = new Intl.DisplayNames(locale, { type: 'language' });
/** Codes of the languages that most scholarly works are in. */
const LANGUAGES: readonly Suggested[] = [
  ...['en', 'zh', 'es', 'de', 'fr', 'pt', 'ja', 'ru', 'it', 'ko', 'ar', 'nl', 'pl', 'tr', 'id', 'fa', 'uk'],
  ...['cs', 'sv', 'da', 'nb', 'fi', 'hu', 'el', 'he', 'ro', 'hr', 'ca', 'la'],
].map((value) => ({ value, label: names.of(value) ?? value }));

/** The language that the work is written in, by its code. */
export function LanguageField({ form }: { form: ArtefactForm }): ReactNode {
  const chosen = LANGUAGES.find(({ value }) => value === form.draft.language);
  return (
    <SuggestField
      label={t('artefacts.form.language')}
      optional
      value={form.draft.language}
      items={LANGUAGES}
      nothing={t('artefacts.form.language.nothing')}
      onChange={(language) => form.change({ language })}
      onBlur={() => form.touch('language')}
      {...fieldNotes(form, 'language', chosen?.label ?? t('artefacts.form.language.help'))}
    />
  );
}
