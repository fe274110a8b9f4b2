import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { pickedTree } from './archive/folder-files.ts';
import type { SourceTree } from './archive/source-tree.ts';

/** A button that opens the picker of the system, for files or for a folder with everything below. */
export function PickButton({
  kind,
  icon,
  onTree,
  children,
}: {
  readonly kind: 'files' | 'folder';
  readonly icon: LucideIcon;
  readonly onTree: (tree: SourceTree) => void;
  readonly children: ReactNode;
}): ReactNode {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        data-testid={`crate-${kind}`}
        {...(kind === 'folder' && { webkitdirectory: '' })}
        onChange={(event) => {
          // The list empties with the field: it is copied first.
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onTree(pickedTree(files));
        }}
      />
      <Button icon={icon} onClick={() => picker.current?.click()}>
        {children}
      </Button>
    </>
  );
}
