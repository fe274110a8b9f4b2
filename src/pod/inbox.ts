import { ok, type Result } from '../domain/result.ts';
import { decodeText, looksLikeText } from './http/decode-text.ts';
import { exchange } from './http/exchange.ts';
import { lastModified } from './http/http-date.ts';
import { mediaType } from './http/media-type.ts';
import type { Transport } from './transport.ts';

/** A member of the inbox or of the event log, as it came; what it means is for the domain to find out. */
export interface MemberBody {
  /** Final URL: the base for relative references in the text. */
  readonly url: string;
  /** The body as text, without byte order mark; `''` when {@link binary}. */
  readonly text: string;
  /** True when the body is no text in any encoding (an image, an archive). */
  readonly binary: boolean;
  /** Lower case, without parameters; `''` when the server names none. */
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly etag?: string;
  /** ISO 8601, by the server's clock. */
  readonly modified?: string;
}

/**
 * LDN 3.4: the consumer names JSON-LD in `Accept`. No wildcard, or servers that know HTML would answer HTML,
 * and no `profile`, or browsers would ask for permission first. https://www.w3.org/TR/ldn/#consumer
 */
const ACCEPT = 'application/ld+json, text/turtle;q=0.9';

/** Reads one member of a container. */
export async function readMember(transport: Transport, url: string): Promise<Result<MemberBody>> {
  const answer = await exchange(transport, { url, headers: { accept: ACCEPT } }, 'read');
  if (!answer.ok) return answer;
  const { headers, body, url: finalUrl } = answer.value;
  const text = decodeText(body, headers['content-type']);
  const binary = !looksLikeText(text);
  const modified = lastModified(answer.value);
  return ok({
    url: finalUrl,
    text: binary ? '' : text,
    binary,
    mediaType: mediaType(headers['content-type']),
    size: body.byteLength,
    ...(headers.etag !== undefined && { etag: headers.etag }),
    ...(modified !== undefined && { modified }),
  });
}
