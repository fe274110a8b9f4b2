import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../domain/suggestion/model.ts';
import { bookView, policyViews, shippedViews } from './policy-views.ts';

const owner = { webId: 'https://alice.example/card#me' };
const book = `@prefix dct: <http://purl.org/dc/terms/> . @prefix pol: <https://www.example.org/ns/policy#> .
@prefix fno: <https://w3id.org/function/ontology#> . @prefix me: <{{{me}}}> .
<> dct:title "Record" ; dct:description "Records things." .
{ [] pol:mainSubject ?n . } => { [] a fno:Execution ; fno:executes pol:appendToLog ; pol:notification ?n . } .`;
const books = shippedViews({ '/x/record.n3': book, '/x/broken.n3': '{ ?x' }, { owner });

function suggestion(id: string, policy: string, receivedAt: string): Suggestion {
  return {
    id,
    policy: { id: policy, name: policy, version: '1', rule: 0, n3: '' },
    activityId: id,
    source: `https://alice.example/inbox/${id}`,
    pattern: 'announce-review',
    senderName: 'S',
    standing: 'known',
    effects: [],
    reasons: [],
    receivedAt,
  };
}

const none = { settings: [], suggestions: [], open: [], problems: [], drafts: new Map() };

describe('A policy on the screen', () => {
  it('has what its book says of itself, its rules as sentences, and remarks on its text.', () => {
    const record = books.find(({ id }) => id === 'record');
    expect(record).toMatchObject({ title: 'Record', description: 'Records things.', recommended: 'suggest' });
    expect(record?.rules).toHaveLength(1);
    expect(record?.findings).toEqual([]);
    expect(record?.version).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is listed with its text and the reason where it cannot be understood.', () => {
    expect(books.find(({ id }) => id === 'broken')).toMatchObject({
      text: '{ ?x',
      problem: { kind: 'invalid' },
      rules: [],
    });
  });

  it('does what the pod says, else what its author recommends.', () => {
    const views = policyViews(books, { ...none, settings: [{ id: 'record', autonomy: 'auto' }] });
    expect(views.map(({ id, autonomy }) => [id, autonomy])).toEqual([
      ['broken', 'off'],
      ['record', 'auto'],
    ]);
    expect(policyViews(books, none).find(({ id }) => id === 'record')?.autonomy).toBe('suggest');
  });

  it('counts its own matches, decided or not, and names those that wait.', () => {
    const old = suggestion('a', 'record', '2026-03-01T10:00:00.000Z');
    const recent = suggestion('b', 'record', '2026-03-02T10:00:00.000Z');
    const other = suggestion('c', 'other', '2026-03-03T10:00:00.000Z');
    const open = [
      { suggestion: recent, failed: [] },
      { suggestion: other, failed: [] },
    ];
    const view = policyViews(books, { ...none, suggestions: [old, recent, other], open }).find(
      ({ id }) => id === 'record',
    );
    expect(view).toMatchObject({ matches: 2, lastMatch: '2026-03-02T10:00:00.000Z', waiting: [recent] });
  });

  it('says that it was stopped.', () => {
    const problem = { kind: 'invalid', reason: 'too many steps' } as const;
    const views = policyViews(books, { ...none, problems: [{ id: 'record', name: 'Record', problem }] });
    expect(views.find(({ id }) => id === 'record')?.stopped).toBe(problem);
  });

  it('comes before the shipped ones where it is one’s own, saved or not, and names what cannot be done.', () => {
    const text = book
      .replace('pol:appendToLog', '<http://example.org/sendEmail>')
      .replace('"Record"', '"Zeal"');
    const own = bookView({ id: 'zeal', text }, 'own', { owner });
    const begun = bookView({ id: 'begun', text: '' }, 'draft', { owner });
    const drafts = new Map([['zeal', { id: 'zeal', text: 'new', base: 'a' }]]);
    const views = policyViews([...books, own, begun], { ...none, drafts });
    expect(views.map(({ id }) => id)).toEqual(['begun', 'zeal', 'broken', 'record']);
    expect(views[1]).toMatchObject({ unsupported: ['sendEmail'], draft: { text: 'new' } });
  });
});
