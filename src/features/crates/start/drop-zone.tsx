import { FileInput, FolderInput, PackageOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx.ts';
import { Icon } from '../../../ui/icon.tsx';
import { t } from '../words.ts';
import type { SourceTree } from './archive/source-tree.ts';
import { PickButton } from './pick-button.tsx';

/** The place where anything can be dropped, with the buttons that do the same by keyboard. */
export function DropZone({
  isOver,
  onTree,
}: {
  /** Whether something hangs above the page. */
  readonly isOver: boolean;
  readonly onTree: (tree: SourceTree) => void;
}): ReactNode {
  return (
    <section
      aria-label={t('crateStart.drop.title')}
      className={cx(
        'grid min-h-[max(22rem,60dvh)] grow place-items-center rounded-control border border-dashed px-6 py-12 text-center',
        isOver ? 'border-act bg-sunk' : 'border-faint',
      )}
    >
      <div className="grid max-w-[34rem] justify-items-center gap-4">
        <span className="text-brass [&_svg]:size-9">
          <Icon of={PackageOpen} />
        </span>
        <h2 className="text-lg">{t(isOver ? 'crateStart.drop.now' : 'crateStart.drop.title')}</h2>
        <p className="text-soft">{t('crateStart.drop.text')}</p>
        <div className="flex flex-wrap justify-center gap-2 pt-2">
          <PickButton kind="files" icon={FileInput} onTree={onTree}>
            {t('crateStart.drop.files')}
          </PickButton>
          <PickButton kind="folder" icon={FolderInput} onTree={onTree}>
            {t('crateStart.drop.folder')}
          </PickButton>
        </div>
      </div>
    </section>
  );
}
