import type { ReactNode } from 'react';
import type { Receiver } from '../../../domain/crate/options.ts';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { t } from '../words.ts';
import type { FindingsFilter } from './shown-findings.ts';

/** All findings, by entity. */
export const NO_FILTER: FindingsFilter = { only: 'all', words: '', by: 'entity' };

export interface FindingsToolsProps {
  readonly filter: FindingsFilter;
  readonly onChange: (filter: FindingsFilter) => void;
}

/** Which findings are listed, and how they stand together. */
export function FindingsTools({ filter, onChange }: FindingsToolsProps): ReactNode {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
      <div className="col-span-2">
        <TextField
          type="search"
          label={t('crateCheck.search')}
          labelHidden
          placeholder={t('crateCheck.search')}
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
        />
      </div>
      <Select
        label={t('crateCheck.filter')}
        labelHidden
        value={filter.only}
        options={(['all', 'must', 'should', 'fixable'] as const).map((value) => ({
          value,
          label: t(`crateCheck.filter.${value}`),
        }))}
        onChange={(only) => onChange({ ...filter, only })}
      />
      <Select
        label={t('crateCheck.group')}
        labelHidden
        value={filter.by}
        options={(['entity', 'rule'] as const).map((value) => ({
          value,
          label: t(`crateCheck.group.${value}`),
        }))}
        onChange={(by) => onChange({ ...filter, by })}
      />
    </div>
  );
}

export interface ReceiverChoiceProps {
  readonly receiver?: Receiver;
  readonly onReceiver: (receiver: Receiver | undefined) => void;
}

/** For whom the crate is to be ready, beyond what RO-Crate asks. */
export function ReceiverChoice({ receiver, onReceiver }: ReceiverChoiceProps): ReactNode {
  return (
    <Select
      label={t('crateCheck.receiver')}
      labelHidden
      value={receiver ?? 'none'}
      options={(['none', 'sciencemesh', 'dispatcher'] as const).map((value) => ({
        value,
        label: t(`crateCheck.receiver.${value}`),
      }))}
      onChange={(value) => onReceiver(value === 'none' ? undefined : value)}
    />
  );
}
