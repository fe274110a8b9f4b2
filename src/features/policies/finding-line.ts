import type { Finding } from '../../domain/finding.ts';

/** The line of a rule book, from 1, that a finding is about. */
export function findingLine({ path }: Pick<Finding, 'path'>): number | undefined {
  const line = /^line (\d+)$/.exec(path)?.[1];
  return line === undefined ? undefined : Number(line);
}
