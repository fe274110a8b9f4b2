import { describe, expect, it } from 'vitest';
import type { PodProfile } from '../../pod/pod-profile.ts';
import { hasWork, setupParts } from './setup-parts.ts';

const pod: PodProfile = {
  webId: 'https://ida.example/profile/card#me',
  issuers: ['https://ida.example/'],
  storages: ['https://ida.example/'],
  inbox: 'https://ida.example/inbox/',
  eventLog: 'https://ida.example/events/',
  home: 'https://ida.example/orrery/',
};
const places = { eventLog: 'https://ida.example/events/', home: 'https://ida.example/orrery/' };

describe('The parts of a pod', () => {
  it('leave nothing to do where all is there.', () => {
    const parts = setupParts(pod, { access: 'wac', ...places, missing: [] });
    expect(hasWork(parts)).toBe(false);
    expect(parts.find((part) => part.name === 'log')?.state).toBe('present');
  });

  it('name the log and the container that an empty pod lacks.', () => {
    const parts = setupParts(
      { ...pod, eventLog: undefined, home: undefined },
      {
        access: 'wac',
        ...places,
        missing: ['event-log', 'event-log-public', 'event-log-advertised', 'home', 'home-private'],
      },
    );
    expect(
      parts.filter((part) => part.state === 'missing' && part.mendable).map((part) => part.name),
    ).toEqual(['log', 'home']);
    expect(parts.flatMap((part) => part.faults)).toEqual([]);
  });

  it('tell a log that strangers cannot read from one that is missing.', () => {
    const parts = setupParts(pod, { access: 'wac', ...places, missing: ['event-log-public'] });
    expect(parts.find((part) => part.name === 'log')).toMatchObject({
      state: 'present',
      faults: ['not-public'],
    });
    expect(hasWork(parts)).toBe(true);
  });

  it('offer nothing on a server whose access rules cannot be written.', () => {
    const parts = setupParts(pod, { access: 'acp', ...places, missing: ['event-log'] });
    expect(hasWork(parts)).toBe(false);
  });

  it('offer nothing without a storage.', () => {
    const parts = setupParts({ ...pod, storages: [] }, { access: 'unknown', missing: ['storage'] });
    expect(hasWork(parts)).toBe(false);
    expect(parts[0]).toMatchObject({ name: 'storage', state: 'missing' });
  });
});
