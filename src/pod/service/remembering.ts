import type { Transport } from '../transport.ts';

/** A transport that asks the same question once only, for as long as one search lasts. For GET, HEAD and OPTIONS. */
export function remembering(transport: Transport): Transport {
  const answers = new Map<string, ReturnType<Transport>>();
  return (request, signal) => {
    const { url, method = 'GET', headers = {} } = request;
    const key = JSON.stringify([method, url, headers]);
    const known = answers.get(key);
    if (known) return known;
    const answer = transport(request, signal);
    answers.set(key, answer);
    return answer;
  };
}
