import { type ReactNode, useState } from 'react';
import type { Hub } from '../../../../domain/settings/hubs.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { hubPages } from '../../../../platforms/jupyter/hub-link.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import { t } from '../words.ts';
import { OpenLink } from './open-link.tsx';

/** Links to the pages of a hub: the own server, the choice of another one, the list of them. */
export function HubLinks({ hub, onOpen }: { hub: Hub; onOpen: () => void }): ReactNode {
  const [folder, setFolder] = useState('');
  const pages = hubPages(hub, folder.trim());
  const isNamed = pages.server.includes('/lab/tree/');
  return (
    <div className="grid gap-3">
      <OpenLink href={pages.server} onOpen={onOpen} means={t('use-hubs.open.means')}>
        {isNamed ? t('use-hubs.open.folder', { folder: isolate(folder.trim()) }) : t('use-hubs.open')}
      </OpenLink>
      <div className="max-w-[24rem]">
        <TextField
          label={t('use-hubs.folder')}
          help={t('use-hubs.folder.help')}
          optional
          value={folder}
          onChange={setFolder}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
      <OpenLink href={pages.spawn} onOpen={onOpen} means={t('use-hubs.spawn.means')}>
        {t('use-hubs.spawn')}
      </OpenLink>
      <OpenLink href={pages.home} onOpen={onOpen} means={t('use-hubs.home.means')}>
        {t('use-hubs.home')}
      </OpenLink>
    </div>
  );
}
