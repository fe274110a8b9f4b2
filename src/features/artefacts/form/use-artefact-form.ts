import { useRef, useState } from 'react';
import {
  canSave,
  checkDraft,
  type DraftField,
  type DraftFinding,
} from '../../../domain/artefact/check-draft.ts';
import type { ArtefactDraft } from '../../../domain/artefact/draft.ts';
import type { Evidence } from '../../../domain/artefact/lifecycle.ts';
import { t } from '../../../i18n/t.ts';
import { deleteArtefact } from '../../../pod/artefact/delete-artefact.ts';
import { dropUploads } from '../../../pod/artefact/drop-uploads.ts';
import type { OpenedArtefact } from '../../../pod/artefact/opened-artefact.ts';
import type { Interrupted, Progress } from '../../../pod/artefact/work.ts';
import type { PodProfile } from '../../../pod/pod-profile.ts';
import { announce } from '../../../ui/announce.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { forgetArtefactDraft, keepArtefactDraft, readArtefactDraft } from './artefact-draft-storage.ts';
import { type Choice, conflictsOf, type FieldConflict, merged } from './edit-conflict.ts';
import { type FormFile, readChosen, withFile } from './form-file.ts';
import { draftFrom, type Editing, type FormState, formerBase, initialState, keptOf } from './form-state.ts';
import { type Saved, saveArtefact } from './save-artefact.ts';
import { afterSending } from './sent-files.ts';

/** Where saving stands. */
export type Work =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress?: Progress }
  /** It is saved; what the pod has now is being read. */
  | { readonly kind: 'reading' }
  | { readonly kind: 'stopped'; readonly interrupted: Interrupted }
  /** Somebody changed the artefact meanwhile. */
  | {
      readonly kind: 'conflict';
      readonly theirs: OpenedArtefact;
      readonly fields: readonly FieldConflict[];
    };

/** The form about an artefact, with everything that follows from what was typed. */
export interface ArtefactForm {
  /** The pod that it is for. */
  readonly pod: PodProfile;
  readonly editing?: Editing;
  readonly state: FormState;
  readonly draft: ArtefactDraft;
  readonly findings: readonly DraftFinding[];
  readonly work: Work;
  /** Names of what was dropped and could not be read. */
  readonly unreadable: readonly string[];
  /** How often saving was refused because of what is wrong in the form: the focus goes to the first fault. */
  readonly refusals: number;
  /** What is to be said of a field now: faults once the field was left or saving was tried. */
  readonly remark: (field: DraftField, index?: number) => DraftFinding | undefined;
  readonly touch: (field: DraftField) => void;
  readonly change: (change: Partial<FormState['draft']>) => void;
  readonly addFiles: (files: readonly File[]) => Promise<void>;
  readonly changeFile: (key: string, change: Partial<FormFile>) => void;
  readonly removeFile: (key: string) => void;
  readonly save: () => Promise<void>;
  readonly stop: () => void;
  /** Throws the draft away, with what of it is in the pod when its making was cut off. */
  readonly discard: () => Promise<void>;
  /** Takes the choices about a conflict into the form, which is then about the artefact as it is now. */
  readonly settle: (choices: Readonly<Record<string, Choice>>) => void;
}

/** What the form is about. */
export interface FormSubject {
  readonly pod: PodProfile;
  /** The artefact that is changed; a new one otherwise. */
  readonly editing?: Editing;
  /** URL of the work that a new one reviews. */
  readonly reviewOf?: string;
  readonly evidence: readonly Evidence[];
}

/** Everything that is remembered of one form. */
interface Held {
  /** `new`, `review of <url>` for a new review, or the URL of the artefact. */
  readonly of: string;
  readonly editing?: Editing;
  readonly state: FormState;
  readonly work: Work;
  readonly touched: ReadonlySet<DraftField>;
  readonly refusals: number;
  readonly unreadable: readonly string[];
}

/**
 * The form about a new artefact, or about one that is being changed; kept over reloads until it is saved or thrown
 * away. While something is uploaded one may look at other works: the upload goes on.
 * @param subject `undefined` while no form is shown
 * @param onSaved told what was saved, whether or not the form is still shown
 */
