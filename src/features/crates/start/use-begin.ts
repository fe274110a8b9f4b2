import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { checkMediaType, SNIFF_BYTES } from '../../../domain/artefact/media-type.ts';
import { buildCrate } from '../../../domain/crate/build/build-crate.ts';
import type { PayloadFile } from '../../../domain/crate/draft.ts';
import { lookAtAddress, looksLikeCrate } from '../../../pod/crates/look-at-address.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import type { Beginning } from '../draft/beginning.ts';
import { useDrafts } from '../draft/use-drafts.ts';
import type { SourceFile, SourceTree } from './archive/source-tree.ts';
import type { BeginFailure, BeginStep } from './begin-step.ts';
import { type BeginForm, emptyForm, withPodFolder, withTree, withWebFile } from './form/form-state.ts';
import { type PlanCircumstances, planOfForm } from './form/plan-of-form.ts';
import {
  type CrateSource,
  findInTree,
  proposeCrate,
  sourceOfFound,
  sourceOfText,
  textOf,
} from './proposal.ts';
import { type TakenFiles, takeFiles } from './take-over.ts';

/** In bytes: longer JSON files are data, whatever stands in them. */
const MAX_LOOK = 64 * 1024 * 1024;

/** Beginning a crate: what was given so far, and everything that can be done with it. */
export interface Begin {
  readonly step: BeginStep;
  readonly form: BeginForm | undefined;
  readonly setForm: (change: (form: BeginForm) => BeginForm) => void;
  /** Opens the form, empty or as it was left. */
  readonly openForm: (start: BeginForm['start']) => void;
  /** Files that were given together: a crate among them is found. */
  readonly openTree: (tree: Promise<SourceTree> | SourceTree) => Promise<void>;
  readonly openAddress: (url: string) => Promise<void>;
  readonly openText: (text: string) => Promise<void>;
  /** Reads a text anew that could not be read, with everything that came with it. */
  readonly openMended: (source: CrateSource, text: string) => Promise<void>;
  readonly chooseRoot: (tree: SourceTree, metadata: string) => Promise<void>;
  /** Takes the crate of the report over. */
  readonly takeOver: () => Promise<void>;
  /** Makes the crate of the form; whether its draft is kept now. */
  readonly make: (circumstances: Omit<PlanCircumstances, 'taken' | 'now'>) => Promise<boolean>;
  /** Stops what is under way, and goes back to where one was. */
  readonly cancel: () => void;
  /** Back to the choice of ways. */
  readonly leave: () => void;
}

