import type { TapVerdict } from '../../../platforms/tap/probe.ts';
import type { Run } from './run.ts';

/** What an answer tells of its service: one that has given observations need not be tried. Else `undefined`. */
export function verdictAfter({
  phase,
  end,
  query,
}: Pick<Run, 'phase' | 'end' | 'query'>): TapVerdict | undefined {
  const hasAnswered = phase === 'ended' && (end?.kind === 'complete' || end?.kind === 'overflow');
  if (!hasAnswered || !/\bivoa\.obscore\b/i.test(query.adql)) return undefined;
  return { kind: 'ready', obsCore: true };
}
