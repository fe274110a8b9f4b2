import { type ReactNode, useMemo, useState } from 'react';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateDocument } from '../../../../domain/crate/document.ts';
import type { CrateDraft } from '../../../../domain/crate/draft.ts';
import { deleteEntities, impactOf } from '../../../../domain/crate/edit/entities.ts';
import { removeFiles } from '../../../../domain/crate/edit/files.ts';
import { payloadPath } from '../../../../domain/crate/paths.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { t as shared } from '../../../../i18n/t.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Name } from '../../../../ui/names.tsx';
import { Pieces } from '../../../../ui/sentence.tsx';
import { parts, t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { entityName } from '../entities/entity-rows.ts';
import { termLabel } from '../labels.ts';

const SHOWN = 6;

/** Says what deleting an entity does to the others before it is done, and lets choose how far it goes. */
export function DeleteDialog(props: {
  draft: CrateDraft;
  id: string;
  onClose: () => void;
  onDeleted: () => void;
}): ReactNode {
  const { draft, id, onClose, onDeleted } = props;
  const { changeDraft } = useEditing();
  const index = crateIndex(draft.crate);
  const entity = index.byId.get(id);
  const path = payloadPath(id);
  const inside = useMemo(
    () =>
      path?.endsWith('/')
        ? [...index.byId.keys()].filter((each) => each !== id && payloadPath(each)?.startsWith(path))
        : [],
    [index, id, path],
  );
  const ids = useMemo(() => [id, ...inside], [id, inside]);
  const impact = useMemo(() => impactOf(draft.crate, ids), [draft.crate, ids]);
  const bytes =
    path === undefined || path === ''
      ? []
      : draft.payload.filter(
          (file) => file.path === path || (path.endsWith('/') && file.path.startsWith(path)),
        );
  const [keep, setKeep] = useState(false);
  const [orphans, setOrphans] = useState(false);
  const [files, setFiles] = useState(true);
  const name = isolate(entity === undefined ? id : entityName(entity));
  const { references } = impact;

  const remove = () => {
    const words = t('crateEditor.delete.done', { name });
    const gone = orphans ? [...ids, ...impact.orphans] : ids;
    changeDraft(words, (before) => {
      const crate = keep ? withoutEntities(before.crate, gone) : deleteEntities(before.crate, gone);
      const next = { ...before, crate };
      return files && bytes.length > 0
        ? {
            ...next,
            payload: removeFiles(
              next,
              bytes.map((file) => file.path),
            ).payload,
          }
        : next;
    });
    announce(words);
    onDeleted();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('crateEditor.delete.title', { name })}
      description={t('crateEditor.delete.undo')}
      actions={
        <>
          <Button onClick={onClose}>{shared('ui.cancel')}</Button>
          <Button tone="danger" onClick={remove}>
            {t('crateEditor.delete.do')}
          </Button>
        </>
      }
    >
      {inside.length > 0 && <p>{t('crateEditor.delete.inside', { count: inside.length })}</p>}
      {references.length === 0 ? (
        <p>{t('crateEditor.delete.nobody')}</p>
      ) : (
        <div className="grid gap-1.5">
          <p>{t('crateEditor.delete.references', { count: references.length })}</p>
          <ul className="grid gap-1 border-line border-s-2 ps-3 text-soft">
            {references.slice(0, SHOWN).map(({ from, property, to }) => {
              const other = index.byId.get(from);
              return (
                <li key={`${from} ${property} ${to}`}>
                  <Pieces
                    of={parts('crateEditor.delete.reference', {
                      property: termLabel(property),
                      name: <Name>{other === undefined ? from : entityName(other)}</Name>,
                    })}
                  />
                </li>
              );
            })}
            {references.length > SHOWN && (
              <li>{t('crateEditor.delete.more', { count: references.length - SHOWN })}</li>
            )}
          </ul>
        </div>
      )}
      {references.length + impact.orphans.length + bytes.length > 0 && (
        <div className="grid gap-1">
          {impact.orphans.length > 0 && (
            <Checkbox
              label={t('crateEditor.delete.orphans', { count: impact.orphans.length })}
              help={impact.orphans
                .slice(0, SHOWN)
                .map((each) => nameOf(draft.crate, each))
                .join(', ')}
              checked={orphans}
              onChange={setOrphans}
            />
          )}
          {bytes.length > 0 && (
            <Checkbox
              label={t('crateEditor.delete.bytes', { count: bytes.length })}
              checked={files}
              onChange={setFiles}
            />
          )}
          {references.length > 0 && (
            <Checkbox
              label={t('crateEditor.delete.keep-references')}
              help={t('crateEditor.delete.keep-references.help', { count: references.length })}
              checked={keep}
              onChange={setKeep}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

function nameOf(crate: CrateDocument, id: string): string {
  const entity = crateIndex(crate).byId.get(id);
  return isolate(entity === undefined ? id : entityName(entity));
}

/** Takes entities away and leaves the references to them, which then point at nothing. */
function withoutEntities(crate: CrateDocument, ids: readonly string[]): CrateDocument {
  const gone = new Set(ids);
  return { ...crate, '@graph': crate['@graph'].filter((entity) => !gone.has(entity['@id'])) };
}
