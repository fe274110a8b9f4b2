import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Service } from '../../domain/service/service.ts';
import { t } from '../../i18n/t.ts';
import { type Audience, registryTurtle } from '../../pod/service/registry-turtle.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { saveFile } from '../../ui/save-file.ts';

/** Imports and exports of whole registers. */
export function RegisterMenu({
  services,
  onImport,
}: {
  services: readonly Service[];
  onImport: () => void;
}): ReactNode {
  const save = (audience: Audience) =>
    saveFile('services.ttl', registryTurtle(services, audience), 'text/turtle');
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} label={t('services.more')} />}
      groups={[
        { kind: 'actions', items: [{ label: t('services.import'), onSelect: onImport }] },
        {
          kind: 'actions',
          items: [
            { label: t('services.export.others'), onSelect: () => save('others') },
            { label: t('services.export.self'), onSelect: () => save('self') },
          ],
        },
      ]}
    />
  );
}
