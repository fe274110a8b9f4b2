// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { PolicyFinding } from '../../../domain/staging/policy-finding.ts';
import type { StagingProblem, StagingProvider } from '../../../domain/staging/provider.ts';
import type { StagingRequest } from '../../../domain/staging/request.ts';
import { type Preview, usePreview } from './use-preview.ts';

type Answer = Result<readonly PolicyFinding[], StagingProblem>;

let root: Root;
let answer: (answer: Answer) => void;
let seen: Preview;
const preview = vi.fn(() => new Promise<Answer>((resolve) => (answer = resolve)));
const provider = { id: 'ring', preview } as unknown as StagingProvider;
const client = new QueryClient();

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  client.clear();
  preview.mockClear();
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

function Look({ request, isOpen }: { request: StagingRequest | undefined; isOpen: boolean }) {
  seen = usePreview(provider, request, isOpen);
  return null;
}

async function show(request: Partial<StagingRequest> | undefined, isOpen = true): Promise<void> {
  await act(async () =>
    root.render(
      <QueryClientProvider client={client}>
        <Look request={request as StagingRequest | undefined} isOpen={isOpen} />
      </QueryClientProvider>,
    ),
  );
}

const answered = (given: Answer) => act(async () => answer(given));

/** Queries tell their news with one of the next turns. */
const soon = (check: () => void) =>
  vi.waitFor(async () => {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve));
    });
    check();
  });
const info: PolicyFinding = { level: 'info', rule: 'already-there', source: 'Ring', values: {} };

test('a service is asked only about a request that is looked at, and by who is signed in', async () => {
  await show(undefined);
  await show({ id: '1', copies: 1 }, false);
  expect(preview).not.toHaveBeenCalled();
  expect(seen.state).toBe('unasked');
});

test('who does not want to wait goes on without, until the request is another', async () => {
  await show({ id: '1', copies: 1 });
  expect(seen.state).toBe('asking');
  await act(async () => seen.waive());
  expect(seen.state).toBe('waived');
  await show({ id: '1', copies: 2 });
  expect(seen.state).toBe('asking');
});

test('an answer that comes late counts all the same', async () => {
  await show({ id: '1', copies: 1 });
  await act(async () => seen.waive());
  await answered(ok([info]));
  await soon(() => expect([seen.state, seen.findings]).toEqual(['known', [info]]));
});

test('why there is no answer is told, and it can be asked again', async () => {
  await show({ id: '1', copies: 1 });
  await answered(fail({ kind: 'timeout', url: 'https://ring.example/', ms: 1 }));
  await soon(() => expect([seen.state, seen.problem?.kind]).toEqual(['failed', 'timeout']));
  await act(async () => seen.askAgain());
  await answered(ok([]));
  await soon(() => expect(seen.state).toBe('known'));
});

test('the seconds that go by until a date ask nothing anew', async () => {
  await show({ id: '1', lifetime: 86_400 });
  await answered(ok([]));
  await soon(() => expect(seen.state).toBe('known'));
  await show({ id: '1', lifetime: 86_385 });
  expect(preview).toHaveBeenCalledTimes(1);
});
