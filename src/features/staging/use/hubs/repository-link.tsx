import { type ReactNode, useState } from 'react';
import type { Hub } from '../../../../domain/settings/hubs.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { type HubLink, hubLink } from '../../../../platforms/jupyter/hub-link.ts';
import { type NotebookSource, notebookSource } from '../../../../platforms/jupyter/notebook-source.ts';
import { safeUrl } from '../../../../ui/safe-url.ts';
import { TextField } from '../../../../ui/text-field.tsx';
import { t } from '../words.ts';
import { OpenLink } from './open-link.tsx';

/** A link that brings a notebook to the hub with the repository around it. */
export function RepositoryLink({ hub, onOpen }: { hub: Hub; onOpen: () => void }): ReactNode {
  const [address, setAddress] = useState('');
  const url = safeUrl(address.trim());
  const source = url === undefined ? undefined : notebookSource(url);
  const link = source && hubLink(hub, source);
  return (
    <div className="grid gap-3">
      <div className="max-w-[34rem]">
        <TextField
          label={t('use-hubs.repository.address')}
          help={t('use-hubs.repository.help')}
          error={address.trim() !== '' && url === undefined ? t('use-hubs.repository.wrong') : undefined}
          type="url"
          value={address}
          onChange={setAddress}
          autoComplete="off"
        />
      </div>
      {source && !link && <p className="text-soft">{t('use-hubs.repository.binder')}</p>}
      {source && link && (
        <OpenLink href={link.url} onOpen={onOpen} means={meansOf(link, source)}>
          {t('use-hubs.repository.open')}
        </OpenLink>
      )}
    </div>
  );
}

function meansOf({ brings }: HubLink, source: NotebookSource): string {
  if (source.kind === 'web' || brings === 'file') return t('use-hubs.repository.file');
  return t(brings === 'build' ? 'use-hubs.repository.build' : 'use-hubs.repository.pull', {
    repository: isolate(source.repository),
    path: isolate(source.path),
  });
}
