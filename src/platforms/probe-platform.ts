import { isProvider, type Platform } from '../domain/staging/platform.ts';
import type { Probe } from '../domain/staging/provider.ts';
import type { ProviderHands } from './hands.ts';
import { notReached } from './not-reached.ts';
import { openProvider } from './open-provider.ts';
import { pageOrigin } from './page-origin.ts';
import { createAskTap } from './tap/ask-tap.ts';
import { isThere as anyAnswer, probeTap, type TapVerdict } from './tap/probe.ts';
import { openTes } from './tes/client.ts';

/** What trying needs beside the way to ask. */
export interface ProbeHands extends ProviderHands {
  /** Whether anything answers at an address, whatever it allows to pages. */
  readonly isThere?: (url: string) => Promise<boolean>;
}

/** Tries a platform of any kind: whether it is there, lets this page in, and takes the token. Changes nothing there. */
export async function probePlatform(platform: Platform, hands: ProbeHands): Promise<Probe> {
  if (isProvider(platform)) return openProvider(platform, hands).probe();
  const { isThere = anyAnswer, ask } = hands;
  if (platform.kind === 'tes') {
    const answer = await openTes(platform, hands).info();
    if (answer.ok)
      return {
        kind: 'ready',
        ...(answer.value.version !== undefined && { version: answer.value.version }),
      };
    const { problem } = answer;
    if (problem.kind === 'signed-out') return { kind: 'unauthorised' };
    if (problem.kind === 'network' && platform.viaRelay !== true && (await isThere(platform.base)))
      return { kind: 'cors-blocked', advice: TES_ADVICE() };
    return notReached(problem);
  }
  const isSecure = pageOrigin().startsWith('https:');
  const verdict = await probeTap(platform.url, {
    ask: createAskTap(ask, platform.viaRelay),
    isThere,
    isSecure,
  });
  return probeOf(verdict);
}

/** What came of trying a service that is queried, in the words of all platforms. */
function probeOf(verdict: TapVerdict): Probe {
  switch (verdict.kind) {
    case 'ready':
      return { kind: 'ready' };
    case 'cors-blocked':
      return { kind: 'cors-blocked', advice: '# DaCHS: /etc/gavo.rc\n[web]\ncorsOriginPat: .*' };
    case 'sign-in':
      return { kind: 'unauthorised' };
    case 'wrong-service':
      return { kind: 'wrong-service', found: verdict.found };
    case 'closed':
      return { kind: 'unreachable', message: `It says that it is out of order. ${verdict.message}`.trim() };
    case 'insecure':
      return { kind: 'unreachable', message: 'Pages that came by https may not ask services by http.' };
    default:
      return { kind: 'unreachable', message: verdict.message };
  }
}

/** The headers that a server in front of the service has to send. */
const TES_ADVICE = () =>
  [
    `Access-Control-Allow-Origin: ${pageOrigin()}`,
    'Access-Control-Allow-Methods: GET, POST, OPTIONS',
    'Access-Control-Allow-Headers: authorization, content-type',
  ].join('\n');
