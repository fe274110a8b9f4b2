import { Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Column } from '../../../platforms/tap/votable.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { t } from './words.ts';

export interface ColumnsMenuProps {
  readonly columns: readonly Column[];
  readonly shown: readonly number[];
  /** `undefined`: the usual ones. */
  readonly onChange: (names: readonly string[] | undefined) => void;
}

/** Which columns of the table are shown. */
export function ColumnsMenu({ columns, shown, onChange }: ColumnsMenuProps): ReactNode {
  const names = shown.flatMap((index) => columns[index]?.name ?? []);
  return (
    <Popover
      title={t('found.columns.title')}
      trigger={
        <Button tone="plain" icon={Columns3}>
          {t('found.columns')}
        </Button>
      }
    >
      <div className="-mx-1 max-h-[50dvh] overflow-y-auto px-1">
        {columns.map(({ name, description }, index) => (
          <Checkbox
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and may share a name
            key={index}
            label={<span title={description}>{name}</span>}
            checked={shown.includes(index)}
            onChange={(isShown) =>
              onChange(isShown ? [...names, name] : names.filter((each) => each !== name))
            }
          />
        ))}
      </div>
      <div>
        <Button onClick={() => onChange(undefined)}>{t('found.columns.usual')}</Button>
      </div>
    </Popover>
  );
}
