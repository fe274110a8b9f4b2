import { ok, type Result } from '../../domain/result.ts';
import type { Transport } from '../transport.ts';

/** What an inbox says it takes. */
export interface PostOffer {
  /** Media types of `Accept-Post`, lower case, without parameters; empty when it says nothing. */
  readonly types: readonly string[];
  /** Whether JSON-LD is welcome: it is, unless other types are named without it. */
  readonly jsonLd: boolean;
}

/**
 * Reads an `Accept-Post` header. Saying nothing means JSON-LD: LDN makes it the one syntax that every receiver takes.
 * https://www.w3.org/TR/ldn/#sender https://www.w3.org/TR/ldp/#header-accept-post
 */
export function parseAcceptPost(header: string | undefined): PostOffer {
  const types = (header ?? '')
    .split(',')
    .map((range) => range.split(';', 1)[0]?.trim().toLowerCase() ?? '')
    .filter((type) => type.includes('/'));
  const welcome = ['application/ld+json', 'application/*', '*/*'];
  return { types, jsonLd: types.length === 0 || types.some((type) => welcome.includes(type)) };
}

/** Asks an inbox what it takes (OPTIONS). An inbox that does not answer that counts as saying nothing. */
export async function askAcceptPost(transport: Transport, inbox: string): Promise<Result<PostOffer>> {
  const answer = await transport({ url: inbox, method: 'OPTIONS' });
  return answer.ok ? ok(parseAcceptPost(answer.value.headers['accept-post'])) : answer;
}
