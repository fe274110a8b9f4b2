import { ok, type Result } from '../domain/result.ts';
import { asStranger } from './as-stranger.ts';
import { mediaType } from './http/media-type.ts';
import type { PodResponse, Transport } from './transport.ts';

/** What an address answers to anybody. */
export interface AddressAnswer {
  /** HTTP status; left out where the answer was too long to be read to its end, so that something is there. */
  readonly status?: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** E.g. `text/html`; left out where the server does not say, or no web page may see it. */
  readonly mediaType?: string;
}

/** Statuses that some servers give to HEAD although GET works. */
const UNSURE: ReadonlySet<number> = new Set([400, 403, 404, 405, 406, 500, 501]);
/** In bytes: landing pages are smaller. */
const LARGE = 2 * 1024 * 1024;

/**
 * Asks whether something is there, as a stranger: HEAD, and GET where HEAD leaves it open. Nothing that comes back is
 * looked at but its status, place and type. A problem where no answer came that a web page may see.
 */
export async function askAddress(transport: Transport, url: string): Promise<Result<AddressAnswer>> {
  const ask = asStranger(transport);
  const head = await ask({ url, method: 'HEAD', timeout: 15_000 });
  if (head.ok && !UNSURE.has(head.value.status)) return ok(answerOf(head.value));
  // A server that lets no page see its HEAD may let it see its GET; one that is not there costs one more try.
  if (!head.ok && head.problem.kind !== 'network') return head;
  const got = await ask({ url, timeout: 15_000, maxBytes: LARGE });
  if (got.ok) return ok(answerOf(got.value));
  return got.problem.kind === 'noncompliant' ? ok({ url }) : got;
}

function answerOf({ status, url, headers }: PodResponse): AddressAnswer {
  const type = mediaType(headers['content-type']);
  return { status, url, ...(type !== '' && { mediaType: type }) };
}
