import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SandboxProblem } from './problem.ts';
import type { AccessSystem } from './start-options.ts';

/** A directory that keeps the pods between two starts. */
export interface DataDirectory {
  /** Where the pod server keeps its files. */
  readonly pods: string;
  /** Whether the pods were filled by an earlier start. */
  readonly filled: boolean;
  /** Notes that they are filled now. */
  markFilled(): Promise<void>;
}

/** What the directory remembers of the start that made it. */
interface Note {
  readonly podPort: number;
  readonly access?: AccessSystem;
  readonly filled: boolean;
}

/**
 * Opens or creates the directory. The URLs of everything in it contain the pod server's port,
 * so another port than the first one is refused with a sentence; so is another access control,
 * which would not see the rules that were written.
 */
export async function openDataDirectory(
  path: string,
  { podPort, access }: { podPort: number; access: AccessSystem },
): Promise<DataDirectory> {
  const directory = resolve(path);
  const note = join(directory, 'sandbox.json');
  const pods = join(directory, 'pods');
  await mkdir(pods, { recursive: true }).catch((cause: Error) => {
    throw new SandboxProblem(
      `${directory} cannot be used (${cause.message}): name another directory after --data.`,
    );
  });
  const before = existsSync(note)
    ? (JSON.parse(await readFile(note, 'utf8')) as Note)
    : { podPort, access, filled: false };
  if (before.podPort !== podPort) {
    throw new SandboxProblem(
      `The pods in ${directory} were made for port ${before.podPort}: start with --pod-port ${before.podPort}, or name another directory.`,
    );
  }
  if ((before.access ?? 'wac') !== access) {
    throw new SandboxProblem(
      `The pods in ${directory} were made ${access === 'acp' ? 'without' : 'with'} --acp: start ${access === 'acp' ? 'without' : 'with'} it, or name another directory.`,
    );
  }
  const write = (filled: boolean): Promise<void> =>
    writeFile(note, JSON.stringify({ podPort, access, filled } satisfies Note));
  await write(before.filled);
  return { pods, filled: before.filled, markFilled: () => write(true) };
}
