/** A job for a batch system: one script over staged files. */
export interface BatchJob {
  readonly name: string;
  /** Name of the script that the maintainer has beside it, such as `run.sh`. */
  readonly script: string;
  readonly args: readonly string[];
  /** Data: paths or logical names, by the system. */
  readonly inputs: readonly string[];
  /** Names of files that are to come back. */
  readonly outputs: readonly string[];
  readonly cores?: number;
  /** In GB. */
  readonly memory?: number;
  /** In seconds. */
  readonly time?: number;
}

/** Which value cannot be written into a job: line breaks would begin another statement. */
export interface BatchFault {
  readonly field: keyof BatchJob;
  readonly value: string;
}

/** What cannot be written of a job. */
export function batchFaults(job: BatchJob): BatchFault[] {
  const named: [keyof BatchJob, readonly string[]][] = [
    ['name', [job.name]],
    ['script', [job.script]],
    ['args', job.args],
    ['inputs', job.inputs],
    ['outputs', job.outputs],
  ];
  return named.flatMap(([field, values]) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    values.filter((value) => /[\u0000-\u001f\u007f]/.test(value)).map((value) => ({ field, value })),
  );
}

/**
 * A job in the Job Description Language of DIRAC, to be handed in by `dirac-wms-job-submit`. Throws for a job that has
 * faults. https://dirac.readthedocs.io/en/latest/UserGuide/GettingStarted/UserJobs/JDLReference/index.html
 */
export function writeJdl(job: BatchJob): string {
  refuseFaults(job);
  const lines: [string, string | undefined][] = [
    ['JobName', text(job.name)],
    ['Executable', text(job.script)],
    ['Arguments', job.args.length > 0 ? text(job.args.map(shellWord).join(' ')) : undefined],
    ['StdOutput', text('std.out')],
    ['StdError', text('std.err')],
    ['InputSandbox', list([job.script])],
    ['InputData', job.inputs.length > 0 ? list(job.inputs.map(logicalName)) : undefined],
    ['OutputSandbox', list(['std.out', 'std.err', ...job.outputs])],
    ['NumberOfProcessors', job.cores === undefined ? undefined : String(job.cores)],
    ['CPUTime', job.time === undefined ? undefined : String(job.time)],
  ];
  const said = lines.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = ${value};`]));
  return `[\n${said.join('\n')}\n]\n`;
}

/**
 * A job as a script for Slurm, to be handed in by `sbatch`. Throws for a job that has faults.
 * https://slurm.schedmd.com/sbatch.html
 */
export function writeSbatch(job: BatchJob): string {
  refuseFaults(job);
  const { cores, memory, time } = job;
  const options = [
    `--job-name=${directive(job.name)}`,
    '--output=%x-%j.out',
    ...(cores === undefined ? [] : [`--cpus-per-task=${cores}`]),
    ...(memory === undefined ? [] : [`--mem=${Math.ceil(memory * 1_000)}M`]),
    ...(time === undefined ? [] : [`--time=${duration(time)}`]),
  ];
  const inputs = job.inputs.map((input) => `  ${shellWord(input)}`);
  return [
    '#!/bin/bash',
    ...options.map((option) => `#SBATCH ${option}`),
    '',
    'set -euo pipefail',
    ...(inputs.length > 0 ? ['inputs=(', ...inputs, ')'] : ['inputs=()']),
    '',
    `${[shellWord(`./${job.script}`), ...job.args.map(shellWord)].join(' ')} "\${inputs[@]}"`,
    '',
  ].join('\n');
}

/** A word for a POSIX shell that means exactly its characters. */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function refuseFaults(job: BatchJob): void {
  const [fault] = batchFaults(job);
  if (fault) throw new RangeError(`“${fault.field}” has a character that cannot be written.`);
}

function text(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function list(values: readonly string[]): string {
  return `{${values.map(text).join(', ')}}`;
}

/** DIRAC knows data by their logical names. */
function logicalName(name: string): string {
  return /^[A-Za-z]+:/.test(name) ? name : `LFN:${name.startsWith('/') ? '' : '/'}${name}`;
}

/** Names with blanks would end an option. */
function directive(value: string): string {
  return value.replace(/[^A-Za-z0-9_.-]+/g, '-');
}

/** `d-hh:mm:ss` */
function duration(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const [days, rest] = [Math.floor(whole / 86_400), whole % 86_400];
  const clock = [Math.floor(rest / 3_600), Math.floor((rest % 3_600) / 60), rest % 60].map(two).join(':');
  return days > 0 ? `${days}-${clock}` : clock;
}
