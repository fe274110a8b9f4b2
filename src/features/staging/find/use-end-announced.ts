import { useEffect, useRef } from 'react';
import { announce } from '../../../ui/announce.ts';
import type { Run } from './run.ts';
import { t } from './words.ts';

/** Says to users of assistive technology how many rows there are, once they have all come. Failures say so themselves. */
export function useEndAnnounced(run: Run | undefined): void {
  const said = useRef<number>(undefined);
  useEffect(() => {
    if (run?.phase !== 'ended' || said.current === run.id) return;
    said.current = run.id;
    if (run.end?.kind === 'complete') announce(t('found.announce', { count: run.rows.length }));
  }, [run]);
}
