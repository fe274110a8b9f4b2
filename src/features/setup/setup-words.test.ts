import { describe, expect, it } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import type { AccessPlan, RightsChange } from '../../pod/access-change.ts';
import type { Place } from '../../pod/setup.ts';
import type { Stage } from '../../pod/setup-work.ts';
import {
  changeInWords,
  failureWords,
  isDoable,
  keptWords,
  opensWhatIsHeld,
  placeState,
  willDo,
} from './setup-words.ts';

const url = 'https://ida.example/events/';
const place: Place = {
  name: 'events',
  url,
  audience: 'public-read',
  state: 'there',
  held: 0,
  inside: [],
  registrations: [],
  rights: [],
};
const opening: RightsChange = { party: { kind: 'everyone' }, scope: 'members', gained: ['read'], lost: [] };
const plan: AccessPlan = {
  resource: url,
  url: `${url}.acl`,
  isNew: false,
  isRewritten: false,
  before: '',
  after: '',
  contentType: 'text/turtle',
  changes: [opening],
};

describe('A place', () => {
  it.each<[string, Partial<Place>, string, boolean]>([
    ['as it should be', {}, 'ready', false],
    ['that is missing', { state: 'missing' }, 'missing', true],
    ['without rules of its own', { plan: { ...plan, isNew: true } }, 'unfinished', true],
    ['with wrong rules', { plan }, 'repair', true],
    ['that the profile does not name', { link: { property: 'x', target: url } }, 'unfinished', true],
    ['whose rules nobody may see', { rulesProblem: { kind: 'forbidden', url } }, 'repair', false],
    ['that something else stands on', { state: 'blocked' }, 'blocked', false],
    ['on another server', { state: 'elsewhere' }, 'elsewhere', false],
  ])('%s is called so, and mended only where that is possible.', (_what, more, state, doable) => {
    expect(placeState({ ...place, ...more })).toBe(state);
    expect(isDoable({ ...place, ...more })).toBe(doable);
  });

  it('that holds something is opened to everyone only when the maintainer asks for it.', () => {
    expect(opensWhatIsHeld({ ...place, plan })).toBe(false);
    expect(opensWhatIsHeld({ ...place, plan, held: 3 })).toBe(true);
    const closing: RightsChange = { ...opening, gained: [], lost: ['read'] };
    expect(opensWhatIsHeld({ ...place, held: 3, plan: { ...plan, changes: [closing] } })).toBe(false);
  });

  it('says each thing that will be done about it.', () => {
    const missing: Place = { ...place, state: 'missing', link: { property: 'x', target: url } };
    expect(willDo(missing)).toEqual([
      `Creates ${url}.`,
      'Everyone may read it and what is in it; only you may write.',
      'Names it in your profile.',
    ]);
    expect(willDo({ ...missing, name: 'typeIndex', url: 'https://ida.example/index.ttl' })[1]).toBe(
      'Everyone may read it; only you may write.',
    );
  });
});

describe('A change of rights', () => {
  it.each<[RightsChange, string]>([
    [opening, 'Everyone: may now read what is in it.'],
    [
      { party: { kind: 'authenticated' }, scope: 'self', gained: [], lost: ['append', 'write'] },
      'Everyone who is logged in: may no longer change it.',
    ],
    [
      { party: { kind: 'owner' }, scope: 'self', gained: ['read', 'write', 'control'], lost: [] },
      'You: may now read, change and decide who has access to it.',
    ],
  ])('is a sentence (%#).', (change, sentence) => expect(changeInWords(change)).toBe(sentence));
});

describe('What stopped the set-up', () => {
  it.each<[Stage, Problem, string]>([
    ['create', { kind: 'server', url, status: 507 }, 'Your storage is full'],
    ['inside', { kind: 'refused', url, status: 413, message: '' }, 'Your storage is full'],
    ['create', { kind: 'conflict', url, status: 409 }, `Something else stands where ${url} has to be`],
    ['rules', { kind: 'conflict', url, status: 412 }, 'Somebody else changed this meanwhile: Event log'],
    ['create', { kind: 'forbidden', url }, 'You may not write here: Event log'],
    ['rules', { kind: 'forbidden', url, mode: 'control' }, 'You may not change who has access: Event log'],
    ['link', { kind: 'network', url, message: '' }, 'The connection broke while Orrery set up: Event log'],
    ['rules', { kind: 'timeout', url, ms: 1 }, 'The connection broke while Orrery set up: Event log'],
    ['create', { kind: 'server', url, status: 500 }, 'ida.example has a fault of its own (status 500)'],
    ['create', { kind: 'unauthenticated', url }, 'ida.example does not know who is asking'],
  ])('at “%s” is named by its cause.', (stage, problem, title) => {
    expect(failureWords({ place: 'events', stage, problem }, [place]).title).toBe(title);
  });

  it('comes with what was kept.', () => {
    expect(keptWords([])).toContain('Nothing was lost');
    expect(keptWords(['home', 'inbox'])).toContain('Orrery’s own container, Inbox');
  });
});
