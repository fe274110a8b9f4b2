import type { Artefact } from '../../../../domain/artefact/artefact.ts';
import { lastPart } from '../../../../domain/crate/build/file.ts';
import type { FileRole } from '../../../../domain/crate/build/planned-file.ts';
import type { WrittenVersion } from '../../../../domain/crate/build/skeleton.ts';
import type { CrateStart, PayloadFile } from '../../../../domain/crate/draft.ts';
import type { Refused } from '../../../../domain/crate/import/guard-entries.ts';
import type { WebFile } from '../../../../pod/crates/look-at-address.ts';
import type { SourceFile, SourceTree } from '../archive/source-tree.ts';
import { defaultRoles } from './default-roles.ts';

/** A file that is to be in the crate. */
export interface FormFile {
  /** Path in the crate, or the address of a file on the web. Of each there is one. */
  readonly at: string;
  readonly from:
    | { readonly kind: 'local'; readonly file: SourceFile }
    | { readonly kind: 'pod'; readonly url: string }
    | { readonly kind: 'web' };
  readonly size?: number;
  readonly mediaType?: string;
  /** ISO 8601. */
  readonly modified?: string;
  /** Chosen by the person; else {@link defaultRoles} says it. */
  readonly role?: FileRole;
}

/** A work of the pod that may be in the crate. */
export interface FormWork {
  readonly artefact: Artefact;
  /** `leave`: not at all, which is how private works begin. */
  readonly carry: 'leave' | 'reference' | 'copy';
  /** Whether what others did for it is to stand in the crate. */
  readonly withEvidence: boolean;
}

/** The record of a run, as typed. */
export interface FormRun {
  readonly description: string;
  /** Local time, as the field of the browser has it: `2026-11-22T09:00`. */
  readonly ended: string;
  readonly softwareName: string;
  readonly softwareUrl: string;
  readonly softwareVersion: string;
}

/** What a new crate is begun with, as typed and chosen. */
export interface BeginForm {
  readonly start: CrateStart;
  readonly version: WrittenVersion;
  readonly name: string;
  readonly description: string;
  /** SPDX id or URL; empty where nothing was chosen. */
  readonly licence: string;
  readonly files: readonly FormFile[];
  readonly works: readonly FormWork[];
  readonly run: FormRun;
  /** What was dropped or unpacked, and not taken. */
  readonly refused: readonly Refused[];
  /** The archive or folder in which no crate was found. */
  readonly noCrateIn?: string;
  /** How many files of this computer were in it before the page was loaded anew. */
  readonly lost?: number;
}

/** A form in which nothing has been said. */
export function emptyForm(start: CrateStart): BeginForm {
  return {
    start,
    version: '1.2',
    name: '',
    description: '',
    licence: '',
    files: [],
    works: [],
    run: { description: '', ended: '', softwareName: '', softwareUrl: '', softwareVersion: '' },
    refused: [],
  };
}

/**
 * Adds files. A folder that holds everything is not repeated in the crate, but gives it its name where it has none.
 * Paths that are taken get `-2`, `-3` … before their ending.
 */
export function withTree(form: BeginForm, tree: SourceTree, around = ''): BeginForm {
  const taken = new Set(form.files.map(({ at }) => at));
  const isFirst = form.files.length === 0;
  const folder = isFirst ? around : '';
  const files = tree.files.map((file): FormFile => {
    const wish = file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path;
    const at = freePath(wish, taken);
    taken.add(at);
    const { size, modified } = file;
    return { at, from: { kind: 'local', file }, size, ...(modified !== undefined && { modified }) };
  });
  const called = folder.replace(/\/$/, '').split('/').pop() ?? '';
  return {
    ...form,
    name: form.name === '' && files.length > 1 ? called : form.name,
    files: [...form.files, ...files],
    refused: [...form.refused, ...tree.refused],
  };
}

/** Adds a file on the web, which stays there; the same address once. */
export function withWebFile(form: BeginForm, { url, ...facts }: WebFile): BeginForm {
  if (form.files.some(({ at }) => at === url)) return form;
  return { ...form, files: [...form.files, { at: url, from: { kind: 'web' }, ...facts }] };
}

/** Adds what lies in a container of the pod; it stays there until the crate is saved. */
export function withPodFolder(
  form: BeginForm,
  container: string,
  payload: readonly PayloadFile[],
): BeginForm {
  const taken = new Set(form.files.map(({ at }) => at));
  const files = payload.flatMap(({ path, source, size, mediaType }): FormFile[] => {
    if (source.kind !== 'pod') return [];
    const at = freePath(path, taken);
    taken.add(at);
    return [
      {
        at,
        from: source,
        ...(size !== undefined && { size }),
        ...(mediaType !== undefined && { mediaType }),
      },
    ];
  });
  return {
    ...form,
    name: form.name || lastPart(container),
    files: [...form.files, ...files],
    noCrateIn: container,
  };
}

/** Adds works of the pod; private ones are there to be decided about. Words that are missing come from the only one. */
export function withWorks(form: BeginForm, artefacts: readonly Artefact[]): BeginForm {
  const known = new Set(form.works.map(({ artefact }) => artefact.url));
  const added = artefacts
    .filter(({ url }) => !known.has(url))
    .map(
      (artefact): FormWork => ({
        artefact,
        carry: artefact.visibility === 'private' ? 'leave' : 'reference',
        withEvidence: artefact.visibility !== 'private',
      }),
    );
  const works = [...form.works, ...added];
  const open = works.filter(({ carry }) => carry !== 'leave').map(({ artefact }) => artefact);
  const [only] = open.length === 1 ? open : [];
  return {
    ...form,
    works,
    name: form.name || (only?.title ?? ''),
    description: form.description || (only?.abstract ?? ''),
    licence: form.licence || commonLicence(open),
  };
}

/** The licence of all works, where they have the same. */
function commonLicence(works: readonly Artefact[]): string {
  const [licence, ...others] = new Set(works.map((work) => work.licence));
  return others.length === 0 ? (licence ?? '') : '';
}

/** What each file is for, chosen or guessed, in the order of the files. */
export function rolesOf({ start, files }: BeginForm): readonly (FileRole | undefined)[] {
  const guessed = defaultRoles(
    start,
    files.map(({ at }) => at),
    // What was chosen for one file is not guessed for another.
    files.flatMap(({ role }) => role ?? []),
  );
  return files.map(({ role }, index) => role ?? guessed[index]);
}

/** A path that is not taken. */
export function freePath(wish: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wish)) return wish;
  const [, stem = wish, end = ''] = /^(.*[^/])(\.[^./]+)$/.exec(wish) ?? [];
  let path = wish;
  for (let number = 2; taken.has(path); number++) path = `${stem}-${number}${end}`;
  return path;
}