/** The whole way from what was given to a draft in the editor. */
export function useBegin(): Begin {
  const { transport, pod } = useWorkspace();
  const drafts = useDrafts();
  const navigate = useNavigate();
  const [step, setStep] = useState<BeginStep>({ at: 'ways' });
  const [form, setForm] = useState<BeginForm>();
  const running = useRef<AbortController>(undefined);
  const before = useRef<BeginStep>({ at: 'ways' });
  const storages = useMemo(() => pod?.storages ?? [], [pod]);

  useEffect(() => () => running.current?.abort(), []);

  /** Begins something that can be stopped. */
  const start = (busy: BeginStep, back: BeginStep): AbortSignal => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    before.current = back;
    setStep(busy);
    return controller.signal;
  };
  const failed = (why: BeginFailure) => setStep({ at: 'failed', why });

  const propose = async (source: CrateSource, signal: AbortSignal) => {
    const proposed = await proposeCrate(source, signal);
    if (signal.aborted) return;
    if (!proposed.ok) setStep({ at: 'broken', source, problem: proposed.problem });
    else setStep({ at: 'report', proposal: proposed.value });
  };

  const openFound = async (tree: SourceTree, signal: AbortSignal, chosen?: string) => {
    const found = await findInTree(tree, chosen, signal);
    if (signal.aborted) return;
    if (found.kind === 'crate') await propose(found.source, signal);
    else if (found.kind === 'several') setStep({ at: 'several', tree, roots: found.roots });
    else if (found.kind === 'unreadable') failed({ kind: 'metadata', name: found.metadata });
    else if (found.kind === 'none') {
      setForm((known) => ({
        ...withTree(known ?? emptyForm('package'), tree, found.folder),
        noCrateIn: tree.name,
      }));
      setStep({ at: 'ways' });
    }
  };

  const openArchive = async (blob: Blob, name: string, signal: AbortSignal) => {
    const { openZip } = await import('./archive/open-zip.ts');
    const zip = await openZip(blob, name);
    if (signal.aborted) return;
    if (zip.ok) await openFound(zip.value, signal);
    else failed({ kind: 'zip', name, fault: zip.problem });
  };

  const openTree = async (given: Promise<SourceTree> | SourceTree) => {
    const signal = start({ at: 'reading', what: 'files' }, step);
    const tree = await given;
    if (signal.aborted) return;
    const [only] = tree.files;
    if (only === undefined) return failed({ kind: 'nothing' });
    if (tree.files.length === 1) {
      if (/\.(zip|eln)$/i.test(only.path)) {
        setStep({ at: 'reading', what: 'archive' });
        const read = await only.read(signal);
        return read.ok ? openArchive(read.value, only.path, signal) : failed({ kind: 'nothing' });
      }
      const text = await crateText(only, signal);
      if (text !== undefined) return propose(sourceOfText(only.path, text), signal);
    }
    await openFound(tree, signal);
  };

  const openAddress = async (url: string) => {
    const signal = start({ at: 'reading', what: 'address' }, step);
    const looked = await lookAtAddress(transport, url, storages, signal);
    if (signal.aborted) return;
    if (!looked.ok) return failed({ kind: 'address', url, problem: looked.problem });
    const there = looked.value;
    switch (there.kind) {
      case 'pod-crate':
        return propose(sourceOfFound(there.found), signal);
      case 'metadata':
        return propose({ ...sourceOfText(there.url, there.text), web: there.url }, signal);
      case 'archive':
        return openArchive(there.blob, there.url, signal);
      case 'pod-folder':
        setForm((known) => withPodFolder(known ?? emptyForm('package'), there.container, there.payload));
        return setStep({ at: 'ways' });
      case 'file': {
        const isWorkflow = /\.(ipynb|cwl|nf|ga)$/i.test(new URL(there.url).pathname);
        setForm((known) => withWebFile(known ?? emptyForm(isWorkflow ? 'workflow' : 'package'), there));
        return setStep({ at: 'ways' });
      }
    }
  };

  /** Takes files into this browser, asks where some failed, and goes on with the others. */
  const take = async (
    files: ReadonlyMap<string, SourceFile>,
    back: BeginStep,
    goOn: (taken: TakenFiles) => Promise<boolean>,
  ): Promise<boolean> => {
    const signal = start({ at: 'making' }, back);
    const taken = await takeFiles(files, {
      newKey: () => crypto.randomUUID(),
      mediaTypeOf,
      onProgress: seldom((progress) => setStep({ at: 'taking', progress })),
      signal,
    });
    if (!taken.ok) return false;
    if (taken.value.failed.length === 0) return goOn(taken.value);
    setStep({ at: 'without', failed: taken.value.failed, goOn: () => void goOn(taken.value) });
    return false;
  };

  const keep = async (beginning: Beginning) => {
    setStep({ at: 'making' });
    const id = await drafts.create(beginning);
    if (id.ok) await navigate({ to: '/crates/edit', search: { draft: id.value } });
    else failed({ kind: 'draft', problem: id.problem });
    return id.ok;
  };

  const takeOver = async () => {
    if (step.at !== 'report') return;
    const { source, crate, facts } = step.proposal;
    await take(source.files ?? new Map(), step, ({ payload, local }) =>
      keep({
        start: facts.start,
        packaging: facts.packaging,
        crate,
        payload: [...(source.payload ?? []), ...payload],
        local,
        ...(source.saved && { saved: { ...source.saved, at: new Date().toISOString() } }),
      }),
    );
  };

  const make = async (circumstances: Omit<PlanCircumstances, 'taken' | 'now'>) => {
    if (!form) return false;
    const files = new Map(
      form.files.flatMap(({ at, from }) => (from.kind === 'local' ? [[at, from.file] as const] : [])),
    );
    return take(files, { at: 'ways' }, ({ payload, local }) => {
      const taken = new Map(payload.map((file): [string, PayloadFile] => [file.path, file]));
      const plan = planOfForm(form, { ...circumstances, taken, now: new Date().toISOString() });
      return keep({ start: plan.start, packaging: plan.packaging, ...buildCrate(plan), local });
    });
  };

  return {
    step,
    form,
    setForm: useCallback((change) => setForm((known) => change(known ?? emptyForm('package'))), []),
    openForm: useCallback((kind) => {
      setStep({ at: 'ways' });
      setForm((known) => ({ ...(known ?? emptyForm(kind)), start: kind }));
    }, []),
    openTree,
    openAddress,
    openText: (text) => propose(sourceOfText('', text), start({ at: 'reading', what: 'crate' }, step)),
    openMended: (source, text) => propose({ ...source, text }, start({ at: 'reading', what: 'crate' }, step)),
    chooseRoot: (tree, metadata) => openFound(tree, start({ at: 'reading', what: 'crate' }, step), metadata),
    takeOver,
    make,
    cancel: () => {
      running.current?.abort();
      setStep(before.current);
    },
    leave: () => {
      running.current?.abort();
      setStep({ at: 'ways' });
      setForm(undefined);
    },
  };
}

/** The text of a single JSON file that is about a crate. */
async function crateText(file: SourceFile, signal: AbortSignal): Promise<string | undefined> {
  if (!/\.json(ld)?$/i.test(file.path) || file.size > MAX_LOOK) return undefined;
  const read = await file.read(signal);
  if (!read.ok) return undefined;
  const text = await textOf(read.value);
  return /ro-crate-metadata\.jsonl?d?$/.test(file.path) || looksLikeCrate(text) ? text : undefined;
}

/** The type by the name; where that says nothing, by the first bytes. */
async function mediaTypeOf(path: string, blob: Blob): Promise<string> {
  const byName = checkMediaType(path, blob.type, new Uint8Array()).mediaType;
  if (byName !== 'application/octet-stream' && byName !== 'text/plain') return byName;
  const start = new Uint8Array(await blob.slice(0, SNIFF_BYTES).arrayBuffer());
  return checkMediaType(path, blob.type, start).mediaType;
}

/** Tells only what can be seen: ten times a second. */
function seldom<T>(tell: (value: T) => void): (value: T) => void {
  let last = 0;
  return (value) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    tell(value);
  };
}
