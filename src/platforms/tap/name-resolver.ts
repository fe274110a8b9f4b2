import { Parser } from 'htmlparser2';
import type { Problem } from '../../domain/problem.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { AskService } from '../ask-service.ts';
import type { SkyPosition } from './sky-position.ts';

/** Where a name resolver has an object. */
export interface ResolvedName extends SkyPosition {
  readonly name: string;
}

/**
 * Asks where an object is. `undefined`: the resolver does not know the name.
 * @param resolver its address, in which `{name}` stands for the name; it answers as Sesame does
 */
export async function resolveName(
  ask: AskService,
  resolver: string,
  name: string,
  signal?: AbortSignal,
): Promise<Result<ResolvedName | undefined, Problem>> {
  const url = resolver.replace('{name}', encodeURIComponent(name.trim()));
  const answer = await ask.ask({ url, timeout: 20_000, maxBytes: 1_000_000, signal });
  if (!answer.ok) return answer;
  const { status, text } = answer.value;
  if (status >= 500) return fail({ kind: 'server', url, status });
  if (status >= 400 || !/<Sesame[\s>]|^#|^%/m.test(text))
    return fail({ kind: 'noncompliant', url, reason: 'The answer is not that of a name resolver.' });
  const found = readSesame(text);
  return ok(found && { ...found, name: name.trim() });
}

/**
 * Reads what Sesame says, as XML or as lines, of which the first place counts.
 * https://cds.unistra.fr/doc/sesame.htx
 */
export function readSesame(text: string): SkyPosition | undefined {
  const line = /^%J\s+([\d.]+)\s+([+-]?[\d.]+)/m.exec(text);
  if (line) return position(line[1], line[2]);
  const found = new Map<string, string>();
  let open: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag) {
        open = (tag === 'jradeg' || tag === 'jdedeg') && !found.has(tag) ? tag : undefined;
      },
      ontext(words) {
        if (open !== undefined) found.set(open, (found.get(open) ?? '') + words);
      },
      onclosetag() {
        open = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return position(found.get('jradeg'), found.get('jdedeg'));
}

function position(first: string | undefined, second: string | undefined): SkyPosition | undefined {
  if (first === undefined || second === undefined) return undefined;
  const [ra, dec] = [Number(first), Number(second)];
  return ra >= 0 && ra <= 360 && Math.abs(dec) <= 90 ? { ra, dec } : undefined;
}
