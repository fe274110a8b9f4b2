import type { Result } from '../../domain/result.ts';
import type { SrcNetConfig } from '../../domain/staging/config.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import type { ProviderHands } from '../hands.ts';
import { readJsonAnswer } from '../json-answer.ts';
import { createExchange, type SrcNetApi } from './exchange.ts';
import type { SrcNetCall } from './stage.ts';

/** Makes one call to an API of SRCNet, with the token for it, and reads its JSON. */
export type AskSrcNet = (api: SrcNetApi, call: SrcNetCall) => Promise<Result<unknown, StagingProblem>>;

/** Requests that change something may take their time, in milliseconds. */
const CHANGE = 90_000;

/** Root of an API. */
function rootOf(config: SrcNetConfig, api: SrcNetApi): string {
  return api === 'site-capabilities-api' ? config.siteCapabilities : config.dataManagement;
}

/** A way to call the APIs of a deployment of SRCNet. */
export function createAskSrcNet(config: SrcNetConfig, hands: ProviderHands): AskSrcNet {
  const exchange = createExchange(config, hands);
  return async (api, { method, path, body }) => {
    const token = await exchange(api);
    if (!token.ok) return token;
    const answer = await hands.ask.ask({
      url: rootOf(config, api) + path,
      method,
      token: { header: 'Authorization', value: `Bearer ${token.value.token}` },
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
      ...(config.viaRelay === true && { viaRelay: true }),
      ...(method !== 'GET' && { timeout: CHANGE }),
    });
    return answer.ok ? readJsonAnswer(answer.value) : answer;
  };
}
