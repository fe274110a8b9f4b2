import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../domain/result.ts';
import type { PodRequest, PodResponse, Transport } from '../../pod/transport.ts';
import { deliver } from './delivery.ts';

const inbox = 'https://reviews.example/in?for=1';
const document = { type: 'Offer' };

async function delivery(answer: Partial<PodResponse> | undefined) {
  const requests: PodRequest[] = [];
  const transport: Transport = async (request) => {
    requests.push(request);
    return answer === undefined
      ? fail({ kind: 'network', url: inbox, message: 'Failed to fetch' })
      : ok({ url: inbox, status: 201, headers: {}, body: new Uint8Array(), ...answer });
  };
  return { delivery: await deliver(transport, inbox, document), requests };
}

describe('A delivery', () => {
  it('is one request, as by a stranger, to the very address.', async () => {
    const { requests } = await delivery({});
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      url: inbox,
      method: 'POST',
      anonymous: true,
      body: '{"type":"Offer"}',
    });
  });

  it('is taken, with the place that the receiver names.', async () => {
    expect((await delivery({ headers: { location: '/in/7' } })).delivery).toMatchObject({
      kind: 'taken',
      receipt: { status: 201, location: 'https://reviews.example/in/7' },
    });
  });

  it('is refused in the receiver’s words, with the link to its rules.', async () => {
    const answer = {
      status: 400,
      headers: {
        'content-type': 'application/problem+json',
        link: '</rules>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
      },
      body: new TextEncoder().encode('{"detail":"No actor."}'),
    };
    expect((await delivery(answer)).delivery).toEqual({
      kind: 'refused',
      status: 400,
      says: 'No actor.',
      rules: 'https://reviews.example/rules',
    });
  });

  it.each([
    ['https://new.example/in', { kind: 'redirected', to: 'https://new.example/in' }],
    ['', { kind: 'redirected' }],
  ])('that is led elsewhere (%j) is not repeated there.', async (redirect, expected) => {
    const { delivery: outcome, requests } = await delivery({ status: 0, redirect });
    expect(outcome).toEqual(expected);
    expect(requests).toHaveLength(1);
  });

  it('fails where nobody answers.', async () => {
    expect((await delivery(undefined)).delivery).toMatchObject({
      kind: 'failed',
      problem: { kind: 'network' },
    });
  });
});
