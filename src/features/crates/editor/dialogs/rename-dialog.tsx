import { type ReactNode, useMemo, useState } from 'react';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateDraft } from '../../../../domain/crate/draft.ts';
import { renameInDraft } from '../../../../domain/crate/edit/rename.ts';
import { idOfPath, payloadPath } from '../../../../domain/crate/paths.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { t as shared } from '../../../../i18n/t.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import { t } from '../../words.ts';
import { useEditing } from '../editing.ts';
import { entityName } from '../entities/entity-rows.ts';

/** Asks for another id, and says what follows it: references, and what lies in a folder. */
export function RenameDialog(props: { draft: CrateDraft; id: string; onClose: () => void }): ReactNode {
  const { draft, id, onClose } = props;
  const { changeDraft, open } = useEditing();
  const index = crateIndex(draft.crate);
  const kind = index.kindOf(id);
  const path = kind === 'file' || kind === 'folder' ? payloadPath(id) : undefined;
  const [typed, setTyped] = useState(path ?? id);
  const [problem, setProblem] = useState<string>();

  const inside = useMemo(
    () =>
      path?.endsWith('/')
        ? [...index.byId.keys()].filter((each) => each !== id && payloadPath(each)?.startsWith(path))
        : [],
    [index, id, path],
  );
  const references = index.referencesTo(id).length;
  const entity = index.byId.get(id);
  const next =
    path === undefined || /^[a-z][a-z0-9+.-]*:|^#/i.test(typed)
      ? typed.trim()
      : idOfPath(slashed(typed.trim(), path));

  const rename = () => {
    if (next === id) return onClose();
    if (next === '') return setProblem(t('crateEditor.rename.empty'));
    if (index.byId.has(next)) return setProblem(t('crateEditor.rename.taken', { id: isolate(next) }));
    const tried = renameInDraft(draft, id, next);
    if (!tried.ok)
      return setProblem(
        tried.problem.kind === 'invalid'
          ? tried.problem.reason
          : t('crateEditor.rename.taken', { id: isolate(next) }),
      );
    const name = isolate(entity === undefined ? id : entityName(entity));
    changeDraft(t('crateEditor.rename.done', { name }), (before) => {
      const renamed = renameInDraft(before, id, next);
      return renamed.ok ? renamed.value : before;
    });
    onClose();
    open(next);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('crateEditor.rename.title')}
      actions={
        <>
          <Button onClick={onClose}>{shared('ui.cancel')}</Button>
          <Button tone="primary" onClick={rename}>
            {t('crateEditor.rename.do')}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          rename();
        }}
      >
        <TextField
          label={t(path === undefined ? 'crateEditor.rename.id' : 'crateEditor.rename.path')}
          help={path === undefined ? t('crateEditor.rename.id.help') : undefined}
          error={problem}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onChange={(text) => {
            setTyped(text);
            setProblem(undefined);
          }}
        />
        <ul className="grid gap-0.5 text-soft">
          <li>
            {references === 0
              ? t('crateEditor.rename.nobody')
              : t('crateEditor.rename.impact', { count: references })}
          </li>
          {inside.length > 0 && <li>{t('crateEditor.rename.inside', { count: inside.length })}</li>}
        </ul>
      </form>
    </Dialog>
  );
}

/** A folder stays a folder. */
function slashed(path: string, before: string): string {
  return before.endsWith('/') && !path.endsWith('/') && path !== '' ? `${path}/` : path;
}
