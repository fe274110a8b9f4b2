import { type ReactNode, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { usePlatforms } from '../services/use-platforms.ts';
import { RegistrySearch } from './registry-search.tsx';
import type { TapService } from './run.ts';
import { ServiceList } from './service-list.tsx';
import { configured } from './use-chosen-service.ts';
import type { FindKept } from './use-find-kept.ts';
import { t } from './words.ts';

export interface ServiceDialogProps {
  readonly chosen: TapService | undefined;
  readonly kept: FindKept;
  readonly onChoose: (service: TapService) => void;
  readonly onClose: () => void;
}

type From = 'configured' | 'registry' | 'address';

/** Where a service comes from: what was set up, the registry of the Virtual Observatory, or an address. */
export function ServiceDialog({ chosen, kept, onChoose, onClose }: ServiceDialogProps): ReactNode {
  const { taps, registries } = usePlatforms();
  const [from, setFrom] = useState<From>(taps.length > 0 ? 'configured' : 'registry');
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('find.pick.title')}
      description={t('find.pick.about')}
    >
      <Tabs<From>
        label={t('find.pick.tabs')}
        value={from}
        onChange={setFrom}
        tabs={[
          {
            value: 'configured',
            label: t('find.pick.configured'),
            content:
              taps.length > 0 ? (
                <ServiceList
                  label={t('find.pick.configured')}
                  services={taps.map(configured)}
                  chosen={chosen}
                  kept={kept}
                  onChoose={onChoose}
                />
              ) : (
                <p className="text-soft">{t('find.pick.configured.none')}</p>
              ),
          },
          {
            value: 'registry',
            label: t('find.pick.registry'),
            content: (
              <RegistrySearch
                registries={registries.map(configured)}
                chosen={chosen}
                kept={kept}
                onChoose={onChoose}
              />
            ),
          },
          { value: 'address', label: t('find.pick.address'), content: <ByAddress onChoose={onChoose} /> },
        ]}
      />
    </Dialog>
  );
}

function ByAddress({ onChoose }: Pick<ServiceDialogProps, 'onChoose'>): ReactNode {
  const [address, setAddress] = useState('');
  const [wasTried, setTried] = useState(false);
  const url = tapAddress(address);
  return (
    <form
      className="grid gap-3"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (url !== undefined) onChoose({ url, label: url.replace(/^https?:\/\//, '') });
      }}
    >
      <TextField
        label={t('find.pick.address.label')}
        help={t('find.pick.address.help')}
        error={wasTried && url === undefined ? t('find.pick.address.error') : undefined}
        type="url"
        inputMode="url"
        value={address}
        onChange={setAddress}
      />
      <div>
        <Button tone="primary" type="submit">
          {t('find.pick.use')}
        </Button>
      </div>
    </form>
  );
}

/** The address of a service out of what was typed: people copy that of its query form as well. */
function tapAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  const path = url.pathname.replace(/\/(?:sync|async|availability|capabilities|tables)?\/*$/, '');
  return `${url.origin}${path}`;
}
