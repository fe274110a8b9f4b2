import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { type ArtefactDraft, draftOf } from '../../../domain/artefact/draft.ts';
import type { FormFile } from './form-file.ts';
import { draftFrom, type FormState } from './form-state.ts';
import { mergeFiles } from './merge-files.ts';

/** The parts of a form that two writers can disagree about. Visibility does not stand in the description. */
export type ConflictField = Exclude<keyof ArtefactDraft, 'visibility'>;

/** Whose version of a field counts. */
export type Choice = 'mine' | 'theirs';

/** A field in which the form and the pod differ. */
export interface FieldConflict {
  readonly field: ConflictField;
  /** As text, for comparing by eye; of files, the changes of both together. */
  readonly mine: string;
  readonly theirs: string;
  /** The one that was changed; where both were, the maintainer's own. */
  readonly suggested: Choice;
  /** Whether both were changed. */
  readonly isContested: boolean;
}

const FIELDS: readonly ConflictField[] = [
  'title',
  'type',
  'abstract',
  'reviewOf',
  'files',
  'authors',
  'licence',
  'identifiers',
  'published',
  'language',
  'keywords',
];

/**
 * Compares the form with what the pod has now. Files are no matter of either or: where the changes of both, put
 * together, come to what the pod has, there is nothing to choose.
 * @param base the artefact as the form was filled from it
 */
export function conflictsOf(base: Artefact, mine: FormState, theirs: Artefact): FieldConflict[] {
  const { visibility } = mine.draft;
  const typed = draftFrom(mine);
  const before = draftOf(base, visibility);
  const now = draftOf(theirs, visibility);
  const files = mergeFiles(before.files, mine.files, now.files.map(inPod));
  const conflicts = FIELDS.flatMap((field): FieldConflict[] => {
    const own = fieldText({ ...typed, files }, field);
    const other = fieldText(now, field);
    const old = fieldText(before, field);
    if (own === other) return [];
    const isMineChanged = fieldText(typed, field) !== old;
    return [
      {
        field,
        mine: own,
        theirs: other,
        suggested: isMineChanged ? 'mine' : 'theirs',
        isContested: isMineChanged && other !== old,
      },
    ];
  });
  // What wants a decision comes first.
  return conflicts.toSorted((a, b) => Number(b.isContested) - Number(a.isContested));
}

/**
 * The form with the chosen fields of the other version. Files are put together unless the other's alone are chosen.
 * @param base the artefact as the form was filled from it
 */
export function merged(
  base: Artefact,
  mine: FormState,
  theirs: FormState,
  choices: Readonly<Record<string, Choice>>,
): FormState {
  const taken = FIELDS.filter((field) => choices[field] === 'theirs');
  const fields = Object.fromEntries(
    taken.filter((field) => field !== 'files').map((field) => [field, theirs.draft[field as 'title']]),
  );
  return {
    ...mine,
    draft: { ...mine.draft, ...fields },
    files: taken.includes('files')
      ? theirs.files
      : mergeFiles(draftOf(base, mine.draft.visibility).files, mine.files, theirs.files),
  };
}

function inPod(file: ArtefactDraft['files'][number]): FormFile {
  return { ...file, key: file.name, place: 'pod' };
}

/** One field as a text that is the same exactly when the field says the same. */
function fieldText(draft: ArtefactDraft, field: ConflictField): string {
  switch (field) {
    case 'authors':
      return draft.authors.map(({ id, name }) => [name, id].filter(Boolean).join(' · ')).join('\n');
    case 'files':
      return draft.files.map(({ name, title }) => [name, title].filter(Boolean).join(' · ')).join('\n');
    case 'identifiers':
      return draft.identifiers.join('\n');
    case 'keywords':
      return draft.keywords.join(', ');
    default:
      return draft[field];
  }
}
