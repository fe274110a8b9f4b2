// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArtefactRow } from '../../cache/rows.ts';
import type { Effect, Suggestion } from '../../domain/suggestion/model.ts';
import { type Workspace, WorkspaceContext } from '../workspace/workspace.ts';
import { type ReviewFlow, useReviewFlow } from './use-review-flow.ts';
import type { Verdicts } from './use-verdicts.ts';

const work = 'https://alice.example/artefacts/moons/';
const log = { kind: 'log', activityId: 'urn:uuid:1' } as const;
const link = { kind: 'link', artefact: work } as unknown as Effect;
const approve = vi.fn<Verdicts['approve']>();

let root: Root;
let flow: ReviewFlow;

function Probe({ effects, visibility }: { effects: Effect[]; visibility: 'public' | 'private' }): ReactNode {
  const suggestion = { id: 'a', artefact: work, effects } as unknown as Suggestion;
  const item = { suggestion, intents: [] };
  flow = useReviewFlow({
    verdicts: { approve, recent: [] } as unknown as Verdicts,
    chosen: item,
    items: [item],
    waiting: 1,
    artefacts: [{ url: work, visibility } as unknown as ArtefactRow],
    search: {},
    setSearch: () => undefined,
    focusSoon: () => undefined,
  });
  return null;
}

const press = async (visibility: 'public' | 'private', ...effects: Effect[]) => {
  await act(async () =>
    root.render(
      <WorkspaceContext value={{} as unknown as Workspace}>
        <Probe effects={effects} visibility={visibility} />
      </WorkspaceContext>,
    ),
  );
  await act(async () => flow.approve());
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  approve.mockReset().mockResolvedValue(true);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

describe('Approving', () => {
  it('asks once more before the public log tells of a private work.', async () => {
    await press('private', log);
    expect(flow.dialog).toBe('publish');
    expect(approve).not.toHaveBeenCalled();
    await act(async () => flow.publish());
    expect(approve).toHaveBeenCalledTimes(1);
    expect(flow.dialog).toBeUndefined();
  });

  it('asks nothing more about a public work, or where nothing goes into the log.', async () => {
    await press('public', log, link);
    expect(approve).toHaveBeenCalledTimes(1);
    await press('private', link);
    expect(approve).toHaveBeenCalledTimes(2);
  });
});
