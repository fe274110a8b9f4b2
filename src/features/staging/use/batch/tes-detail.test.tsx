// @vitest-environment happy-dom
import { act, type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTokenShelf } from '../../../../platforms/tokens/shelf.ts';
import { taskFromQuads } from '../../../../pod/tasks-rdf.ts';
import { memoryPod } from '../../../../pod/testing/memory-pod.ts';
import { parseTurtle } from '../../../../pod/testing/parse-turtle.ts';
import { openPage, type TestPage } from '../../../dispatch/testing/page.tsx';
import { removeDrafts } from '../../../workspace/use-kept-drafts.ts';
import { useTasks } from '../use-tasks.ts';
import { ActionsPlace } from '../way-actions.tsx';
import { TesDetail } from './tes-detail.tsx';

const config = { id: 'olympus', label: 'Olympus', base: 'https://tes.example/ga4gh/tes/v1' };
const draft = {
  name: 'Rings',
  image: 'python:3.13',
  command: 'python3 -c "print(1)"',
  withFiles: 'yes',
  folder: '/data',
  outputs: '',
  cores: '',
  memory: '',
  disk: '',
};
const DRAFT = 'orrery:task-draft:https://ada.example/#me:tes olympus';

let page: TestPage;
const shown = vi.fn<(id: string) => void>();

/** A task service that keeps what it got, or loses its answer to it. */
function tes(options: { loses: boolean }) {
  const got: { tags: Record<string, string> }[] = [];
  const asked: { url: string; headers: Headers }[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    asked.push({ url: String(input), headers: new Headers(init.headers) });
    if (init.method !== 'POST') return Response.json({ tasks: [] });
    got.push(JSON.parse(String(init.body)));
    if (options.loses) throw new TypeError('cut off');
    return Response.json({ id: 't1' });
  });
  return { got, asked };
}

function Screen(): ReactNode {
  const tasks = useTasks();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const subject = {
    title: 'Rings',
    members: [],
    collection: 'https://ada.example/orrery/collections/r.ttl#it',
  };
  const chosen = { subject, state: 'known', options: [], value: '', searchOf: () => ({}) } as const;
  const files = [
    { identifier: 'a:one.fits', path: 'x', name: 'one.fits', url: 'https://rse.example/one.fits' },
  ];
  const paths = { files, pattern: '', setPattern: () => {}, raw: 0, copies: 0 };
  const beside = { wantsToken: false, isAsking: false };
  return (
    <ActionsPlace value={place}>
      <TesDetail {...{ config, chosen, paths, beside, tasks }} onTask={shown} onGone={() => {}} />
      <div ref={setPlace} />
    </ActionsPlace>
  );
}

async function open() {
  const pod = memoryPod({});
  const tokens = createTokenShelf();
  tokens.put({ audience: 'olympus', token: 'tes-secret' });
  await page.show(<Screen />, { transport: pod.transport, tokens });
  return {
    record: () => {
      const { url = '', body = '' } = pod.requests.findLast(({ method }) => method === 'PUT') ?? {};
      return taskFromQuads(url, parseTurtle(String(body), url));
    },
    written: () => pod.requests.filter(({ method }) => method === 'PUT').map(({ body }) => String(body)),
  };
}

/** Lets turns go by until something can be seen. */
const until = (check: () => void) =>
  vi.waitFor(async () => {
    await act(async () => void (await new Promise((resolve) => setTimeout(resolve))));
    check();
  });

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('navigator', {
    ...navigator,
    locks: { request: (_name: string, work: () => unknown) => work() },
  });
  removeDrafts('https://ada.example/#me');
  shown.mockReset();
  page = openPage();
});

afterEach(async () => {
  await page.close();
  vi.unstubAllGlobals();
});

it('A task is written into the pod before the service hears of it, and the token is in neither.', async () => {
  localStorage.setItem(DRAFT, JSON.stringify(draft));
  const service = tes({ loses: false });
  const pod = await open();
  expect(page.element.textContent).toContain('"url": "https://rse.example/one.fits"');
  await page.press('Hand in the task');
  await until(() => expect(shown).toHaveBeenCalled());
  const [record] = pod.written();
  expect(record).toContain('"asked"');
  expect(service.got).toHaveLength(1);
  expect(pod.record()).toMatchObject({ state: 'handed-in', jobId: 't1', collection: expect.any(String) });
  expect(service.got[0]?.tags['orrery:task']).toBe(pod.record()?.id);
  expect(shown).toHaveBeenCalledWith(pod.record()?.id);
  expect(localStorage.getItem(DRAFT)).toBeNull();
  expect(service.asked.every(({ headers }) => headers.get('authorization') === 'Bearer tes-secret')).toBe(
    true,
  );
  expect(pod.written().join()).not.toContain('tes-secret');
});

it('When the answer gets lost, the task waits in the pod to be looked for, and what was entered is kept.', async () => {
  localStorage.setItem(DRAFT, JSON.stringify(draft));
  tes({ loses: true });
  const pod = await open();
  await page.press('Hand in the task');
  await until(() => expect(shown).toHaveBeenCalled());
  expect(pod.record()).toMatchObject({ state: 'asked', problem: { kind: 'network' } });
  expect(shown).toHaveBeenCalledOnce();
  expect(localStorage.getItem(DRAFT)).not.toBeNull();
});

it('What is missing is told when it is tried to hand it in, and nothing is written or sent.', async () => {
  const service = tes({ loses: false });
  const pod = await open();
  expect(page.element.textContent).not.toContain('This is needed.');
  await page.press('Hand in the task');
  await until(() => expect(page.element.textContent).toContain('This is needed.'));
  expect([pod.written(), service.asked]).toEqual([[], []]);
});
