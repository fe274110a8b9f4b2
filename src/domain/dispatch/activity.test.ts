import { expect, it } from 'vitest';
import { type ArtefactEvent, lifecycleOf } from '../artefact/lifecycle.ts';
import { readNotification } from '../notification/read.ts';
import { dispatchActivity } from './activity.ts';

const work = 'https://ines.pod.example/artefacts/moons/';

it('The entry of a crate that was sent says so, and does not count as an announcement of the work.', () => {
  const document = dispatchActivity(
    {
      id: '0F7C1F0A-3C7E-4E1D-9E0B-6E9B6B1E2A77',
      crate: { url: `${work}crate/`, name: 'Moons' },
      node: { host: 'node.example', shares: 'https://node.example/ocm/shares' },
      createdAt: '2026-11-02T09:00:00Z',
    } as unknown as Parameters<typeof dispatchActivity>[0],
    { webId: 'https://ines.pod.example/profile#me', name: 'Ines' },
  );
  const read = readNotification(document);
  expect(read).toMatchObject({
    value: {
      id: 'urn:uuid:0f7c1f0a-3c7e-4e1d-9e0b-6e9b6b1e2a77',
      summary: '“Moons” was sent to node.example to be run there.',
    },
  });
  const event = {
    url: 'https://ines.pod.example/events/1',
    writtenAt: '2026-11-02T09:00:01Z',
    activityId: 'urn:uuid:0f7c1f0a-3c7e-4e1d-9e0b-6e9b6b1e2a77',
    artefact: work,
    ...(read.ok && { notification: read.value }),
  } as ArtefactEvent;
  const artefact = { url: work, links: [] } as unknown as Parameters<typeof lifecycleOf>[0];
  expect(lifecycleOf(artefact, [event], [])).toEqual([]);
});
