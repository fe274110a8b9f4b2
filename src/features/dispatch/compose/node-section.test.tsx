// @vitest-environment happy-dom
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPage, type TestPage } from '../testing/page.tsx';
import { newDraft } from './compose-draft.ts';
import { NodeSection } from './node-section.tsx';
import type { Composer } from './use-composer.ts';
import type { AskedNode } from './use-node.ts';

let page: TestPage;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  page = openPage();
});

afterEach(async () => {
  await page.close();
  vi.unstubAllGlobals();
});

const hidden: AskedNode = {
  discovery: { kind: 'hidden' },
  at: 0,
  ways: { direct: { kind: 'unreachable' }, relay: { kind: 'not-offered', because: 'no-relay' } },
};

/** As the composer does it: what was found out holds for the endpoint with which the node was asked. */
function Typing(): ReactNode {
  const [draft, setDraft] = useState(newDraft('1'));
  const composer = {
    recipients: { addresses: ['marie@n.example'], host: 'n.example' },
    draft,
    ...(draft.endPoint === undefined && { asked: hidden }),
    asking: false,
    askNode: () => undefined,
    change: (change: object) => setDraft({ ...draft, ...change }),
  };
  return <NodeSection composer={composer as unknown as Composer} />;
}

it('The endpoint of a node that cannot be read can be typed, letter by letter.', async () => {
  await page.show(<Typing />, {});
  await page.type('Endpoint of the node', 'h');
  await page.type('Endpoint of the node', 'https://n.example/ocm');
  expect(page.element.querySelector('input')?.value).toBe('https://n.example/ocm');
  await page.type('Endpoint of the node', '');
  expect(page.element.querySelector('input')?.value).toBe('');
});
