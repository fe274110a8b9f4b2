import { useRef, useState } from 'react';
import { nameDescriptor } from '../../../domain/crate/edit/descriptor-name.ts';
import { previewHtml } from '../../../domain/crate/preview/preview-html.ts';
import { toMetadata } from '../../../domain/crate/to-metadata.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { FailedFile } from '../../../pod/crates/send-payload.ts';
import { announce } from '../../../ui/announce.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { openPieces } from './open-pieces.ts';
import { fileStem, type OutSource, sizeOf } from './out-source.ts';
import { picturesOf } from './pictures.ts';
import { unreadableAmong } from './unreadable.ts';
import { zipTarget } from './zip/save-stream.ts';
import { type ZipProgress, zipCrate } from './zip/zip-crate.ts';

/** A plain zip, or one that electronic lab notebooks read. https://github.com/TheELNConsortium/TheELNFileFormat */
export type ZipKind = 'zip' | 'eln';

/** How a download stands. */
export type ZipState =
  | { readonly phase: 'choosing' }
  | { readonly phase: 'zipping'; readonly progress: ZipProgress }
  /** A file could not be read: which others cannot, so that all of them are told at once. */
  | { readonly phase: 'looking'; readonly done: number; readonly files: number }
  | { readonly phase: 'failed'; readonly failed: readonly FailedFile[] }
  | { readonly phase: 'broken'; readonly problem: Problem }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'done' };

const TYPES: Readonly<Record<ZipKind, string>> = {
  zip: 'application/zip',
  eln: 'application/vnd.eln+zip',
};

/** Downloads a crate as a zip that is made while its files are read. */
export function useZip(kind: ZipKind) {
  const { transport, replica } = useWorkspace();
  const [state, setState] = useState<ZipState>({ phase: 'choosing' });
  const ending = useRef<AbortController>(undefined);

  const run = async (source: OutSource) => {
    const { crate, payload } = source;
    const { bytes, isExact } = sizeOf(payload);
    const stem = fileStem(source);
    const target = await zipTarget(`${stem}.${kind}`, TYPES[kind], isExact ? bytes : undefined);
    if (target === undefined) return;
    const stopper = new AbortController();
    ending.current = stopper;
    const { signal } = stopper;
    const reader = { transport, replica };
    let stopped: FailedFile | undefined;
    setState({ phase: 'zipping', progress: { filesDone: 0, files: payload.length, bytesDone: 0 } });
    try {
      const pictures = await picturesOf(reader, payload, signal);
      const contents = {
        metadata: toMetadata(nameDescriptor(crate)),
        preview: previewHtml(crate, { pictures }),
        payload,
        open: (file: (typeof payload)[number], end: AbortSignal) => openPieces(reader, file, end),
        now: new Date(),
        ...(kind === 'eln' && { folder: stem }),
      };
      const watch = {
        onProgress: throttled((progress: ZipProgress) => setState({ phase: 'zipping', progress })),
        onStopped: (path: string, problem: Problem) => {
          stopped = { path, problem };
        },
      };
      await target.write(zipCrate(contents, watch, signal), signal);
      announce(t('crateOut.zip.done'));
      setState({ phase: 'done' });
    } catch (error) {
      await target.discard().catch(() => {});
      if (signal.aborted) return setState({ phase: 'stopped' });
      const first = stopped as FailedFile | undefined;
      if (first === undefined)
        return setState({
          phase: 'broken',
          problem: { kind: 'unexpected', message: String(error), where: 'zip' },
        });
      announce(t('crateOut.failed', { count: 1 }), 'now');
      const from = payload.findIndex(({ path }) => path === first.path) + 1;
      const others = await unreadableAmong(reader, payload.slice(from), signal, (done) =>
        setState({ phase: 'looking', done: from + done, files: payload.length }),
      );
      setState({ phase: 'failed', failed: [first, ...others] });
    }
  };

  return { state, run: (source: OutSource) => void run(source), stop: () => ending.current?.abort() };
}

/** Calls at most ten times a second, so that showing the progress does not slow it. */
function throttled<T>(tell: (value: T) => void): (value: T) => void {
  let last = 0;
  return (value) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    tell(value);
  };
}
