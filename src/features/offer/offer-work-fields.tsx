import type { ReactNode } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { shortId } from '../notification/plain.ts';
import { knowsPeopleByMail } from './offer-document.ts';
import { fileFields, type OfferField } from './offer-draft.ts';
import type { Composing } from './use-offer-draft.ts';

/** What is said of the work in an Offer, filled from its description, with what is wrong beside each field. */
export function OfferWorkFields({
  artefact,
  composing,
}: {
  artefact: Artefact;
  composing: Composing;
}): ReactNode {
  const { draft, change } = composing;
  const { files } = artefact;
  return (
    <fieldset className="grid gap-4">
      <legend className="font-semibold text-sm text-soft">{t('offer.work')}</legend>
      <p className="text-soft text-sm">{t('offer.filled')}</p>
      <WorkField field="landingPage" composing={composing} />
      <WorkField field="citeAs" optional composing={composing} />
      {files.length > 1 && (
        <Select
          label={t('offer.files')}
          value={files.some(({ url }) => url === draft.file) ? draft.file : ''}
          options={[
            ...files.map(({ url, name }) => ({ value: url, label: isolate(name ?? shortId(url)) })),
            { value: '', label: t('offer.files.other') },
          ]}
          onChange={(chosen) => change(fileFields(files.find(({ url }) => url === chosen)))}
        />
      )}
      <WorkField field="file" composing={composing} />
      <WorkField field="mediaType" composing={composing} />
      {knowsPeopleByMail(composing.service) && <WorkField field="mailbox" composing={composing} />}
    </fieldset>
  );
}

const inputModes: Partial<Record<OfferField, 'text' | 'email'>> = { mediaType: 'text', mailbox: 'email' };

function WorkField({
  field,
  optional,
  composing,
}: {
  field: OfferField;
  optional?: boolean;
  composing: Composing;
}): ReactNode {
  const { draft, change, findings } = composing;
  const finding = findings?.byField[field];
  return (
    <TextField
      label={t(`offer.${field}`)}
      optional={optional}
      value={draft[field] ?? ''}
      spellCheck={false}
      autoComplete="off"
      inputMode={inputModes[field] ?? 'url'}
      error={finding?.severity === 'must' ? finding.message : undefined}
      help={
        finding?.severity === 'should' ? (
          <>
            <span className="text-wait">{t('offer.finding.should')}:</span> {finding.message}
          </>
        ) : (
          t(`offer.${field}.help`)
        )
      }
      onChange={(value) => change({ [field]: value })}
    />
  );
}
