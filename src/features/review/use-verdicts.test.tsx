// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSuggestion } from '../../cache/suggestions.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Intent, Suggestion } from '../../domain/suggestion/model.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import type { ReviewItem } from './queue.ts';
import { useVerdicts, type Verdicts } from './use-verdicts.ts';

const suggestion = {
  id: 'a',
  pattern: 'announce-review',
  senderName: 'PCI',
  effects: [{ kind: 'log', activityId: 'urn:uuid:1' }],
} as unknown as Suggestion;
const item: ReviewItem = { suggestion, intents: [] };
const waiting: OpenSuggestion = { suggestion, failed: [] };

let root: Root;
let verdicts: Verdicts;
const call = vi.fn<(command: string, ...args: unknown[]) => Promise<Result<void>>>();

function Probe({ open, graceMs }: { open: readonly OpenSuggestion[]; graceMs: number }): ReactNode {
  verdicts = useVerdicts(open, graceMs);
  return null;
}

const workspace = { orchestrator: { call } } as unknown as Workspace;
const show = (open: readonly OpenSuggestion[], graceMs = 8_000) =>
  act(async () =>
    root.render(
      <WorkspaceContext value={workspace}>
        <Probe open={open} graceMs={graceMs} />
      </WorkspaceContext>,
    ),
  );

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  call.mockReset().mockResolvedValue(ok(undefined));
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

describe('A verdict', () => {
  it('takes the suggestion off the list at once, and can be taken back for as long as was set.', async () => {
    await show([waiting]);
    await act(async () => void (await verdicts.approve(item)));
    expect(call).toHaveBeenCalledWith('approve', 'a', 8_000);
    expect(verdicts.hidden.has('a')).toBe(true);
    expect(verdicts.recent).toMatchObject([
      { suggestionId: 'a', message: 'Approved: Record the review by PCI in your log' },
    ]);
  });

  it('leaves nothing to undo where the maintainer wants no time for it.', async () => {
    await show([waiting], 0);
    await act(async () => void (await verdicts.approve(item)));
    expect(call).toHaveBeenCalledWith('approve', 'a', 0);
    expect(verdicts.hidden.has('a')).toBe(true);
    expect(verdicts.recent).toEqual([]);
  });

  it('that is refused puts the suggestion back, with the cause.', async () => {
    call.mockResolvedValue(fail({ kind: 'unexpected', message: 'no', where: 'test' }));
    await show([waiting]);
    await act(async () => expect(await verdicts.reject(item, 'not ours')).toBe(false));
    expect(verdicts.hidden.size).toBe(0);
    expect(verdicts.recent).toEqual([]);
    expect(verdicts.refused).toMatchObject({ suggestionId: 'a', problem: { kind: 'unexpected' } });
  });

  it('whose effects fail later lets the card come back.', async () => {
    await show([waiting]);
    await act(async () => void (await verdicts.approve(item)));
    await show([{ suggestion, failed: [{ id: 'i', state: 'failed' } as unknown as Intent] }]);
    expect(verdicts.hidden.has('a')).toBe(false);
  });

  it('that is undone shows the suggestion again and leaves nothing to undo.', async () => {
    await show([waiting]);
    await act(async () => void (await verdicts.later(item, '2026-03-11T07:00:00Z')));
    await act(async () => expect(await verdicts.undo('a', 'x')).toBe(true));
    expect(call).toHaveBeenLastCalledWith('undo', 'a');
    expect(verdicts.hidden.size).toBe(0);
    expect(verdicts.recent).toEqual([]);
  });
});
