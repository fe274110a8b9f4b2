import { readCommand } from '../../../../domain/batch/command-words.ts';
import type { DataFile } from '../../../../domain/batch/data-files.ts';
import { TASK_TAG } from '../../../../domain/batch/task-record.ts';
import { type TesTask, taskBody } from '../../../../platforms/tes/task.ts';
import { type Faults, hasBreak, readAmount, readLines, readTexts, textFault } from './fields.ts';

/** What is entered for a task, as it is typed. A type, not an interface: its fields are gone through. */
export type TesDraft = {
  readonly name: string;
  readonly image: string;
  readonly command: string;
  /** `yes`: the files of the collection go along. */
  readonly withFiles: string;
  readonly folder: string;
  /** Lines of a path in the container and the address where it is put. */
  readonly outputs: string;
  readonly cores: string;
  readonly memory: string;
  readonly disk: string;
};

/** A draft of which nothing is entered. @param name how the task is called at first */
export function newTesDraft(name: string): TesDraft {
  return {
    name,
    image: '',
    command: '',
    withFiles: 'yes',
    folder: '/data',
    outputs: '',
    cores: '',
    memory: '',
    disk: '',
  };
}

/** Reads a kept draft. */
export function readTesDraft(stored: unknown): TesDraft {
  return readTexts(stored, newTesDraft(''));
}

/** What came of a draft: what is handed over, or what is wrong with it. */
export interface TesPlan {
  /** Exactly what is handed over, as JSON; `undefined` while there are faults. */
  readonly text?: string;
  readonly faults: Faults<TesDraft>;
  /** The words of the command, and the signs in it that would need a shell. */
  readonly words: readonly string[];
  readonly signs: readonly string[];
}

/** Makes a task of what is entered. @param id of its record: the mark by which it is found again */
export function planTes(draft: TesDraft, files: readonly DataFile[], id: string): TesPlan {
  const command = readCommand(draft.command);
  const outputs = readOutputs(draft.outputs);
  const [cores, memory, disk] = [readAmount(draft.cores), readAmount(draft.memory), readAmount(draft.disk)];
  const folder = draft.folder.trim().replace(/\/+$/, '');
  const faults: Faults<TesDraft> = {
    ...textFault('name', draft.name),
    ...textFault('image', draft.image),
    ...(command.ok
      ? command.words.length === 0 && { command: 'empty' as const }
      : { command: command.fault }),
    ...(draft.withFiles === 'yes' && !isPath(folder) && { folder: 'path' as const }),
    ...(outputs === undefined && { outputs: 'output' as const }),
    ...((cores === null || !Number.isInteger(cores ?? 1)) && { cores: 'number' as const }),
    ...(memory === null && { memory: 'number' as const }),
    ...(disk === null && { disk: 'number' as const }),
  };
  const [words, signs] = command.ok ? [command.words, command.signs] : [[], []];
  if (Object.keys(faults).length > 0 || !outputs) return { faults, words, signs };
  const task: TesTask = {
    name: draft.name.trim(),
    inputs: draft.withFiles === 'yes' ? inputsOf(files, folder) : [],
    outputs,
    image: draft.image.trim(),
    command: words,
    ...(typeof cores === 'number' && { cores }),
    ...(typeof memory === 'number' && { memory }),
    ...(typeof disk === 'number' && { disk }),
    tags: { [TASK_TAG]: id },
  };
  return { text: JSON.stringify(taskBody(task), null, 2), faults, words, signs };
}

/** The files that a service can fetch, each with its place in the container. */
function inputsOf(files: readonly DataFile[], folder: string): TesTask['inputs'] {
  return files.flatMap(({ url, name }) => (url === undefined ? [] : [{ url, path: `${folder}/${name}` }]));
}

/** `undefined` where a line is none. */
function readOutputs(text: string): TesTask['outputs'] | undefined {
  const outputs = readLines(text).map((line) => {
    const [path = '', url = '', ...rest] = line.split(/\s+/);
    const isOutput = isPath(path) && URL.canParse(url) && rest.length === 0;
    return isOutput ? { path, url } : undefined;
  });
  return outputs.every((output) => output !== undefined) ? outputs : undefined;
}

/** A path in a container: whole, and without steps back. */
function isPath(path: string): boolean {
  return /^\/[^/]/.test(path) && !hasBreak(path) && !path.split('/').includes('..');
}
