import { checkCrate } from '../../../domain/crate/check.ts';
import type { CrateEntity } from '../../../domain/crate/document.ts';
import { type FromChecker, groupFindings, type ToChecker } from './check-protocol.ts';

/** What answers the questions of one checker: it remembers the crate from one to the next. */
export function answerTo(): (question: ToChecker) => FromChecker {
  const known: CrateEntity[] = [];
  return ({ id, frame, graph, options }) => {
    // A list of any length: `splice` with that many arguments would break.
    const rest = known.slice(graph.start + graph.remove);
    known.length = graph.start;
    for (const entity of graph.entities) known.push(entity);
    for (const entity of rest) known.push(entity);
    try {
      return { id, groups: groupFindings(checkCrate({ ...frame, '@graph': known }, options)) };
    } catch {
      return { id };
    }
  };
}
