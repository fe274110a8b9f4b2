import { readCommand } from '../../../../domain/batch/command-words.ts';
import type { DataFile } from '../../../../domain/batch/data-files.ts';
import { type BatchJob, shellWord, writeJdl, writeSbatch } from '../../../../domain/batch/jdl.ts';
import { memberKind } from '../../../../domain/staging/collection.ts';
import { readDid } from '../../../../domain/staging/did.ts';
import { type Faults, hasBreak, readAmount, readLines, readTexts, textFault } from './fields.ts';

/** The batch systems that are handed a text. */
export type ExportKind = 'dirac' | 'slurm';

/** What is entered for a job, as it is typed. A type, not an interface: its fields are gone through. */
export type ExportDraft = {
  readonly name: string;
  readonly script: string;
  readonly args: string;
  /** Lines; empty while those of the collection are meant. */
  readonly inputs: string;
  readonly outputs: string;
  readonly cores: string;
  readonly memory: string;
  /** In hours. */
  readonly hours: string;
};

/** A draft of which nothing is entered. @param name how the job is called at first */
export function newExportDraft(name: string): ExportDraft {
  return {
    name,
    script: 'run.sh',
    args: '',
    inputs: '',
    outputs: '',
    cores: '',
    memory: '',
    hours: '',
  };
}

/** Reads a kept draft. */
export function readExportDraft(stored: unknown): ExportDraft {
  return readTexts(stored, newExportDraft(''));
}

/** What came of a draft: the text, or what is wrong with it. */
export interface ExportPlan {
  readonly text?: string;
  readonly faults: Faults<ExportDraft>;
}

/** The lines of data that a job begins with: how the files of the collection lie there. */
export function inputLines(kind: ExportKind, files: readonly DataFile[]): string {
  return files.flatMap((file) => (kind === 'dirac' ? (logicalName(file) ?? []) : file.path)).join('\n');
}

/**
 * The name of a file in a file catalogue: by the path that was given for the place, else by its data identifier. Web
 * addresses are none.
 */
function logicalName({ path, identifier }: DataFile): string | undefined {
  if (path !== identifier && !path.includes('://')) return path;
  const did = memberKind(identifier) === 'did' ? readDid(identifier) : undefined;
  return did && `/${did.name.replace(/^\/+/, '')}`;
}

/** Makes the text of a job of what is entered. */
export function planExport(kind: ExportKind, draft: ExportDraft, files: readonly DataFile[]): ExportPlan {
  const args = readCommand(draft.args);
  const [cores, memory, hours] = [readAmount(draft.cores), readAmount(draft.memory), readAmount(draft.hours)];
  const inputs = readLines(draft.inputs.trim() === '' ? inputLines(kind, files) : draft.inputs);
  const outputs = readLines(draft.outputs);
  const words = args.ok ? args.words : [];
  const faults: Faults<ExportDraft> = {
    ...textFault('name', draft.name),
    ...textFault('script', draft.script),
    ...(args.ok ? words.some(hasBreak) && { args: 'break' as const } : { args: args.fault }),
    ...(inputs.some(hasBreak) && { inputs: 'break' as const }),
    ...(outputs.some(hasBreak) && { outputs: 'break' as const }),
    ...((cores === null || !Number.isInteger(cores ?? 1)) && { cores: 'number' as const }),
    ...(memory === null && { memory: 'number' as const }),
    ...(hours === null && { hours: 'number' as const }),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const job: BatchJob = {
    name: draft.name.trim(),
    script: draft.script.trim(),
    args: words,
    inputs,
    outputs,
    ...(typeof cores === 'number' && { cores }),
    ...(typeof memory === 'number' && { memory }),
    ...(typeof hours === 'number' && { time: hours * 3_600 }),
  };
  return { text: kind === 'dirac' ? writeJdl(job) : writeSbatch(job), faults };
}

/** The name of the file, and the command that hands it in. @param slug plain letters, digits and hyphens */
export function exportFile(
  kind: ExportKind,
  slug: string,
): { readonly name: string; readonly command: string } {
  const name = kind === 'dirac' ? `${slug}.jdl` : `${slug}.sh`;
  return { name, command: `${kind === 'dirac' ? 'dirac-wms-job-submit' : 'sbatch'} ${shellWord(name)}` };
}
