import { FilePlus2, FolderPlus } from 'lucide-react';
import { type DragEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { crateIndex } from '../../../../domain/crate/crate-index.ts';
import type { CrateDraft } from '../../../../domain/crate/draft.ts';
import { removeFiles } from '../../../../domain/crate/edit/files.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { announce } from '../../../../ui/announce.ts';
import { Button } from '../../../../ui/button.tsx';
import { cx } from '../../../../ui/cx.ts';
import { droppedTree, pickedTree } from '../../start/archive/folder-files.ts';
import type { SourceTree } from '../../start/archive/source-tree.ts';
import { t } from '../../words.ts';
import { type Asked, useEditing } from '../editing.ts';
import { addDescribed, describeFile, describeFolder, readyFiles, withFolder } from './add-files.ts';
import { FileTreeView } from './file-tree-view.tsx';
import { fileTree, matchingNodes, type TreeNode } from './tree-model.ts';

export interface FilePaneProps {
  readonly draft: CrateDraft;
  readonly chosen: string;
  /** The words that paths are asked for. */
  readonly text: string;
  readonly onOpen: (id: string) => void;
  readonly onAsk: (asked: Asked) => void;
}

/** The files of a crate by their paths, and the ways to add more: a dialog of the system, or dropping them here. */
export function FilePane({ draft, chosen, text, onOpen, onAsk }: FilePaneProps): ReactNode {
  const { changeDraft } = useEditing();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState(0);
  // The file or folder that was chosen and has no description to open.
  const [bare, setBare] = useState<TreeNode>();
  const rootId = crateIndex(draft.crate).root?.['@id'] ?? './';
  const tree = useMemo(
    () => fileTree(draft.crate, draft.payload, rootId),
    [draft.crate, draft.payload, rootId],
  );
  const nodes = useMemo(() => matchingNodes(tree.nodes, text), [tree, text]);
  const web = useMemo(() => matchingNodes(tree.web, text), [tree, text]);

  const add = async (tree: SourceTree) => {
    const { files, local, refused } = await readyFiles(tree, () => crypto.randomUUID());
    if (refused > 0) announce(t('crateEditor.files.refused', { count: refused }), 'now');
    setRefused(refused);
    if (files.length === 0) return;
    const label = t('crateEditor.files.added', { count: files.length });
    changeDraft(label, (before) => addDescribed(before, files), { local });
    announce(label);
  };
  const describeBare = (node: TreeNode) => {
    setBare(undefined);
    const words = t('crateEditor.files.described', { path: isolate(node.path) });
    const file = draft.payload.find(({ path }) => path === node.path);
    const entity = file ? describeFile(file) : describeFolder(node);
    changeDraft(words, (before) =>
      file ? addDescribed(before, [{ file, entity }]) : withFolder(before, entity),
    );
    onOpen(entity['@id']);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the buttons are the others
    <div
      className={cx('relative flex h-full min-h-0 flex-col', over && 'bg-chosen')}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        void droppedTree(event.dataTransfer).then(add);
      }}
    >
      <div className="min-h-0 grow">
        {tree.nodes.length + tree.web.length === 0 ? (
          <div className="grid gap-2 px-4 py-8">
            <p className="font-semibold">{t('crateEditor.files.empty')}</p>
            <p className="text-soft">{t('crateEditor.files.empty.why')}</p>
          </div>
        ) : nodes.length + web.length === 0 ? (
          <p className="px-4 py-8 text-soft">{t('crateEditor.files.none')}</p>
        ) : (
          <FileTreeView
            nodes={nodes}
            web={web}
            allOpen={text.trim() !== ''}
            chosen={chosen}
            onOpen={onOpen}
            onRename={(id) => onAsk({ kind: 'rename', id })}
            onDelete={(id) => onAsk({ kind: 'delete', id })}
            onBare={setBare}
          />
        )}
      </div>
      {bare && (
        <div className="grid gap-2 border-line border-t bg-raised px-4 py-3">
          <p className="text-sm">
            {t(bare.folder ? 'crateEditor.files.bare.folder' : 'crateEditor.files.bare', {
              path: isolate(bare.path),
            })}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button tone="primary" onClick={() => describeBare(bare)}>
              {t('crateEditor.files.describe')}
            </Button>
            <Button
              onClick={() => {
                setBare(undefined);
                changeDraft(t('crateEditor.files.taken-out', { path: isolate(bare.path) }), (before) =>
                  removeFiles(before, [bare.path]),
                );
              }}
            >
              {t('crateEditor.files.take-out')}
            </Button>
          </div>
        </div>
      )}
      {refused > 0 && (
        <p className="border-line border-t px-4 py-2 text-sm text-wait">
          {t('crateEditor.files.refused', { count: refused })}
        </p>
      )}
      <footer className="flex flex-wrap gap-1 border-line border-t px-2 py-2">
        <Pick icon={FilePlus2} label={t('crateEditor.files.add')} onPicked={(picked) => void add(picked)} />
        <Pick
          icon={FolderPlus}
          label={t('crateEditor.files.add-folder')}
          folder
          onPicked={(picked) => void add(picked)}
        />
      </footer>
    </div>
  );
}

function Pick(props: {
  icon: typeof FilePlus2;
  label: string;
  folder?: boolean;
  onPicked: (tree: SourceTree) => void;
}): ReactNode {
  const { icon, label, folder, onPicked } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...(folder && { webkitdirectory: '' })}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          onPicked(pickedTree(files));
          event.target.value = '';
        }}
      />
      <Button tone="plain" icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
