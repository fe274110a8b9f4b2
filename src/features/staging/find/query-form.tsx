import type { ReactNode } from 'react';
import { type AngleUnit, angles, spectralUnits } from '../../../platforms/tap/units.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type FindDraft, productTypes } from './find-draft.ts';
import { readForm } from './form-search.ts';
import { t } from './words.ts';

export interface QueryFormProps {
  readonly draft: FindDraft;
  readonly onChange: (changes: Partial<FindDraft>) => void;
  /** What is wrong is said: the form was sent once. */
  readonly wasTried: boolean;
  /** What the name service said of the name. */
  readonly placeError?: string;
}

/** What is looked for: where, when, in which light, and what. Every field may be left empty. */
export function QueryForm({ draft, onChange, wasTried, placeError }: QueryFormProps): ReactNode {
  const { faults } = readForm(draft);
  const error = (field: Parameters<typeof faults.has>[0], words: string) =>
    wasTried && faults.has(field) ? words : undefined;
  return (
    <div className="@container grid gap-6">
      <Group legend={t('find.form.where')}>
        <div className="col-span-2 @xl:col-span-4">
          <TextField
            label={t('find.form.place')}
            help={placeHelp(draft)}
            error={placeError ?? error('place', t('find.form.place.error'))}
            value={draft.place}
            autoComplete="off"
            spellCheck={false}
            onChange={(place) => onChange({ place })}
          />
        </div>
        <div className="col-span-2 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-end gap-2">
          <TextField
            label={t('find.form.radius')}
            error={error('radius', t('find.form.radius.error'))}
            inputMode="decimal"
            value={draft.radius}
            onChange={(radius) => onChange({ radius })}
          />
          <Select<AngleUnit>
            label={t('find.form.radius.unit')}
            labelHidden
            value={draft.radiusUnit}
            options={(Object.keys(angles) as AngleUnit[]).map((value) => ({
              value,
              label: t(`find.unit.${value}`),
            }))}
            onChange={(radiusUnit) => onChange({ radiusUnit })}
          />
        </div>
      </Group>
      <Group legend={t('find.form.when')}>
        <div className="@xl:col-span-3">
          <TextField
            label={t('find.form.from')}
            type="date"
            error={error('time', t('find.form.time.error'))}
            value={draft.from}
            onChange={(from) => onChange({ from })}
          />
        </div>
        <div className="@xl:col-span-3">
          <TextField
            label={t('find.form.to')}
            type="date"
            value={draft.to}
            onChange={(to) => onChange({ to })}
          />
        </div>
      </Group>
      <Group legend={t('find.form.spectrum')}>
        <div className="@xl:col-span-2">
          <TextField
            label={t('find.form.wave.from')}
            inputMode="decimal"
            error={error('wavelength', t('find.form.wave.error'))}
            value={draft.waveFrom}
            onChange={(waveFrom) => onChange({ waveFrom })}
          />
        </div>
        <div className="@xl:col-span-2">
          <TextField
            label={t('find.form.wave.to')}
            inputMode="decimal"
            value={draft.waveTo}
            onChange={(waveTo) => onChange({ waveTo })}
          />
        </div>
        <div className="col-span-2">
          <Select
            label={t('find.form.wave.unit')}
            value={draft.waveUnit}
            options={spectralUnits.map((value) => ({ value, label: value }))}
            onChange={(waveUnit) => onChange({ waveUnit })}
          />
        </div>
      </Group>
      <Group legend={t('find.form.what')}>
        <div className="col-span-2">
          <Select
            label={t('find.form.type')}
            value={productTypes.find((type) => type === draft.productType) ?? ''}
            options={[
              { value: '', label: t('find.form.type.any') },
              ...productTypes.map((value) => ({ value, label: t(`find.form.type.${value}`) })),
            ]}
            onChange={(productType) => onChange({ productType })}
          />
        </div>
        <div className="col-span-2">
          <TextField
            label={t('find.form.collection')}
            value={draft.collection}
            onChange={(collection) => onChange({ collection })}
          />
        </div>
        <div className="col-span-2">
          <TextField
            label={t('find.form.target')}
            value={draft.target}
            onChange={(target) => onChange({ target })}
          />
        </div>
      </Group>
    </div>
  );
}

function Group({ legend, children }: { legend: string; children: ReactNode }): ReactNode {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 w-full border-line border-b pb-1 font-semibold text-sm text-soft">
        {legend}
      </legend>
      <div className="grid grid-cols-2 items-start @xl:grid-cols-6 gap-x-4 gap-y-3">{children}</div>
    </fieldset>
  );
}

/** Where it is that was typed: said at once, so that a slip is seen. */
function placeHelp(draft: FindDraft): string {
  const { name, search } = readForm({ ...draft, radius: '1' });
  if (name !== undefined) return t('find.form.place.later');
  if (!search.cone) return t('find.form.place.help');
  const [ra, dec] = [search.cone.ra.toFixed(5), search.cone.dec.toFixed(5)];
  return draft.found?.name === draft.place.trim()
    ? t('find.form.place.found', { name: draft.found.name, ra, dec })
    : t('find.form.place.is', { ra, dec });
}
