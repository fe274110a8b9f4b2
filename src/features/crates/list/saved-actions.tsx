import { useNavigate } from '@tanstack/react-router';
import { ExternalLink, Megaphone, Orbit, Pencil, Play, Send, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { importFacts } from '../../../domain/crate/import/import-facts.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { WhyNot } from '../../workspace/closed-notice.tsx';
import { useHindrance } from '../../workspace/closed-places.ts';
import { useDrafts } from '../draft/use-drafts.ts';
import { OutDialog, type OutDialogKind, takeOutItems } from '../out/out-menu.tsx';
import type { OutSource } from '../out/out-source.ts';
import { t } from '../words.ts';
import type { CrateRow } from './crate-rows.ts';
import { DeleteCrateDialog } from './delete-crate-dialog.tsx';
import type { SavedCrateRead } from './use-saved-crate.ts';

export interface SavedActionsProps {
  readonly row: Extract<CrateRow, { kind: 'saved' }>;
  /** The crate, once it is read. */
  readonly read: SavedCrateRead | undefined;
  readonly onDeleted: () => void;
}

/** What can be done with a crate of the pod. */
export function SavedActions({ row, read, onDeleted }: SavedActionsProps): ReactNode {
  const navigate = useNavigate();
  const { create } = useDrafts();
  const [dialog, setDialog] = useState<OutDialogKind | 'delete'>();
  const [isOpening, setOpening] = useState(false);
  const [failure, setFailure] = useState<string>();
  const noOffer = useHindrance('log', 'records');
  const noAnnouncement = useHindrance('inbox', 'log', 'records');
  const anything = useHindrance('inbox', 'log', 'records');
  const { container, modified = '', etag } = row.entry;
  const source: OutSource | undefined = read && {
    crate: read.crate,
    payload: read.payload,
    packaging: 'attached',
    saved: { container, at: modified, ...(etag !== undefined && { etag }) },
  };

  const edit = async () => {
    if (row.draft) return void navigate({ to: '/crates/edit', search: { draft: row.draft.id } });
    if (source === undefined || read === undefined || isOpening) return;
    // What is lost or repaired by opening it is seen before it is taken over.
    if (read.isRepaired) return void navigate({ to: '/crates/new', search: { url: container } });
    setOpening(true);
    const begun = await create({
      start: importFacts(
        read.crate,
        read.payload.map(({ path }) => path),
      ).start,
      ...source,
      saved: { container, at: modified, ...(read.etag !== undefined && { etag: read.etag }) },
    });
    setOpening(false);
    if (begun.ok) return void navigate({ to: '/crates/edit', search: { draft: begun.value } });
    setFailure(problemWords(begun.problem).title);
    announce(problemWords(begun.problem).title, 'now');
  };

  return (
    <>
      <Button
        tone="primary"
        icon={Pencil}
        disabled={source === undefined && !row.draft}
        busy={isOpening ? t('crates.edit.busy') : undefined}
        onClick={() => void edit()}
      >
        {t(row.draft ? 'crates.edit.draft' : 'crates.edit')}
      </Button>
      <Button
        icon={Orbit}
        onClick={() => void navigate({ to: '/dispatch', search: { view: 'compose', crate: container } })}
      >
        {t('crates.dispatch')}
      </Button>
      <Button
        icon={Send}
        disabled={noOffer !== undefined}
        onClick={() => void navigate({ to: '/offer', search: { artefacts: container } })}
      >
        {t('crates.offer')}
      </Button>
      <Menu
        side="top"
        trigger={<Button tone="plain">{t('crates.more')}</Button>}
        groups={[
          {
            kind: 'actions',
            items: [
              {
                label: t('crates.announce'),
                icon: Megaphone,
                ...(noAnnouncement !== undefined && { hindered: noAnnouncement }),
                onSelect: () => void navigate({ to: '/announce', search: { artefact: container } }),
              },
              {
                label: t('crates.run'),
                icon: Play,
                onSelect: () => void navigate({ to: '/dispatch', search: { view: 'run', crate: container } }),
              },
              {
                label: t('crates.open'),
                icon: ExternalLink,
                onSelect: () => void window.open(container, '_blank', 'noopener,noreferrer'),
              },
            ],
          },
          ...(source ? [{ kind: 'actions' as const, items: takeOutItems(source, setDialog) }] : []),
          {
            kind: 'actions',
            items: [
              {
                label: t('crates.delete'),
                icon: Trash2,
                danger: true,
                onSelect: () => setDialog('delete'),
              },
            ],
          },
        ]}
      />
      <WhyNot reason={failure ?? anything} />
      {dialog === 'delete' && (
        <DeleteCrateDialog
          row={row}
          {...(read && { read })}
          onClose={() => setDialog(undefined)}
          onDeleted={onDeleted}
        />
      )}
      {dialog !== undefined && dialog !== 'delete' && source && (
        <OutDialog kind={dialog} source={source} onClose={() => setDialog(undefined)} />
      )}
    </>
  );
}
