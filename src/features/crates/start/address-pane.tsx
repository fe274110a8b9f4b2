import { Search } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { asUrl } from '../../../domain/artefact/identifier.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { t } from '../words.ts';

/** The address of a crate or a file. Nothing is asked before the button is pressed. */
export function AddressPane({
  given,
  onLook,
}: {
  /** From the address of this page. */
  readonly given: string | undefined;
  readonly onLook: (url: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(given ?? '');
  const [isTouched, setTouched] = useState(false);
  const url = asUrl(typed.trim());
  return (
    <form
      className="grid max-w-[40rem] gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTouched(true);
        if (url !== undefined) onLook(url);
      }}
    >
      <h2 className="text-lg">{t('crateStart.way.address')}</h2>
      <TextField
        type="url"
        inputMode="url"
        label={t('crateStart.address.label')}
        help={t('crateStart.address.help')}
        error={isTouched && url === undefined ? t('crateStart.address.invalid') : undefined}
        value={typed}
        spellCheck={false}
        placeholder="https://"
        onChange={setTyped}
      />
      <div>
        <Button type="submit" tone="primary" icon={Search}>
          {t('crateStart.address.look')}
        </Button>
      </div>
    </form>
  );
}
