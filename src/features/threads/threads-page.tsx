import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePane } from '../../ui/three-pane.tsx';
import { useThreadsSearch } from './use-threads-search.ts';

/** The threads: what was offered and announced, and what became of it. */
export function ThreadsPage(): ReactNode {
  const [, setSearch] = useThreadsSearch();
  return (
    <ThreePane
      title={t('threads.title')}
      list={<Skeleton label={t('threads.loading')} />}
      onBack={() => setSearch({ id: undefined })}
    />
  );
}
