import { describe, expect, it } from 'vitest';
import type { Notification } from '../notification/model.ts';
import type { Service } from '../service/service.ts';
import type { Artefact } from './artefact.ts';
import { breakageOf } from './breakage.ts';
import { type ArtefactEvent, lifecycleOf, statusesOf } from './lifecycle.ts';
import { lifecycleTracks, type Pending } from './lifecycle-tracks.ts';

const url = 'https://alice.example/artefacts/moons/';
const moons: Artefact = {
  url,
  metadata: `${url}meta.ttl`,
  title: 'Moons',
  type: 'article',
  types: [],
  authors: [],
  files: [],
  links: [],
};

function announce(id: string, writtenAt: string, more: Partial<Notification>, artefact = url): ArtefactEvent {
  const notification: Notification = {
    id,
    pattern: 'announce-resource',
    generation: '1.0',
    activities: ['Announce'],
    types: [],
    cc: [],
    threadKeys: [],
    normalisations: [],
    ...more,
  };
  return { url: `https://alice.example/events/${id}`, writtenAt, activityId: id, notification, artefact };
}

function party(id: string): { id: string; types: string[] } {
  return { id, types: ['Service'] };
}

function service(id: string, kind: Service['kinds'][number]): Service {
  return { id, name: `The ${kind}`, aliases: [], kinds: [kind], takes: [], trust: 'trusted' };
}

const register = [service('https://r.example/', 'registration'), service('https://a.example/', 'archiving')];

describe('The lifecycle of an artefact', () => {
  it('is what its log says: by the pattern, by the use cases’ types, by what the register knows of the service.', () => {
    const events = [
      announce('n4', '2026-03-04', { origin: party('https://a.example') }),
      announce('n1', '2026-03-01', {
        pattern: 'announce-review',
        object: { id: 'https://p.example/9', types: [], items: [] },
      }),
      announce('n2', '2026-03-02', { types: ['https://www.example.org/RegistrationAction'] }),
      announce('n3', '2026-03-03', {
        object: { id: 'x', types: ['http://schema.org/ArchiveComponent'], items: [] },
      }),
      announce('n5', '', { actor: party('https://r.example/') }),
      announce('n6', '2026-03-06', { actor: party('https://elsewhere.example/') }),
      announce('n7', '2026-03-07', { pattern: 'announce-review' }, 'https://alice.example/artefacts/other/'),
      announce('n8', '2026-03-08', { pattern: 'accept', activities: ['Accept'] }),
    ];
    const life = lifecycleOf(moons, events, register);
    expect(life.map(({ activityId, function: each, at }) => [activityId, each, at])).toEqual([
      ['n1', 'certification', '2026-03-01'],
      ['n2', 'registration', '2026-03-02'],
      ['n3', 'archiving', '2026-03-03'],
      ['n4', 'archiving', '2026-03-04'],
      ['n6', 'awareness', '2026-03-06'],
      ['n5', 'registration', undefined],
    ]);
    expect(life[3]?.service).toEqual({ id: 'https://a.example/', name: 'The archiving' });
    expect(statusesOf(life).map(({ status, evidence }) => [status, evidence.length])).toEqual([
      ['registered', 2],
      ['certified', 1],
      ['archived', 2],
    ]);
  });

  it('counts a result once, whether it is logged, linked or both, by any of its names.', () => {
    const links = ['https://p.example/9', 'https://doi.org/10.1/9', 'https://p.example/10'].map((target) => ({
      predicate: 'http://schema.org/review',
      target,
    }));
    const event = announce('n1', '2026-03-01', {
      pattern: 'announce-review',
      object: { id: 'https://p.example/9', citeAs: 'https://doi.org/10.1/9', types: [], items: [] },
    });
    const life = lifecycleOf({ ...moons, links }, [event], []);
    expect(life.map(({ result, event: at }) => [result, at !== undefined])).toEqual([
      ['https://p.example/9', true],
      ['https://p.example/10', false],
    ]);
  });

  it('does not count what its own service took back; nobody else can take it back.', () => {
    const review = announce('urn:uuid:1', '2026-03-01', {
      pattern: 'announce-review',
      origin: party('https://p.example/'),
    });
    const back = (by: string) =>
      announce('n2', '2026-03-02', {
        pattern: 'reject',
        activities: ['Reject'],
        origin: party(by),
        threadKeys: ['urn:uuid:1'],
      });
    expect(lifecycleOf(moons, [review, back('https://p.example/')], [])).toEqual([]);
    expect(lifecycleOf(moons, [review, back('https://other.example/')], [])).toHaveLength(1);
  });
});

