import { useCallback, useRef, useState } from 'react';
import { addressOf, isFetched } from '../../../domain/crate/dispatch-files.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { PreflightFinding } from '../../../domain/dispatch/preflight.ts';
import { checkFiles } from '../../../platforms/ocm/check-files.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { useOwnStorages } from '../use-own-storages.ts';

/** What came of asking for the files of a crate as a stranger. */
export interface FileCheck {
  readonly state: 'unasked' | 'asking' | 'asked';
  readonly done: number;
  readonly total: number;
  /** Findings by the address of the file; a file without any can be read by everybody. */
  readonly byUrl: ReadonlyMap<string, readonly PreflightFinding[]>;
  /** Asks now. @param copy as it would be sent */
  readonly ask: (copy: CrateDocument) => Promise<void>;
}

const nothing: Pick<FileCheck, 'state' | 'done' | 'total' | 'byUrl'> = {
  state: 'unasked',
  done: 0,
  total: 0,
  byUrl: new Map(),
};

/** Asks for files as a node would, without the session, and only when the maintainer wants it. */
export function useFileCheck(): FileCheck {
  const { transport } = useWorkspace();
  const isOwn = useOwnStorages();
  const [check, setCheck] = useState(nothing);
  const round = useRef(0);
  const ask = useCallback(
    async (copy: CrateDocument) => {
      const mine = ++round.current;
      const files = copy['@graph'].flatMap((entity) => {
        const url = isFetched(entity) ? addressOf(entity) : undefined;
        return url === undefined ? [] : [{ entity, url }];
      });
      setCheck({ ...nothing, state: 'asking', total: files.length });
      const findings = await checkFiles(files, isOwn, {
        ask: transport,
        now: Date.now,
        progress: (done, total) =>
          mine === round.current && setCheck({ ...nothing, state: 'asking', done, total }),
        stopped: () => mine !== round.current,
      });
      if (mine !== round.current) return;
      const byUrl = new Map<string, PreflightFinding[]>(files.map(({ url }) => [url.href, []]));
      for (const finding of findings) byUrl.get(finding.url ?? '')?.push(finding);
      setCheck({ state: 'asked', done: files.length, total: files.length, byUrl });
    },
    [transport, isOwn],
  );
  return { ...check, ask };
}
