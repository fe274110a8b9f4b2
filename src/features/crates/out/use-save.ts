import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CrateDraft, PayloadFile } from '../../../domain/crate/draft.ts';
import { previewHtml } from '../../../domain/crate/preview/preview-html.ts';
import { filesAfterSave } from '../../../domain/crate/saved-files.ts';
import type { Problem } from '../../../domain/problem.ts';
import { crateFileUrl } from '../../../pod/crates/places.ts';
import {
  type SavedOutcome,
  type SaveProgress,
  type SaveStop,
  saveCrate,
} from '../../../pod/crates/save-crate.ts';
import { announce } from '../../../ui/announce.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { crateEvent } from './crate-event.ts';
import { holdFiles } from './hold-files.ts';
import type { Apply } from './out-source.ts';
import { picturesOf } from './pictures.ts';
import { rememberSaved, whereSaved } from './saved-memory.ts';

/** What was chosen for saving. */
export interface SaveChoices {
  readonly visibility: 'public' | 'private';
  readonly preview: boolean;
  readonly log: boolean;
  /** Paths in the crate's folder that are to go. */
  readonly remove: readonly string[];
}

/** How saving stands. */
export type SaveState =
  | { readonly phase: 'choosing' }
  | { readonly phase: 'saving'; readonly progress: SaveProgress }
  | { readonly phase: 'stopped'; readonly stop: SaveStop }
  | {
      readonly phase: 'saved';
      readonly outcome: SavedOutcome;
      readonly visibility: SaveChoices['visibility'];
      readonly logProblem?: Problem;
    };

/** Saves a draft to the pod, and takes over in the draft where it is now. */
export function useSave(draft: CrateDraft, apply: Apply) {
  const { transport, replica, pod, orchestrator } = useWorkspace();
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>({ phase: 'choosing' });
  const ending = useRef<AbortController>(undefined);

  /** @param what the draft as it is to be saved: after files were left out it is another one */
  const save = async (what: CrateDraft, choices: SaveChoices) => {
    if (pod === undefined || state.phase === 'saving') return;
    const stopper = new AbortController();
    ending.current = stopper;
    const { signal } = stopper;
    setState({ phase: 'saving', progress: { step: 'place', filesDone: 0, files: what.payload.length } });
    const known = whereSaved(sessionStorage, draft.id, what.saved);
    // A place without an ETag was made by an attempt that was cut off.
    const isStanding = known !== undefined && known.etag !== undefined;
    const reader = { transport, replica };
    const place = known?.container ?? '';
    const urlOf = (path: string) => crateFileUrl(place, path);
    const pictures = choices.preview ? await picturesOf(reader, what.payload, signal) : undefined;
    const holding = await holdFiles(reader, what.payload, urlOf, signal);
    if (!holding.ok) {
      const { problem } = holding;
      return setState({ phase: 'stopped', stop: { kind: 'files', failed: problem, container: place } });
    }
    const { payload: files, local, read } = holding.value;
    if (local.size > 0)
      apply(t('crateOut.undo.hold'), (current) => ({ ...current, payload: files }), { local });
    const now = new Date().toISOString();
    const { saved: _before, ...others } = what;
    const rest = { ...others, payload: files };
    const result = await saveCrate(transport, pod, isStanding ? { ...rest, saved: known } : rest, {
      now,
      id: crypto.randomUUID(),
      visibility: choices.visibility,
      remove: choices.remove,
      read,
      ...(pictures && { preview: previewHtml(what.crate, { pictures }) }),
      ...(!isStanding && known !== undefined && { resume: known.container }),
      onProgress: (progress) => setState({ phase: 'saving', progress }),
      signal,
    });
    if (!result.ok) {
      const { problem: stop } = result;
      const container = 'container' in stop ? stop.container : undefined;
      if (!isStanding && container !== undefined)
        rememberSaved(sessionStorage, draft.id, { container, at: now });
      announce(t('crateOut.stopped'), 'now');
      return setState({ phase: 'stopped', stop });
    }
    const { saved, payload } = result.value;
    rememberSaved(sessionStorage, draft.id, saved);
    const done = { payload: what.payload, urlOf, removed: choices.remove };
    apply(
      t('crateOut.undo'),
      (current) => ({ ...current, saved, payload: takenOver(current.payload, payload) }),
      {
        past: (earlier) => ({ ...earlier, payload: filesAfterSave(earlier.payload, done) }),
      },
    );
    const logged = choices.log
      ? await orchestrator.call('log', {
          document: crateEvent(isStanding ? 'updated' : 'built', pod, saved.container, what.crate, {
            id: crypto.randomUUID(),
            now,
          }),
          artefact: saved.container,
        })
      : undefined;
    void orchestrator.call('sync');
    void queries.invalidateQueries({ queryKey: ['saved-crates'] });
    announce(t('crateOut.saved'));
    setState({
      phase: 'saved',
      outcome: result.value,
      visibility: choices.visibility,
      ...(logged?.ok === false && { logProblem: logged.problem }),
    });
  };

  return {
    state,
    save,
    stop: () => ending.current?.abort(),
    /** Forgets where it was saved: what is saved next is a new crate. */
    asNew: () => rememberSaved(sessionStorage, draft.id, undefined),
    again: () => setState({ phase: 'choosing' }),
  };
}

/** The files of the draft with where they are now; one that came meanwhile stays. */
function takenOver(current: readonly PayloadFile[], sent: readonly PayloadFile[]): readonly PayloadFile[] {
  const byPath = new Map(sent.map((file) => [file.path, file]));
  return current.map((file) => byPath.get(file.path) ?? file);
}
