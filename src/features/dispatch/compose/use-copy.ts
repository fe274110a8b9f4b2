import { useEffect, useMemo, useRef, useState } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { FoundCrate } from '../../../pod/crates/read-crate.ts';
import { type CopyToSend, type CopyWishes, copyToSend } from './copy-to-send.ts';

/** What the worker is asked. */
export interface CopyRequest {
  readonly id: number;
  readonly crate: CrateDocument;
  readonly found: Pick<FoundCrate, 'container' | 'payload'>;
  readonly wishes: CopyWishes;
}

/** What the worker answers. */
export interface CopyAnswer {
  readonly id: number;
  readonly copy: CopyToSend;
}

/** The copy that is sent; `isCurrent` is false while a newer one is made. */
export interface CopyInWork {
  readonly copy: CopyToSend;
  readonly isCurrent: boolean;
}

/** Larger crates are copied and checked beside the page, which would stand still otherwise. In entities. */
const LARGE = 2_000;

/** Makes the copy anew whenever the crate or what is wished of it changes. All arguments are compared by identity. */
export function useCopy(
  crate: CrateDocument,
  found: Pick<FoundCrate, 'container' | 'payload'>,
  wishes: CopyWishes,
): CopyInWork {
  const isLarge = crate['@graph'].length > LARGE;
  const small = useMemo(
    () => (isLarge ? undefined : copyToSend(crate, found, wishes)),
    [isLarge, crate, found, wishes],
  );
  const large = useLargeCopy(isLarge ? crate : undefined, found, wishes);
  return small ? { copy: small, isCurrent: true } : large;
}

function useLargeCopy(
  crate: CrateDocument | undefined,
  found: Pick<FoundCrate, 'container' | 'payload'>,
  wishes: CopyWishes,
): CopyInWork {
  const worker = useRef<Worker | undefined>(undefined);
  const last = useRef(0);
  const [made, setMade] = useState<{ readonly of: CopyWishes; readonly copy: CopyToSend }>();
  useEffect(() => {
    if (crate === undefined) return;
    worker.current ??= startWorker();
    const id = ++last.current;
    worker.current.onmessage = ({ data }: MessageEvent<CopyAnswer>) => {
      if (data.id === last.current) setMade({ of: wishes, copy: data.copy });
    };
    const { container, payload } = found;
    worker.current.postMessage({ id, crate, found: { container, payload }, wishes } satisfies CopyRequest);
  }, [crate, found, wishes]);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
    },
    [],
  );
  return { copy: made?.copy ?? NOTHING, isCurrent: made !== undefined && made.of === wishes };
}

/** What is shown before the first copy is made. */
const NOTHING: CopyToSend = {
  crate: { '@context': [], '@graph': [] },
  changes: [],
  problems: [],
  findings: [],
  mendable: new Set(),
};

function startWorker(): Worker {
  return new Worker(new URL('./copy.worker.ts', import.meta.url), { type: 'module', name: 'crate copy' });
}
