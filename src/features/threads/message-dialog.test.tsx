// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildRequest } from '../../domain/notification/build/request.ts';
import { fail, ok } from '../../domain/result.ts';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { MessageDialog, type MessagePlan } from './message-dialog.tsx';
import { verdictOn } from './own-message.ts';

const pod: PodProfile = {
  webId: 'https://alice.example/card#me',
  issuers: [],
  storages: ['https://alice.example/'],
  inbox: 'https://alice.example/inbox/',
};
const offer = buildRequest({
  pattern: 'request-review',
  id: 'urn:uuid:3c1b1d52-8f37-4e7a-9b39-0c2f6a1d7e02',
  actor: { id: 'https://journal.example/editor', type: 'Person', name: 'Chidi' },
  origin: { id: 'https://journal.example/', inbox: 'https://journal.example/inbox' },
  target: { id: 'https://alice.example/', inbox: 'https://alice.example/inbox/' },
  object: {
    id: 'https://journal.example/88/',
    types: ['Page', 'sorg:AboutPage'],
    item: { id: 'https://journal.example/88.pdf', types: ['Article'], mediaType: 'application/pdf' },
  },
});

const send = vi.fn();
const onClose = vi.fn();
let root: Root;

const plan = (change: Partial<MessagePlan> = {}): MessagePlan => ({
  title: 'Decline?',
  consequences: ['They are told.'],
  words: { label: 'Words', help: 'Say why.', required: true },
  compose: (id, words) => verdictOn(offer, 'tentative-reject', pod, { id, words }),
  inbox: 'https://journal.example/inbox',
  action: 'Decline for now',
  sent: 'On its way',
  send,
  ...change,
});

async function open(shown: MessagePlan): Promise<void> {
  const workspace = { pod, session: { phase: 'signed-in', webId: pod.webId } } as unknown as Workspace;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <WorkspaceContext value={workspace}>
        <MessageDialog plan={shown} onClose={onClose} />
      </WorkspaceContext>,
    ),
  );
}

const button = () =>
  [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.includes('Decline for now'),
  );

async function write(words: string): Promise<void> {
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  send.mockReset().mockResolvedValue(ok(undefined));
  onClose.mockReset();
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

describe('The dialog of a message', () => {
  it('hands over exactly what it shows, with the words, under one id.', async () => {
    await open(plan());
    expect(button()?.getAttribute('aria-disabled')).toBe('true');
    await write('After the data are added.');
    const shown = JSON.parse(document.querySelector('pre')?.textContent ?? '');
    await act(async () => button()?.click());
    expect(send).toHaveBeenCalledExactlyOnceWith(shown, 'After the data are added.');
    expect(shown).toMatchObject({ type: 'TentativeReject', summary: 'After the data are added.' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('hands nothing over that the receiver would refuse, and says why.', async () => {
    await open(plan({ words: undefined, compose: () => ({ ...offer, origin: undefined }) }));
    expect(button()?.getAttribute('aria-disabled')).toBe('true');
    expect(document.body.textContent).toContain('The receiver would refuse this message');
  });

  it('stays open with the words when handing over fails, and tells of a verdict that is there already.', async () => {
    send.mockResolvedValue(fail({ kind: 'conflict', url: 'urn:uuid:1', status: 409 }));
    await open(plan());
    await write('No.');
    await act(async () => button()?.click());
    expect(onClose).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('An answer of yours is on its way already');
    expect(document.querySelector('textarea')?.value).toBe('No.');
  });

  it('hands nothing over where no inbox is known.', async () => {
    await open(plan({ inbox: undefined, words: undefined }));
    expect(button()?.getAttribute('aria-disabled')).toBe('true');
    expect(document.body.textContent).toContain('No inbox is known');
  });
});
