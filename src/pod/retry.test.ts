import { describe, expect, it } from 'vitest';
import { withRetry } from './retry.ts';
import { type FakeAnswer, fakeTransport } from './testing/fake-transport.ts';

function retrying(answers: readonly FakeAnswer[], attempts?: number) {
  const slept: number[] = [];
  let next = 0;
  const { transport, requests } = fakeTransport(() => answers[next++] ?? { status: 200 });
  const sleep = async (ms: number) => void slept.push(ms);
  return { transport: withRetry(transport, { sleep, random: () => 0, attempts }), requests, slept };
}

const url = 'https://alice.example/';

describe('Repeating a request', () => {
  it('waits twice as long each time and ends with the first success.', async () => {
    const { transport, slept } = retrying([{ status: 500 }, { status: 503 }, { status: 200 }]);
    expect(await transport({ url })).toMatchObject({ value: { status: 200 } });
    expect(slept).toEqual([500, 1000]);
  });

  it('ends after so many attempts with the last answer.', async () => {
    const { transport, requests } = retrying(Array(9).fill({ status: 502 }), 3);
    expect(await transport({ url, method: 'PUT' })).toMatchObject({ value: { status: 502 } });
    expect(requests).toHaveLength(3);
  });

  it('obeys Retry-After, and leaves a long one to the caller.', async () => {
    const short = retrying([{ status: 429, headers: { 'retry-after': '3' } }]);
    await short.transport({ url });
    expect(short.slept).toEqual([3000]);
    const long = retrying([{ status: 429, headers: { 'retry-after': '600' } }]);
    expect(await long.transport({ url })).toMatchObject({ value: { status: 429 } });
    expect(long.requests).toHaveLength(1);
  });

  it.each(['POST', 'PATCH'])('is not done for a %s, which might happen twice.', async (method) => {
    const { transport, requests } = retrying([{ status: 503 }]);
    await transport({ url, method });
    expect(requests).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 412])('is not done after %i, which waiting does not mend.', async (status) => {
    const { transport, requests } = retrying([{ status }]);
    await transport({ url });
    expect(requests).toHaveLength(1);
  });
});
