import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import { sameId } from '../../domain/trust/same-id.ts';
import type { AddressAnswer } from '../../pod/ask-address.ts';
import type { Tone } from '../../ui/badge.tsx';

/** What came of asking an address, as the screen says it. */
export interface AddressVerdict {
  readonly kind: 'there' | 'nothing' | 'closed' | 'odd' | 'unseen' | 'slow' | 'no-address';
  readonly tone: Tone;
  /** HTTP status, where one was seen. */
  readonly status?: number;
  readonly mediaType?: string;
  /** Where the answer came from, where that is another place than was asked. */
  readonly ledTo?: string;
}

/** Judges an answer, or that none came. A browser hides whether a server is away or does not let pages ask (CORS). */
export function addressVerdict(asked: string, result: Result<AddressAnswer, Problem>): AddressVerdict {
  if (!result.ok) {
    const { kind } = result.problem;
    if (kind === 'timeout') return { kind: 'slow', tone: 'wait' };
    return kind === 'invalid' ? { kind: 'no-address', tone: 'no' } : { kind: 'unseen', tone: 'doubt' };
  }
  const { status, url, mediaType } = result.value;
  const seen = {
    ...(status !== undefined && { status }),
    ...(mediaType !== undefined && { mediaType }),
    ...(!sameId(withoutFragment(url), withoutFragment(asked)) && { ledTo: url }),
  };
  if (status === undefined || (status >= 200 && status < 300)) return { kind: 'there', tone: 'yes', ...seen };
  if (status === 404 || status === 410) return { kind: 'nothing', tone: 'no', ...seen };
  if (status === 401 || status === 403) return { kind: 'closed', tone: 'doubt', ...seen };
  return { kind: 'odd', tone: 'wait', ...seen };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
