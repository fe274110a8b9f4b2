import { expect, test } from 'vitest';
import { readNotification } from '../notification/read.ts';
import { dataUseActivity } from './data-use-activity.ts';

test('the log gets to know work and place, and nothing that an address might hide', () => {
  const activity = dataUseActivity(
    {
      id: '0B1D7F6E-59C5-4D77-9A0E-5C8F1C0D2A11',
      what: 'opened',
      work: { url: 'https://alice.example/works/rings/', title: 'Rings' },
      place: { url: 'https://ada:pw@hub.example/jupyter/?token=secret#t', name: 'hub.example' },
      at: '2026-11-02T10:00:00Z',
    },
    { webId: 'https://alice.example/card#me' },
  );
  expect(activity).toMatchObject({
    id: 'urn:uuid:0b1d7f6e-59c5-4d77-9a0e-5c8f1c0d2a11',
    object: { id: 'https://alice.example/works/rings/' },
    target: { id: 'https://hub.example/jupyter/' },
    summary: 'The data of “Rings” were opened at hub.example.',
  });
  expect(JSON.stringify(activity)).not.toMatch(/secret|pw@/);
  // It is no news of a result, which would stand on the tracks of the work.
  expect(readNotification(activity)).toMatchObject({ ok: true, value: { pattern: 'other' } });
});
