import { fail, ok, type Result } from '../../domain/result.ts';
import type { PodRequest, PodResponse, Transport } from '../transport.ts';
import { isSuccess, problemFromResponse } from './problem-from-response.ts';

/** Sends a request and takes anything but 2xx as a problem. */
export async function exchange(
  transport: Transport,
  request: PodRequest,
  mode?: 'read' | 'append' | 'write' | 'control',
): Promise<Result<PodResponse>> {
  const result = await transport(request);
  if (!result.ok) return result;
  return isSuccess(result.value) ? ok(result.value) : fail(problemFromResponse(result.value, mode));
}

/** As {@link exchange}, with `undefined` where nothing is there (404, 410): for what may be missing. */
export async function exchangeIfPresent(
  transport: Transport,
  request: PodRequest,
): Promise<Result<PodResponse | undefined>> {
  const result = await exchange(transport, request, 'read');
  return !result.ok && result.problem.kind === 'absent' ? ok(undefined) : result;
}
