import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { detach } from '../../../domain/crate/detach.ts';
import { nameDescriptor } from '../../../domain/crate/edit/descriptor-name.ts';
import { payloadPath } from '../../../domain/crate/paths.ts';
import { toMetadata } from '../../../domain/crate/to-metadata.ts';
import { t as shared } from '../../../i18n/t.ts';
import { crateFileUrl } from '../../../pod/crates/places.ts';
import { Shape } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { fileStem, type OutSource } from './out-source.ts';
import { PathList } from './path-list.tsx';
import { openAmong } from './use-save-facts.ts';

/** The metadata of a crate without its files: each file is named by its address, as far as others can read it. */
export function DetachedDialog({ source, onClose }: { source: OutSource; onClose: () => void }): ReactNode {
  const { transport } = useWorkspace();
  const container = source.saved?.container;
  const paths = useMemo(() => source.payload.map(({ path }) => path), [source.payload]);
  const open = useQuery({
    queryKey: ['crate-open', container ?? '', paths.length],
    queryFn: async () =>
      new Set(
        await openAmong(
          transport,
          paths.map((path) => crateFileUrl(container ?? '', path)),
        ),
      ),
    enabled: container !== undefined,
    gcTime: 0,
    retry: false,
  }).data;
  const isAsking = container !== undefined && open === undefined;
  const { crate, moved, dissolved, blocked } = useMemo(() => {
    const urlOf = (path: string) => {
      if (container === undefined || open === undefined) return undefined;
      const url = crateFileUrl(container, path);
      // A folder is as open as what is in it.
      return path.endsWith('/') || open.has(url) ? url : undefined;
    };
    const root = open !== undefined && open.size === paths.length ? container : undefined;
    return detach(source.crate, { urlOf, ...(root !== undefined && { root }) });
  }, [source.crate, container, open, paths]);
  const text = useMemo(() => toMetadata(crate), [crate]);
  const isReady = !isAsking && blocked.length === 0;
  const name = `${fileStem(source)}-ro-crate-metadata.json`;
  const files = [...moved.keys()].filter((id) => payloadPath(id) !== '' && !id.endsWith('/')).length;

  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={t('crateOut.detached.title')}
      description={t('crateOut.detached.text')}
      actions={
        <>
          <Button onClick={onClose}>{shared('ui.close')}</Button>
          {isReady ? (
            <>
              <CopyButton text={text} label={t('crateOut.detached.copy')} />
              <Button tone="primary" onClick={() => saveFile(name, text, 'application/ld+json')}>
                {t('crateOut.detached.download')}
              </Button>
            </>
          ) : (
            <Button
              onClick={() =>
                saveFile(
                  'ro-crate-metadata.json',
                  toMetadata(nameDescriptor(source.crate)),
                  'application/ld+json',
                )
              }
            >
              {t('crateOut.detached.as-is')}
            </Button>
          )}
        </>
      }
    >
      {isAsking && <p role="status">{t('crateOut.detached.busy')}</p>}
      {isReady && (
        <ul className="grid gap-1 text-soft">
          <li className="flex items-baseline gap-2">
            <Shape tone="yes" />
            {t('crateOut.detached.ready')}
          </li>
          {files > 0 && <li className="ps-4.5">{t('crateOut.detached.moved', { count: files })}</li>}
          {dissolved.length > 0 && (
            <li className="ps-4.5">{t('crateOut.detached.dissolved', { count: dissolved.length })}</li>
          )}
        </ul>
      )}
      {!isAsking && blocked.length > 0 && (
        <Notice
          tone="doubt"
          title={t('crateOut.detached.blocked', { count: blocked.length })}
          kept={<PathList paths={blocked.map((id) => payloadPath(id) ?? id)} />}
          next={t('crateOut.detached.blocked.unsaved')}
        />
      )}
    </Dialog>
  );
}