describe('The drawing of a lifecycle', () => {
  const now = '2026-12-31T00:00:00Z';
  const offer: Pending = { id: 'o', kind: 'offer', pattern: 'request-review', since: '2026-07-02' };

  it('has four tracks on one axis, with marks in time, and those of unknown time apart.', () => {
    const life = lifecycleOf(
      moons,
      [
        announce('n1', '2026-07-02T00:00:00Z', { pattern: 'announce-review' }),
        announce('n2', '', { actor: party('https://r.example/') }),
      ],
      register,
    );
    const { start, end, tracks, ticks } = lifecycleTracks(life, [offer], '2026', now);
    expect([start, end]).toEqual(['2026-01-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z']);
    expect(tracks.map((track) => track.function)).toEqual([
      'registration',
      'certification',
      'awareness',
      'archiving',
    ]);
    expect(tracks[1]?.marks[0]?.position).toBeCloseTo(0.5, 2);
    expect(tracks[0]?.marks).toMatchObject([{ position: undefined }]);
    expect(tracks[1]?.waiting).toMatchObject([{ to: 1 }]);
    expect(tracks[1]?.waiting[0]?.from).toBeCloseTo(0.5, 2);
    expect(ticks.map(({ label }) => label)).toEqual(['2026-01', '2026-04', '2026-07', '2026-10']);
  });

  it.each([
    ['2026-12-30T12:00:00Z', 1, /^2026-12-\d\d$/],
    ['2026-12-01', 4, /^2026-12-\d\d$/],
    ['2020', 6, /^\d{4}$/],
    ['1903-05', 2, /^\d{4}$/],
    ['someday', 1, /^2026-12-\d\d$/],
  ])('that begins in %s has a few round dates.', (since, least, label) => {
    const { ticks } = lifecycleTracks([], [], since, now);
    expect(ticks.length).toBeGreaterThanOrEqual(least);
    expect(ticks.length).toBeLessThanOrEqual(9);
    for (const tick of ticks) {
      expect(tick.label).toMatch(label);
      expect(tick.position).toBeGreaterThanOrEqual(0);
      expect(tick.position).toBeLessThanOrEqual(1);
    }
  });

  it('puts what is waited for on the track of the service, where the pattern does not tell.', () => {
    const pending: Pending[] = [
      {
        id: 's',
        kind: 'suggestion',
        pattern: 'announce-resource',
        since: '2026-12-01',
        serviceKinds: ['registration'],
      },
      { id: 't', kind: 'suggestion', pattern: 'announce-endorsement', since: '2026-12-01' },
    ];
    const { tracks } = lifecycleTracks([], pending, undefined, now);
    expect(tracks.map(({ open }) => open.map((span) => span.pending.id))).toEqual([['s'], ['t'], [], []]);
  });
});

describe('Deleting an artefact', () => {
  it('breaks nothing where nobody knows of it.', () => {
    expect(breakageOf(moons, { artefacts: [moons], events: [], evidence: [], pending: [] })).toEqual([]);
  });

  it('breaks what points to it.', () => {
    const other = {
      ...moons,
      url: 'https://alice.example/artefacts/r/',
      title: 'R',
      reviewOf: url.replace('https:', 'HTTPS:'),
    };
    const event = announce('n1', '2026-03-01', { actor: party('https://r.example/') });
    const events = [event, announce('n2', '2026-03-02', {}, other.url)];
    const cited = { ...moons, citeAs: 'https://doi.org/10.1/x' };
    const evidence = lifecycleOf(cited, events, register);
    const offer: Pending = { id: 'o', kind: 'offer', pattern: 'request-review', since: '2026-12-01' };
    const pending: Pending[] = [offer, { ...offer, id: 's', kind: 'suggestion' }];
    expect(breakageOf(cited, { artefacts: [cited, other], events, evidence, pending })).toEqual([
      { kind: 'cited-as', identifiers: ['https://doi.org/10.1/x'] },
      { kind: 'known-to', evidence },
      { kind: 'offers', offers: [offer] },
      { kind: 'suggestions', suggestions: [pending[1]] },
      { kind: 'linked-from', artefacts: [{ url: other.url, title: 'R' }] },
      { kind: 'events', urls: [event.url] },
    ]);
  });
});
