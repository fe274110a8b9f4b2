import type { ReactNode } from 'react';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { shortId } from '../notification/plain.ts';
import { fileFields, type WorkField } from './offer-draft.ts';
import type { OfferItem } from './offer-items.ts';
import type { Composing } from './use-offer.ts';

/** What is said of a work in its Offer, filled from its description, with what is wrong beside each field. */
export function WorkFields({ item, composing }: { item: OfferItem; composing: Composing }): ReactNode {
  const { work, artefact } = item;
  const files = artefact?.files ?? [];
  return (
    <fieldset className="grid gap-4" disabled={work.handedOver !== undefined}>
      <legend className="font-semibold text-sm text-soft">{t('offer.work')}</legend>
      <p className="text-soft text-sm">{t('offer.filled')}</p>
      <Field field="landingPage" item={item} composing={composing} />
      <Field field="citeAs" optional item={item} composing={composing} />
      {files.length > 1 && (
        <Select
          label={t('offer.files')}
          value={files.some(({ url }) => url === work.file) ? work.file : ''}
          options={[
            ...files.map(({ url, name }) => ({ value: url, label: isolate(name ?? shortId(url)) })),
            { value: '', label: t('offer.files.other') },
          ]}
          onChange={(chosen) =>
            composing.changeWork(work.id, fileFields(files.find(({ url }) => url === chosen)))
          }
        />
      )}
      <Field field="file" item={item} composing={composing} />
      <Field field="mediaType" item={item} composing={composing} />
    </fieldset>
  );
}

interface WorkFieldProps {
  readonly field: WorkField;
  readonly optional?: boolean;
  readonly item: OfferItem;
  readonly composing: Composing;
}

function Field({ field, optional, item, composing }: WorkFieldProps): ReactNode {
  const { work, findings } = item;
  const finding = findings?.byField[field];
  return (
    <TextField
      label={t(`offer.${field}`)}
      optional={optional}
      value={work[field]}
      spellCheck={false}
      autoComplete="off"
      inputMode={field === 'mediaType' ? 'text' : 'url'}
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
      onChange={(value) => composing.changeWork(work.id, { [field]: value })}
    />
  );
}
