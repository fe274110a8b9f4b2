import { useNavigate } from '@tanstack/react-router';
import { Braces, Copy, Download, FileArchive, FolderInput, Orbit, Save } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { fetchable } from '../../../domain/crate/attach.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { useCommands } from '../../../ui/commands.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { copyMetadata } from './copy-metadata.ts';
import { DetachedDialog } from './detached-dialog.tsx';
import type { Apply, OutSource } from './out-source.ts';
import { SaveDialog } from './save-dialog.tsx';
import { withFiles } from './with-files.ts';
import { ZipDialog } from './zip-dialog.tsx';

export interface OutMenuProps {
  readonly draft: CrateDraft;
  /** As `useCrateDraft` gives it: takes over where the crate was saved, or the version of somebody else. */
  readonly apply: Apply;
}

/** A dialog of the ways out. */
export type OutDialogKind = 'zip' | 'eln' | 'detached';

/** The ways out of the editor: saving to the pod, zip, metadata alone. */
export function OutMenu({ draft, apply }: OutMenuProps): ReactNode {
  const { session, pod } = useWorkspace();
  const navigate = useNavigate();
  const [open, setOpen] = useState<OutDialogKind | 'save'>();
  const close = () => setOpen(undefined);
  const canSave = session.phase === 'signed-in' && pod !== undefined;
  useCommands([
    {
      id: 'crates.save',
      label: t('crateOut.save'),
      group: 'list',
      keys: 'Mod+s',
      when: () => canSave && open === undefined,
      run: () => setOpen('save'),
    },
  ]);
  const saved = draft.saved?.container;
  const isDetached = draft.packaging === 'detached';
  const files = useMemo(() => (isDetached ? fetchable(draft.crate).length : 0), [isDetached, draft.crate]);

  return (
    <>
      <Button
        tone="primary"
        icon={Save}
        disabled={!canSave}
        aria-description={canSave ? undefined : t('crateOut.signed-out')}
        onClick={() => setOpen('save')}
      >
        {t('crateOut.save.short')}
      </Button>
      <Menu
        trigger={
          <Button icon={Download} aria-haspopup="menu">
            {t('crateOut.more')}
          </Button>
        }
        groups={[
          { kind: 'actions', items: takeOutItems(draft, setOpen) },
          {
            kind: 'actions',
            items: [
              ...(isDetached ? [attachItem(files, apply, pod?.storages ?? [])] : []),
              {
                label: t('crateOut.dispatch'),
                icon: Orbit,
                ...(saved === undefined && { hindered: t('crateOut.dispatch.hint') }),
                onSelect: () => void navigate({ to: '/dispatch', search: { view: 'compose', crate: saved } }),
              },
            ],
          },
        ]}
      />
      {open === 'save' && <SaveDialog draft={draft} apply={apply} onClose={close} />}
      {open !== undefined && open !== 'save' && <OutDialog kind={open} source={draft} onClose={close} />}
    </>
  );
}

/** Makes a crate that only names its files one that carries them. @param count how many can be had */
function attachItem(count: number, apply: Apply, storages: readonly string[]): MenuItem {
  return {
    label: t('crateOut.attach'),
    icon: FolderInput,
    ...(count === 0 && { hindered: t('crateOut.attach.hint') }),
    onSelect: () => {
      apply(t('crateOut.attach'), (current) => withFiles(current, storages));
      announce(t('crateOut.attach.done', { count }));
    },
  };
}

/** What can be taken out of any crate. */
export function takeOutItems(source: OutSource, onOpen: (kind: OutDialogKind) => void): MenuItem[] {
  const empty =
    source.packaging === 'detached' && source.payload.length === 0
      ? { hindered: t('crateOut.detached.hint') }
      : {};
  return [
    { label: t('crateOut.zip'), icon: FileArchive, ...empty, onSelect: () => onOpen('zip') },
    { label: t('crateOut.eln'), icon: FileArchive, ...empty, onSelect: () => onOpen('eln') },
    { label: t('crateOut.detached'), icon: Braces, onSelect: () => onOpen('detached') },
    { label: t('crateOut.copy'), icon: Copy, onSelect: () => void copyMetadata(source) },
  ];
}

/** The dialog of one way out. */
export function OutDialog({
  kind,
  source,
  onClose,
}: {
  kind: OutDialogKind;
  source: OutSource;
  onClose: () => void;
}): ReactNode {
  return kind === 'detached' ? (
    <DetachedDialog source={source} onClose={onClose} />
  ) : (
    <ZipDialog kind={kind} source={source} onClose={onClose} />
  );
}