export function useArtefactForm(
  subject: FormSubject | undefined,
  onSaved: (saved: Saved) => void,
): ArtefactForm | undefined {
  const { transport, orchestrator } = useWorkspace();
  const [held, setHeld] = useState<Held>();
  // Files are looked at, and uploads go on, between renders: each change starts from the newest state.
  const latest = useRef<Held>(undefined);
  const stopper = useRef<AbortController>(undefined);
  const told = useRef(onSaved);
  told.current = onSaved;

  if (subject === undefined) return undefined;
  const of =
    subject.editing?.opened.artefact.url ??
    // A review of one work is not what was begun of another.
    (subject.reviewOf === undefined ? 'new' : `review of ${subject.reviewOf}`);
  if (held?.of !== of) {
    // An upload that is under way has the hook for itself; its form comes back when it is done.
    if (stopper.current !== undefined) return undefined;
    latest.current = begin(of, subject);
    setHeld(latest.current);
    return undefined;
  }

  const { pod, evidence } = subject;
  const { editing, state, work, touched, refusals, unreadable } = held;
  const update = (change: (before: Held) => Held) => {
    if (latest.current?.of !== of) return;
    latest.current = change(latest.current);
    setHeld(latest.current);
  };
  const put = (change: (before: FormState) => FormState) => {
    update((before) => ({ ...before, state: change(before.state) }));
    if (latest.current)
      keepArtefactDraft(sessionStorage, of, keptOf(latest.current.state, latest.current.editing));
  };
  const setWork = (next: Work) => update((before) => ({ ...before, work: next }));
  const end = () => {
    forgetArtefactDraft(sessionStorage, of);
    latest.current = undefined;
    setHeld(undefined);
  };
  const draft = draftFrom(state);
  const findings = checkDraft(draft);

  const save = async () => {
    if (stopper.current !== undefined) return;
    if (!canSave(findings) || state.files.some(({ place }) => place === 'lost')) {
      update((before) => ({ ...before, refusals: before.refusals + 1 }));
      announce(t('artefacts.form.refused'), 'now');
      return;
    }
    const controller = new AbortController();
    stopper.current = controller;
    setWork({ kind: 'running' });
    const result = await saveArtefact(transport, pod, editing, draft, state, {
      evidence,
      signal: controller.signal,
      onProgress: (progress) => setWork({ kind: 'running', progress }),
    });
    if (result.ok) {
      setWork({ kind: 'reading' });
      // What the screen shows is what the pod has.
      await orchestrator.call('sync');
      stopper.current = undefined;
      end();
      told.current(result.value);
      return;
    }
    stopper.current = undefined;
    const stop = result.problem;
    if (stop.kind === 'conflict') {
      put((before) =>
        afterSending(
          before,
          before.files.filter(({ place }) => place === 'chosen').map(({ name }) => name),
        ),
      );
      const base = editing?.opened.artefact ?? stop.theirs.artefact;
      setWork({
        kind: 'conflict',
        theirs: stop.theirs,
        fields: conflictsOf(base, latest.current?.state ?? state, stop.theirs.artefact),
      });
      return;
    }
    put((before) => ({
      ...afterSending(
        before,
        stop.uploaded.map(({ name }) => name),
        stop,
      ),
      resume: editing ? undefined : stop.url,
    }));
    setWork({ kind: 'stopped', interrupted: stop });
  };

  return {
    pod,
    editing,
    state,
    draft,
    findings,
    work,
    unreadable,
    refusals,
    remark: (field, index) =>
      refusals > 0 || touched.has(field)
        ? findings.find((each) => each.field === field && each.index === index)
        : undefined,
    touch: (field) => {
      if (!touched.has(field))
        update((before) => ({ ...before, touched: new Set([...before.touched, field]) }));
    },
    change: (change) => put((before) => ({ ...before, draft: { ...before.draft, ...change } })),
    addFiles: async (chosen) => {
      const failed: string[] = [];
      for (const file of chosen) {
        const read = await readChosen(file, crypto.randomUUID());
        if (read === undefined) failed.push(file.name);
        else put((before) => ({ ...before, files: withFile(before.files, read) }));
      }
      update((before) => ({ ...before, unreadable: failed }));
      const count = chosen.length - failed.length;
      if (count > 0) announce(t('artefacts.form.files.added', { count }));
    },
    changeFile: (key, change) =>
      put((before) => ({
        ...before,
        files: before.files.map((file) => (file.key === key ? { ...file, ...change } : file)),
      })),
    removeFile: (key) =>
      put((before) => ({ ...before, files: before.files.filter((file) => file.key !== key) })),
    save,
    stop: () => stopper.current?.abort(),
    discard: async () => {
      if (stopper.current !== undefined) return;
      if (state.resume !== undefined) await deleteArtefact(transport, pod, state.resume);
      else if (editing && state.sent.length > 0)
        await dropUploads(transport, editing.opened.artefact.url, state.sent);
      end();
    },
    settle: (choices) => {
      if (work.kind !== 'conflict' || editing === undefined) return;
      const next: Editing = { ...editing, opened: work.theirs };
      const base = editing.opened.artefact;
      put((before) => merged(base, before, initialState(pod, next, undefined), choices));
      update((before) => ({ ...before, editing: next, work: { kind: 'idle' } }));
    },
  };
}

function begin(of: string, { pod, editing, reviewOf }: FormSubject): Held {
  const kept = readArtefactDraft(sessionStorage, of);
  const state = initialState(pod, editing, kept, reviewOf);
  const former = formerBase(editing, kept);
  const theirs = editing?.opened;
  const fields = former && theirs ? conflictsOf(former.opened.artefact, state, theirs.artefact) : [];
  return {
    of,
    editing: fields.length > 0 ? former : editing,
    state,
    work: theirs && fields.length > 0 ? { kind: 'conflict', theirs, fields } : { kind: 'idle' },
    touched: new Set(),
    refusals: 0,
    unreadable: [],
  };
}
