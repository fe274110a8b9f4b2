import type { Artefact } from '../../../../domain/artefact/artefact.ts';
import { isRecord } from '../../../../domain/crate/json.ts';
import { type BeginForm, emptyForm, type FormFile, type FormWork } from './form-state.ts';

/** What outlives a reload of a form: everything but the files of this computer, which the browser does not keep. */
export interface KeptForm
  extends Pick<BeginForm, 'start' | 'version' | 'name' | 'description' | 'licence' | 'run'> {
  /** Files on the web and in the pod. */
  readonly files: readonly FormFile[];
  readonly works: readonly (Pick<FormWork, 'carry' | 'withEvidence'> & { readonly url: string })[];
  /** How many files of this computer there were. */
  readonly lost: number;
}

/** What is kept of a form; `undefined` while nothing was said in it. */
export function keptOf(form: BeginForm): KeptForm | undefined {
  const { start, version, name, description, licence, run, files, works } = form;
  const isEmpty = [name, description, licence, ...Object.values(run)].every((text) => text === '');
  if (isEmpty && files.length === 0 && works.length === 0) return undefined;
  const lasting = files.filter(({ from }) => from.kind !== 'local');
  return {
    start,
    version,
    name,
    description,
    licence,
    run,
    files: lasting,
    works: works.map(({ artefact, carry, withEvidence }) => ({ url: artefact.url, carry, withEvidence })),
    lost: files.length - lasting.length,
  };
}

/** Reads what was stored; nothing where it is of another make. */
export function readKeptForm(stored: unknown): KeptForm | undefined {
  if (!isRecord(stored) || !isRecord(stored.run)) return undefined;
  const texts = [stored.start, stored.version, stored.name, stored.description, stored.licence];
  const isRight =
    texts.every((text) => typeof text === 'string') &&
    Object.keys(emptyForm('run').run).every((key) => typeof (stored.run as BeginRun)[key] === 'string') &&
    Array.isArray(stored.files) &&
    Array.isArray(stored.works) &&
    typeof stored.lost === 'number';
  return isRight ? (stored as unknown as KeptForm) : undefined;
}

type BeginRun = Readonly<Record<string, unknown>>;

/** The form again. Works that are not in the pod any more are left out. */
export function formOfKept({ lost, works, ...said }: KeptForm, artefacts: readonly Artefact[]): BeginForm {
  return {
    ...emptyForm(said.start),
    ...said,
    works: works.flatMap(({ url, ...how }) => {
      const artefact = artefacts.find((each) => each.url === url);
      return artefact ? [{ artefact, ...how }] : [];
    }),
    ...(lost > 0 && { lost }),
  };
}
