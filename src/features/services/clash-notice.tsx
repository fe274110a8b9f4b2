import type { ReactNode } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { RegisterOutcome } from '../workspace/register.ts';
import { fieldName, fieldWords } from './field-words.ts';

export interface ClashNoticeProps {
  readonly clash: Extract<RegisterOutcome, { kind: 'clash' }>;
  /** Writes what is in the form over what the register says. */
  readonly onMine: () => void;
  /** Puts what the register says into the form. */
  readonly onTheirs: (now: Service) => void;
}

/** What somebody else wrote into the same fields meanwhile. The form keeps what was typed. */
export function ClashNotice({ clash, onMine, onTheirs }: ClashNoticeProps): ReactNode {
  const { fields, now } = clash;
  return (
    <Notice
      tone="wait"
      urgent
      title={t('services.clash.title')}
      kept={t('services.clash.kept')}
      actions={
        <>
          <div className="w-full pb-1">
            <DescriptionList
              items={fields.map((field) => ({
                term: fieldName(field),
                value: (
                  <bdi className="wrap-anywhere">{fieldWords(now, field) ?? t('services.clash.nothing')}</bdi>
                ),
              }))}
            />
          </div>
          <Button onClick={onMine}>{t('services.clash.mine')}</Button>
          <Button onClick={() => onTheirs(now)}>{t('services.clash.theirs')}</Button>
        </>
      }
    />
  );
}
