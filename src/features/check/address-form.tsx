import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { InboxFinding } from '../notification/use-inbox-finder.ts';

export interface AddressFormProps {
  readonly label: string;
  readonly help: string;
  readonly address: string;
  readonly onAddress: (address: string) => void;
  readonly finding: InboxFinding;
  readonly onFind: () => void;
  /** The address is said to be an inbox itself. */
  readonly onTake: () => void;
  /** The way on from here, rather than one step of a longer one. */
  readonly primary?: boolean;
}

/** Where somebody is addressed: any address of theirs, or their inbox itself. Asks nobody before a click. */
export function AddressForm(props: AddressFormProps): ReactNode {
  const { label, help, address, onAddress, finding, onFind, onTake, primary } = props;
  return (
    <form
      noValidate
      className="grid gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        onFind();
      }}
    >
      <TextField
        label={label}
        help={help}
        error={finding.kind === 'no-address' ? t('check.address.none') : undefined}
        value={address}
        onChange={onAddress}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          tone={primary ? 'primary' : 'quiet'}
          icon={Search}
          busy={finding.kind === 'asking' ? t('check.address.asking') : undefined}
        >
          {t('check.address.find')}
        </Button>
        <Button tone="plain" onClick={onTake}>
          {t('check.address.take')}
        </Button>
      </div>
    </form>
  );
}
