import { useCallback } from 'react';
import { useWorkspace } from '../workspace/workspace.ts';

const none: readonly string[] = [];

/** Tells whether a URL lies in the maintainer's own storages. */
export function useOwnStorages(): (url: string) => boolean {
  const storages = useWorkspace().pod?.storages ?? none;
  return useCallback((url) => storages.some((root) => url.startsWith(root)), [storages]);
}
