import { fail, ok, type Result } from '../../domain/result.ts';
import type { SrcNetConfig } from '../../domain/staging/config.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import type { ProviderHands } from '../hands.ts';
import { readJsonAnswer } from '../json-answer.ts';
import { shownAddress } from '../redact.ts';
import { readClaims } from '../tokens/claims.ts';
import type { HeldToken } from '../tokens/shelf.ts';

/** APIs of SRCNet by the names that their tokens are for. */
export type SrcNetApi = 'site-capabilities-api' | 'data-management-api';

/** A token that ends so soon is changed for a new one before it is used, in milliseconds. */
const SOON = 60_000;
/** What clients presume of a token that does not say when it ends, in milliseconds. */
const PRESUMED_LIFE = 3_600_000;

/** Gets the tokens of the single APIs for the one that a person has signed in with. */
export type Exchange = (api: SrcNetApi) => Promise<Result<HeldToken, StagingProblem>>;

/** Key of the token of an API on the shelf. */
function audienceOf(config: Pick<SrcNetConfig, 'id'>, api: SrcNetApi): string {
  return `${config.id} ${api}`;
}

/**
 * Exchanges tokens at the Auth API, each from the one parent token and with its access token alone: a refresh token that
 * went along would make both invalid. What was got is held until shortly before it ends. The service wants the token in
 * the query of the address, which is why that is shown and kept nowhere.
 */
export function createExchange(config: SrcNetConfig, { tokens, ask, now }: ProviderHands): Exchange {
  const running = new Map<SrcNetApi, ReturnType<Exchange>>();

  async function exchange(api: SrcNetApi): ReturnType<Exchange> {
    const place = `${config.auth}/token/exchange/${api}`;
    const parent = tokens.get(config.id, now());
    if (!parent) return fail({ kind: 'signed-out', url: place });
    const query = new URLSearchParams({
      version: 'latest',
      try_use_cache: 'true',
      access_token: parent.token,
    });
    const answer = await ask.ask({
      url: `${place}?${query}`,
      follows: false,
      ...(config.viaRelay === true && { viaRelay: true }),
    });
    const read = answer.ok ? readJsonAnswer(answer.value) : answer;
    if (!read.ok) return read;
    const token = accessTokenIn(read.value);
    if (token === undefined)
      return fail({ kind: 'noncompliant', url: shownAddress(place), reason: 'The exchange gave no token.' });
    const claims = readClaims(token);
    const fault = claims && audienceFault(claims.audience, api);
    if (fault !== undefined) return fail({ kind: 'noncompliant', url: place, reason: fault });
    const held: HeldToken = {
      audience: audienceOf(config, api),
      token,
      expires: claims?.expires ?? new Date(now() + PRESUMED_LIFE).toISOString(),
    };
    // Meanwhile she may have signed out, or in as somebody else.
    if (tokens.get(config.id, now())?.token === parent.token) tokens.put(held);
    return ok(held);
  }

  return (api) => {
    const held = tokens.get(audienceOf(config, api), now() + SOON);
    if (held) {
      const claims = readClaims(held.token);
      const fault = claims && audienceFault(claims.audience, api);
      if (fault === undefined) return Promise.resolve(ok(held));
      return Promise.resolve(fail({ kind: 'noncompliant', url: config.auth, reason: fault }));
    }
    const going = running.get(api) ?? exchange(api).finally(() => running.delete(api));
    running.set(api, going);
    return going;
  };
}

/** The access token of an answer: some versions put it one level deeper. */
function accessTokenIn(answer: unknown): string | undefined {
  const { access_token: direct, token } = (answer ?? {}) as { access_token?: unknown; token?: unknown };
  const found = direct ?? (token as { access_token?: unknown } | null | undefined)?.access_token;
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function audienceFault(audience: readonly string[], api: SrcNetApi): string | undefined {
  if (audience.length === 0 || audience.includes(api)) return undefined;
  return `The token is for ${audience.join(', ')}, not for ${api}.`;
}
