import type { Evidence } from '../../../../domain/artefact/lifecycle.ts';
import { slugFromTitle } from '../../../../domain/artefact/slug.ts';
import { type ArtefactPart, isNestedCrate, mainFile } from '../../../../domain/crate/build/artefact-part.ts';
import { lastPart } from '../../../../domain/crate/build/file.ts';
import type { PersonFacts } from '../../../../domain/crate/build/person.ts';
import type { CratePlan } from '../../../../domain/crate/build/plan.ts';
import type { PlannedFile } from '../../../../domain/crate/build/planned-file.ts';
import type { PayloadFile } from '../../../../domain/crate/draft.ts';
import { defaultRoles } from './default-roles.ts';
import { type BeginForm, type FormFile, type FormWork, rolesOf } from './form-state.ts';

/** What the form does not hold itself. */
export interface PlanCircumstances {
  /** ISO 8601, with the time. */
  readonly now: string;
  readonly author?: PersonFacts;
  /** Files that were taken into this browser, by their paths. */
  readonly taken: ReadonlyMap<string, PayloadFile>;
  /** What others did for a work. */
  readonly evidenceOf: (artefact: string) => readonly Evidence[];
}

/** The plan of a crate from a form. Files that could not be taken are not in it. */
export function planOfForm(form: BeginForm, circumstances: PlanCircumstances): CratePlan {
  const { start, version, name, description, licence, run } = form;
  const today = circumstances.now.slice(0, 10);
  const roles = rolesOf(form);
  const files = form.files.flatMap((file, index) => plannedFile(file, roles[index], circumstances, today));
  const software =
    run.softwareName.trim() !== '' && run.softwareUrl.trim() !== ''
      ? {
          name: run.softwareName.trim(),
          url: run.softwareUrl.trim(),
          version: run.softwareVersion.trim(),
        }
      : undefined;
  return {
    start,
    version,
    packaging: 'attached',
    root: {
      name: name.trim(),
      description: description.trim(),
      ...(licence.trim() !== '' && { licence: { id: licence.trim() } }),
      published: today,
      authors: circumstances.author ? [circumstances.author] : [],
    },
    files,
    artefacts: partsOf(form, files, circumstances, today),
    ...(start === 'run' && {
      run: {
        name: name.trim() === '' ? '' : `Run: ${name.trim()}`,
        description: run.description.trim(),
        ended: endOf(run.ended),
        ...(software && { software }),
      },
    }),
  };
}

function plannedFile(
  file: FormFile,
  role: PlannedFile['role'],
  { taken }: PlanCircumstances,
  today: string,
): PlannedFile[] {
  const { at, from, size, mediaType, modified } = file;
  const facts = {
    at,
    ...(size !== undefined && { size }),
    ...(mediaType !== undefined && { mediaType }),
    ...(modified !== undefined && { modified }),
    ...(role !== undefined && { role }),
  };
  if (from.kind === 'web') return [{ ...facts, seen: today }];
  if (from.kind === 'pod') return [{ ...facts, source: from }];
  const here = taken.get(at);
  if (!here) return [];
  const { source, size: real, mediaType: type } = here;
  return [
    {
      ...facts,
      source,
      ...(real !== undefined && { size: real }),
      ...(type !== undefined && { mediaType: type }),
    },
  ];
}

/** The works that go along; copies get a folder of their own where they are several files, or their name is taken. */
function partsOf(
  form: BeginForm,
  files: readonly PlannedFile[],
  { evidenceOf }: PlanCircumstances,
  seen: string,
): ArtefactPart[] {
  const works = form.works.filter(isTaken);
  const mains = works.map(
    (work) => (!isNestedCrate(work) && mainFile(work.artefact)?.url) || work.artefact.url,
  );
  const roles = defaultRoles(
    form.start,
    mains,
    files.flatMap(({ role }) => role ?? []),
  );
  const names = new Set(files.map(({ at }) => at.split('/')[0] ?? at));
  return works.map(({ artefact, carry, withEvidence }, index) => {
    const [first] = artefact.files;
    const isAlone = artefact.files.length === 1 && first !== undefined && !names.has(lastPart(first.url));
    const folder = isAlone ? '' : `${slugFromTitle(artefact.title, artefact.type, names)}/`;
    names.add(isAlone ? lastPart(first.url) : folder.slice(0, -1));
    const role = roles[index];
    return {
      artefact,
      carry,
      folder,
      ...(role !== undefined && { role }),
      evidence: withEvidence ? evidenceOf(artefact.url) : [],
      seen,
    };
  });
}

function isTaken(work: FormWork): work is FormWork & { readonly carry: 'reference' | 'copy' } {
  return work.carry !== 'leave';
}

/** The time as typed, of here, as ISO 8601 of Greenwich; empty where it is none. */
function endOf(typed: string): string {
  const time = new Date(typed);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
