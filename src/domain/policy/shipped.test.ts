import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Artefact } from '../artefact/artefact.ts';
import { activityKey } from '../notification/identity.ts';
import { toQuads } from '../notification/quads.ts';
import { readNotification } from '../notification/read.ts';
import { validateNotification } from '../notification/validate.ts';
import type { JsonObject, Suggestion } from '../suggestion/model.ts';
import { senderOf } from '../trust/sender.ts';
import { readHeader } from './header.ts';
import type { KnownActivity, PodKnowledge } from './known.ts';
import { lintRulebook } from './lint.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { compileRulebook, type Rulebook } from './rulebook.ts';
import { suggestionsFrom } from './suggest.ts';

const folder = new URL('../../policies/', import.meta.url);
const all: Rulebook[] = readdirSync(folder)
  .filter((file) => file.endsWith('.n3'))
  .map((file) => {
    const book = compileRulebook(readFileSync(new URL(file, folder), 'utf8'), { id: file.slice(0, -3) });
    if (!book.ok) throw new Error(JSON.stringify(book.problem));
    return book.value;
  });

/** Those that run unless the maintainer switches them off. */
const books = all.filter((book) => readHeader(book).autonomy !== 'off');

const POD = 'https://alice.example/';
const ME = `${POD}profile/card#me`;
const ARTEFACT = `${POD}artefacts/orbits/`;
const REVIEW = 'https://review.example/reviews/9/';

const pod: PodKnowledge = {
  webId: ME,
  name: 'Alice',
  identities: [POD],
  inbox: `${POD}inbox/`,
  services: [
    {
      id: 'https://review.example/',
      name: 'Review Service',
      aliases: [],
      inbox: 'https://review.example/inbox/',
      kinds: ['certification'],
      takes: [],
      trust: 'trusted',
    },
    {
      id: 'https://registry.example/',
      name: 'Registry',
      aliases: [],
      inbox: 'https://registry.example/in',
      kinds: ['registration', 'archiving'],
      takes: [],
      trust: 'known',
    },
    { id: 'https://spam.example/', name: 'Spam', aliases: [], kinds: [], takes: [], trust: 'blocked' },
  ],
  artefacts: [
    {
      url: ARTEFACT,
      metadata: `${ARTEFACT}meta.ttl`,
      title: 'Orbits',
      type: 'article',
      types: ['http://schema.org/ScholarlyArticle'],
      citeAs: 'https://doi.org/10.5555/orbits',
      authors: [],
      files: [],
      links: [{ predicate: 'http://schema.org/review', target: 'https://review.example/reviews/known/' }],
    },
  ],
};

const CONTEXT = ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'];
const party = (origin: string) => ({ id: origin, type: 'Service', inbox: `${origin}inbox/` });
const mine = party(POD);
const reviewer = party('https://review.example/');
const stranger = party('https://stranger.example/');

let count = 0;
function message(type: string | string[], parts: JsonObject): JsonObject {
  count += 1;
  const id = `urn:uuid:00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  return { '@context': CONTEXT, id, type, ...parts };
}

const artefactPage = {
  id: ARTEFACT,
  type: ['Page', 'sorg:AboutPage'],
  'ietf:cite-as': 'https://doi.org/10.5555/orbits',
  'ietf:item': {
    id: `${ARTEFACT}paper.pdf`,
    type: ['Article', 'sorg:ScholarlyArticle'],
    mediaType: 'application/pdf',
  },
};
const me = { id: ME, type: 'Person', name: 'Alice' };
const bob = { id: 'https://bob.example/#me', type: 'Person', name: 'Bob' };

function offer(): JsonObject {
  const parts = { actor: me, origin: mine, target: reviewer, object: artefactPage };
  return message(['Offer', 'coar-notify:ReviewAction'], parts);
}

function announce(origin: JsonObject, more: JsonObject = {}): JsonObject {
  const review = { id: REVIEW, type: ['Page', 'sorg:Review'], 'ietf:cite-as': 'https://doi.org/10.5555/r9' };
  const parts = { origin, target: mine, actor: bob, object: review, context: { id: ARTEFACT }, ...more };
  return message(['Announce', 'coar-notify:ReviewAction'], parts);
}

function answer(type: string, to: JsonObject, origin: JsonObject): JsonObject {
  const { '@context': _context, ...object } = to;
  return message(type, { actor: bob, origin, target: mine, inReplyTo: to.id, object });
}

function invitation(target: JsonObject = mine, origin: JsonObject = stranger): JsonObject {
  return message(['Offer', 'coar-notify:ReviewAction'], {
    actor: bob,
    origin,
    target,
    object: { ...artefactPage, id: 'https://journal.example/papers/7/' },
  });
}

interface World {
  readonly matcher: Matcher;
  /** What effects are made from; default: the pod. */
  readonly pod?: PodKnowledge;
  readonly documents: Map<string, JsonObject>;
  /** What is suggested now, by activity. */
  readonly suggestions: Map<string, Suggestion[]>;
}

/** `proved`: the activity stands in the event log or among what we sent. */
async function known(
  document: JsonObject,
  place: 'inbox' | 'log',
  proved: boolean,
  { services }: Pick<PodKnowledge, 'services'> = pod,
): Promise<KnownActivity> {
  const read = readNotification(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const evidence = { services, maintainer: [ME, POD, `${POD}inbox/`], sentByUs: proved };
  const activityId = activityKey(String(document.id));
  return {
    activityId,
    notification: read.value,
    quads: await toQuads(document, { base: `${POD}inbox/x` }),
    standing: senderOf(read.value, evidence).standing,
    source: place === 'inbox' ? `${POD}inbox/${activityId.slice(-4)}` : undefined,
    logged: place === 'log',
  };
}

/** @param ids rule books that are off until the maintainer wants them, to be run alone; default: those that run anyway */
function world(...ids: string[]): World {
  const running = ids.length === 0 ? books : all.filter(({ id }) => ids.includes(id));
  return { matcher: createMatcher(running, pod), documents: new Map(), suggestions: new Map() };
}

async function put(
  here: World,
  document: JsonObject,
  place: 'inbox' | 'log',
  proved = place === 'log',
): Promise<Suggestion[]> {
  const activity = await known(document, place, proved);
  here.documents.set(activity.activityId, document);
  for (const { activityId, executions } of here.matcher.add(activity)) {
    const matched = here.documents.get(activityId);
    if (!matched) continue;
    const subject = await known(matched, 'inbox', proved);
    const suggestions = suggestionsFrom(executions, {
      pod: here.pod ?? pod,
      rulebooks: all,
      activity: { ...subject, source: subject.source ?? '' },
      receivedAt: '2026-01-01T00:00:00Z',
      documentOf: (key) => here.documents.get(key),
      sourceOf: (key) => (here.documents.has(key) ? `${POD}inbox/${key.slice(-4)}` : undefined),
    });
    here.suggestions.set(activityId, suggestions);
  }
  return here.suggestions.get(activity.activityId) ?? [];
}

/** Policies with the kinds of their effects. */
function brief(suggestions: readonly Suggestion[]): string[] {
  return suggestions
    .map(({ policy, effects }) => `${policy.id}: ${effects.map(({ kind }) => kind).join(' ')}`)
    .sort();
}

describe('every shipped book', () => {
  test.each(all)('$id says what it is, is sound, and does nothing by itself', (book) => {
    expect(lintRulebook(book.text, { id: book.id })).toEqual([]);
    const { title, description, autonomy } = readHeader(book);
    expect(title).not.toBe(book.id);
    expect(description).toBeTruthy();
    expect(['off', 'suggest']).toContain(autonomy);
    expect(book.text.startsWith('# ')).toBe(true);
  });
});

describe('answers to my Offers', () => {
  test('an Announce of a review from the party that was asked is recorded and linked', async () => {
    const here = world();
    const asked = offer();
    await put(here, asked, 'log');
    const suggestions = await put(here, announce(reviewer, { inReplyTo: asked.id }), 'inbox');
    expect(brief(suggestions)).toEqual(['link-reviews: link', 'record-answers: log']);
    expect(suggestions.find(({ policy }) => policy.id === 'link-reviews')?.effects).toEqual([
      {
        kind: 'link',
        artefact: ARTEFACT,
        metadata: `${ARTEFACT}meta.ttl`,
        predicate: 'http://schema.org/review',
        target: REVIEW,
        linkType: 'review',
      },
    ]);
  });

  test.each(['Accept', 'Reject', 'TentativeAccept', 'TentativeReject'])('%s is recorded', async (type) => {
    const here = world();
    const asked = offer();
    await put(here, asked, 'log');
    expect(brief(await put(here, answer(type, asked, reviewer), 'inbox'))).toEqual(['record-answers: log']);
  });

  test('an Announce that answers the Accept of my Offer is an answer, too', async () => {
    const here = world();
    const asked = offer();
    await put(here, asked, 'log');
    const accept = answer('Accept', asked, reviewer);
    await put(here, accept, 'inbox');
    const late = await put(here, announce(reviewer, { inReplyTo: accept.id }), 'inbox');
    expect(brief(late)).toEqual(['link-reviews: link', 'record-answers: log']);
  });

  test('an answer that arrives before its Offer is known is matched again when it is', async () => {
    const here = world();
    const asked = offer();
    const accept = answer('Accept', asked, reviewer);
    expect(await put(here, accept, 'inbox')).toEqual([]);
    await put(here, asked, 'log');
    expect(brief(here.suggestions.get(String(accept.id)) ?? [])).toEqual(['record-answers: log']);
  });

  test('an answer from another party than the one that was asked is none', async () => {
    const here = world();
    const asked = offer();
    await put(here, asked, 'log');
    expect(await put(here, answer('Accept', asked, stranger), 'inbox')).toEqual([]);
  });

  test('an Offer that only claims to be mine makes nothing an answer', async () => {
    const here = world();
    const forged = offer();
    await put(here, forged, 'inbox', false);
    expect(await put(here, answer('Accept', forged, reviewer), 'inbox')).toEqual([]);
  });

  test('a forged message under the id of a logged Offer does not replace it', async () => {
    const here = world();
    const asked = offer();
    await put(here, asked, 'log');
    await put(here, { ...asked, target: stranger }, 'inbox', false);
    expect(await put(here, answer('Accept', asked, stranger), 'inbox')).toEqual([]);
  });

  test('what stands in the log is not recorded again, but still linked', async () => {
    const here = world();
    const asked = offer();
    await put(here, asked, 'log');
    const review = announce(reviewer, { inReplyTo: asked.id });
    const activity = await known(review, 'inbox', false);
    here.documents.set(activity.activityId, review);
    const [matches] = here.matcher.add({ ...activity, logged: true });
    expect(matches?.executions.map(({ rulebook }) => rulebook)).toEqual(['link-reviews']);
  });
});

describe('announcements that nobody asked for', () => {
  test('one of a service in my register is recorded', async () => {
    expect(brief(await put(world(), announce(reviewer), 'inbox'))).toEqual(['record-announcements: log']);
  });

  test('a stranger’s is accepted to my own inbox, then both are recorded', async () => {
    const here = world();
    const review = announce(stranger);
    const [suggestion, ...more] = await put(here, review, 'inbox');
    expect(more).toEqual([]);
    expect(suggestion?.policy.id).toBe('accept-standalone');
    expect(suggestion?.standing).toBe('unknown');
    const [send, first, second] = suggestion?.effects ?? [];
    expect(send).toMatchObject({
      kind: 'send',
      inbox: `${POD}inbox/`,
      document: { type: 'Accept', inReplyTo: review.id, actor: { id: ME }, object: { id: review.id } },
    });
    expect(first).toMatchObject({ kind: 'log', activityId: review.id, source: expect.any(String) });
    const document = send?.kind === 'send' ? send.document : {};
    expect(document.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(second).toEqual({ kind: 'log', activityId: document.id, document });
  });

  test('nobody’s is taken when it says that it comes from me', async () => {
    expect(await put(world(), announce(mine), 'inbox', false)).toEqual([]);
  });

  test('a blocked party’s reaches no policy', async () => {
    expect(await put(world(), announce(party('https://spam.example/')), 'inbox')).toEqual([]);
  });

  test('one about a work of somebody else is left alone', async () => {
    const here = world();
    expect(
      await put(here, announce(stranger, { context: { id: 'https://else.example/1' } }), 'inbox'),
    ).toEqual([]);
  });

  test('one that calls the artefact by its DOI is about it', async () => {
    const byDoi = announce(reviewer, { context: { id: 'https://doi.org/10.5555/orbits' } });
    expect(brief(await put(world(), byDoi, 'inbox'))).toEqual(['record-announcements: log']);
  });

  test('a message cannot raise its own standing, log itself or order anything', async () => {
    const here = world();
    const hostile = {
      ...announce(stranger),
      '@context': [
        ...CONTEXT,
        {
          orr: 'https://w3id.org/orrery/ns#',
          pol: 'https://www.example.org/ns/policy#',
          fno: 'https://w3id.org/function/ontology#',
        },
      ],
      'orr:standing': { id: 'https://w3id.org/orrery/ns#trusted' },
      'orr:answers': { id: 'urn:uuid:1' },
      'pol:policy': {
        type: 'fno:Execution',
        'fno:executes': { id: 'https://www.example.org/ns/policy#appendToLog' },
      },
    };
    expect(brief(await put(here, hostile, 'inbox'))).toEqual(['accept-standalone: send log log']);
  });
});

describe('links', () => {
  test('a review that the artefact points to already is not proposed again', async () => {
    const here = world();
    const asked = offer();
    await put(here, asked, 'log');
    const object = { id: 'https://review.example/reviews/known/', type: ['Page', 'sorg:Review'] };
    const again = await put(here, announce(reviewer, { inReplyTo: asked.id, object }), 'inbox');
    expect(brief(again)).toEqual(['record-answers: log']);
  });

  test('a relationship is linked as announced from its subject, the other way round from its object', async () => {
    const relationship = (subject: string, object: string): JsonObject =>
      message(['Announce', 'coar-notify:RelationshipAction'], {
        actor: bob,
        origin: reviewer,
        target: mine,
        object: {
          id: `urn:uuid:10000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
          type: 'Relationship',
          'as:subject': subject,
          'as:relationship': 'http://purl.org/vocab/frbr/core#supplement',
          'as:object': object,
        },
        context: { id: object },
      });
    const data = 'https://data.example/1/';
    const links = [];
    for (const document of [relationship(data, ARTEFACT), relationship(ARTEFACT, data)]) {
      const here = world();
      here.documents.set(String(document.id), document);
      const activity = await known(document, 'inbox', false);
      const [matches] = here.matcher.add({ ...activity, logged: true });
      const [suggestion] = suggestionsFrom(matches?.executions ?? [], {
        pod,
        rulebooks: books,
        activity: { ...activity, source: 'https://alice.example/inbox/1' },
        receivedAt: '2026-01-01T00:00:00Z',
        documentOf: (key) => here.documents.get(key),
      });
      links.push(suggestion?.effects[0]);
    }
    expect(links).toMatchObject([
      { predicate: 'http://purl.org/vocab/frbr/core#supplementOf', target: data },
      { predicate: 'http://purl.org/vocab/frbr/core#supplement', target: data },
    ]);
  });
});

describe('invitations', () => {
  test('an Offer of a review to me is accepted where it came from, and that is recorded', async () => {
    const here = world();
    const asked = invitation();
    const [suggestion] = await put(here, asked, 'inbox');
    expect(brief(suggestion ? [suggestion] : [])).toEqual(['answer-invitations: send log']);
    expect(suggestion?.choice).toBe('accept');
    const [send] = suggestion?.effects ?? [];
    const document = send?.kind === 'send' ? send.document : {};
    expect(send).toMatchObject({ inbox: 'https://stranger.example/inbox/' });
    expect(document).toMatchObject({ type: 'Accept', inReplyTo: asked.id, origin: mine, target: stranger });
    expect(validateNotification(document).filter(({ severity }) => severity === 'must')).toEqual([]);
  });

  test('so is one that is addressed to my inbox under another id', async () => {
    const target = { id: 'https://alice.other/', type: 'Service', inbox: `${POD}inbox/` };
    expect(brief(await put(world(), invitation(target), 'inbox'))).toContain('answer-invitations: send log');
  });

  test('one to somebody else is left alone', async () => {
    expect(await put(world(), invitation(reviewer), 'inbox')).toEqual([]);
  });

  test('one that was taken back by its sender is dropped, one that a third party “takes back” is not', async () => {
    const here = world();
    const asked = invitation();
    const { '@context': _context, ...object } = asked;
    await put(here, asked, 'inbox');
    const undo = (origin: JsonObject) =>
      message('Undo', { origin, target: mine, inReplyTo: asked.id, object });
    await put(here, undo(party('https://else.example/')), 'inbox');
    expect(here.suggestions.get(String(asked.id))).toHaveLength(3);
    await put(here, undo(stranger), 'inbox');
    expect(here.suggestions.get(String(asked.id))).toEqual([]);
  });

  test('one that I have answered is settled; a stranger’s Accept in my name settles nothing', async () => {
    const here = world();
    const asked = invitation();
    await put(here, asked, 'inbox');
    await put(here, { ...answer('Accept', asked, mine), actor: me }, 'inbox', false);
    expect(brief(here.suggestions.get(String(asked.id)) ?? [])).toHaveLength(3);
    await put(here, { ...answer('Accept', asked, mine), actor: me }, 'log');
    expect(brief(here.suggestions.get(String(asked.id)) ?? [])).toEqual(['deliver-reviews: task']);
  });
});

describe('invitations, answered otherwise', () => {
  test('can be declined, or accepted but not for certain: one of the answers is sent, and nothing is put on record', async () => {
    const asked = invitation();
    const suggestions = await put(world(), asked, 'inbox');
    const others = suggestions.filter(({ choice }) => choice !== 'accept');
    expect(others.map(({ choice }) => choice).sort()).toEqual(['decline', 'tentative']);
    for (const { choice, effects } of others) {
      const [send, ...more] = effects;
      if (send?.kind !== 'send') throw new Error('Nothing would be sent.');
      expect(more).toEqual([]);
      expect(send.document).toMatchObject({
        type: choice === 'decline' ? 'Reject' : 'TentativeAccept',
        inReplyTo: asked.id,
        target: stranger,
      });
      expect(validateNotification(send.document).filter(({ severity }) => severity === 'must')).toEqual([]);
    }
  });
});

describe('reviews that I have promised', () => {
  const WORK = 'https://journal.example/papers/7/';
  const review: Artefact = {
    url: `${POD}artefacts/my-review/`,
    metadata: `${POD}artefacts/my-review/meta.ttl`,
    title: 'A review',
    type: 'review',
    types: ['http://schema.org/Review'],
    authors: [],
    files: [],
    links: [],
  };
  const withReview = (more: Partial<Artefact>): World => ({
    ...world(),
    matcher: createMatcher(books, { ...pod, artefacts: [...pod.artefacts, { ...review, ...more }] }),
    pod: { ...pod, artefacts: [...pod.artefacts, { ...review, ...more }] },
  });
  async function accepted(here: World): Promise<JsonObject> {
    const asked = invitation();
    await put(here, asked, 'inbox');
    await put(here, { ...answer('Accept', asked, mine), actor: me }, 'log');
    return asked;
  }
  const now = (here: World, asked: JsonObject) => here.suggestions.get(String(asked.id)) ?? [];

  test('are a task until they are among my artefacts', async () => {
    const here = world();
    const asked = await accepted(here);
    expect(now(here, asked).map(({ effects }) => effects)).toEqual([
      [{ kind: 'task', words: expect.stringContaining('Write the review') }],
    ]);
  });

  test.each<[string, Partial<Artefact>]>([
    ['its address', { reviewOf: WORK }],
    ['its DOI', { reviewOf: 'https://doi.org/10.5555/orbits' }],
    ['a plain link', { links: [{ predicate: 'http://schema.org/itemReviewed', target: WORK }] }],
  ])(
    'are announced to the inviter in reply to the invitation, once they name the work by %s',
    async (_, more) => {
      const here = withReview(more);
      const asked = await accepted(here);
      const [suggestion, ...others] = now(here, asked);
      expect(others).toEqual([]);
      const [send, log] = suggestion?.effects ?? [];
      if (send?.kind !== 'send') throw new Error('Nothing would be sent.');
      expect(send.inbox).toBe('https://stranger.example/inbox/');
      expect(send.document).toMatchObject({
        type: ['Announce', 'coar-notify:ReviewAction'],
        inReplyTo: asked.id,
        actor: { id: ME },
        origin: mine,
        target: { id: 'https://stranger.example/' },
        object: { id: review.url, type: ['Page', 'sorg:Review'] },
        context: { id: WORK },
      });
      expect(validateNotification(send.document).filter(({ severity }) => severity === 'must')).toEqual([]);
      expect(log).toEqual({ kind: 'log', activityId: send.document.id, document: send.document });
    },
  );

  test('are settled once announced, and not asked for where I declined or somebody else’s work is reviewed', async () => {
    const here = withReview({ reviewOf: WORK });
    const asked = await accepted(here);
    await put(here, { ...announce(mine, { inReplyTo: asked.id, target: stranger }), actor: me }, 'log');
    expect(now(here, asked)).toEqual([]);

    const elsewhere = withReview({ reviewOf: 'https://else.example/1' });
    expect(brief(now(elsewhere, await accepted(elsewhere)))).toEqual(['deliver-reviews: task']);

    const declined = withReview({ reviewOf: WORK });
    const refused = invitation();
    await put(declined, refused, 'inbox');
    await put(declined, { ...answer('Reject', refused, mine), actor: me }, 'log');
    expect(now(declined, refused)).toEqual([]);
  });
});

describe('what is better left alone', () => {
  const GONE = `${POD}artefacts/gone/`;

  test('is what is about something gone; what merely cannot be read is not gone', async () => {
    const gone = { ...world(), matcher: createMatcher(books, { ...pod, gone: new Set([GONE]) }) };
    const about = announce(reviewer, { context: { id: GONE } });
    const [suggestion, ...more] = await put(gone, about, 'inbox');
    expect(more).toEqual([]);
    expect(suggestion?.effects).toEqual([
      { kind: 'ignore', activityId: about.id, words: 'It is about something that is gone from your pod.' },
    ]);
    expect(await put(world(), announce(reviewer, { context: { id: GONE } }), 'inbox')).toEqual([]);
  });

  test('is what I tell myself about my own inbox and records, not what I announce to myself', async () => {
    const kept = { ...pod, kept: [`${POD}events/`] };
    const here = { ...world(), matcher: createMatcher(books, kept) };
    const note = message('Update', {
      actor: me,
      origin: mine,
      target: mine,
      object: { id: ARTEFACT, type: 'Page' },
    });
    expect(brief(await put(here, note, 'inbox', false))).toEqual(['leave-alone: ignore']);
    const about = announce(mine, { actor: me, object: { id: `${POD}events/1.jsonld`, type: 'Document' } });
    expect(brief(await put(here, about, 'inbox', false))).toEqual(['leave-alone: ignore']);
    expect(brief(await put(here, announce(mine, { actor: me }), 'inbox', false))).toEqual([]);
    expect(brief(await put(here, { ...note, id: 'urn:uuid:1', actor: bob }, 'inbox', false))).toEqual([]);
  });
});

describe('the register of services', () => {
  async function logged(
    document: JsonObject,
    more: Partial<PodKnowledge> = {},
    claim: KnownActivity['claim'] = 'unchecked',
  ) {
    const knowledge = { ...pod, ...more };
    const activity = await known(document, 'inbox', false, knowledge);
    const matcher = createMatcher(
      all.filter(({ id }) => id === 'learn-services'),
      knowledge,
    );
    const [matches] = matcher.add({ ...activity, logged: true, claim });
    const suggestions = suggestionsFrom(matches?.executions ?? [], {
      pod: knowledge,
      rulebooks: all,
      activity: { ...activity, source: `${POD}inbox/1` },
      receivedAt: '2026-01-01T00:00:00Z',
      documentOf: () => document,
    });
    return suggestions.flatMap(({ effects }) => effects);
  }

  test('learns who sent what I have logged', async () => {
    expect(await logged(announce({ ...stranger, name: 'Stranger' }))).toEqual([
      {
        kind: 'register',
        service: 'https://stranger.example/',
        name: 'Stranger',
        inbox: 'https://stranger.example/inbox/',
        isNew: true,
      },
    ]);
    expect(await logged(announce(stranger))).toMatchObject([{ name: 'stranger.example' }]);
  });

  test('learns a further id of a service by its inbox, and an inbox that it did not know', async () => {
    const system = {
      id: 'https://review.example/system',
      type: 'Service',
      inbox: 'https://review.example/inbox/',
    };
    expect(await logged(announce(system))).toEqual([
      {
        kind: 'register',
        service: 'https://review.example/',
        name: 'Review Service',
        alias: 'https://review.example/system',
        isNew: false,
      },
    ]);
    const services = pod.services.map(({ inbox: _inbox, ...service }) => service);
    expect(await logged(announce(reviewer), { services })).toEqual([
      {
        kind: 'register',
        service: 'https://review.example/',
        name: 'Review Service',
        inbox: 'https://review.example/inbox/',
        isNew: false,
      },
    ]);
  });

  test('learns nothing that it knows, from doubtful or blocked senders, or before it is logged', async () => {
    expect(await logged(announce(reviewer))).toEqual([]);
    expect(await logged(announce(stranger), {}, 'doubtful')).toEqual([]);
    expect(await logged(announce(party('https://spam.example/')))).toEqual([]);
    expect(brief(await put(world('learn-services'), announce(stranger), 'inbox'))).toEqual([]);
  });
});

describe('my own Accept of what nobody asked for', () => {
  test('from another tool puts both on record, the announcement first', async () => {
    const here = world('accept-standalone', 'record-own');
    const review = announce(stranger);
    await put(here, review, 'inbox');
    const yes: JsonObject = { ...answer('Accept', review, mine), actor: me };
    const [suggestion, ...more] = await put(here, yes, 'inbox', false);
    expect(more).toEqual([]);
    expect(suggestion?.policy.id).toBe('accept-standalone');
    expect(suggestion?.effects).toMatchObject([
      { kind: 'log', activityId: review.id },
      { kind: 'log', activityId: yes.id },
    ]);
  });

  test('of Orrery’s own sending, and somebody else’s, do not', async () => {
    const here = world('accept-standalone', 'record-own');
    const review = announce(stranger);
    await put(here, review, 'inbox');
    expect(await put(here, { ...answer('Accept', review, reviewer) }, 'inbox')).toEqual([]);
    const sent = await put(here, { ...answer('Accept', review, mine), actor: me }, 'inbox', true);
    expect(sent).toEqual([]);
  });
});

describe('withdrawals', () => {
  const undo = (of: JsonObject, origin: JsonObject): JsonObject => {
    const { '@context': _context, ...object } = of;
    return message('Undo', { origin, target: mine, inReplyTo: of.id, object });
  };

  test('an Undo by the sender of a logged Offer is recorded', async () => {
    const here = world();
    const asked = invitation();
    await put(here, asked, 'log', false);
    expect(brief(await put(here, undo(asked, stranger), 'inbox'))).toEqual(['withdrawals: log']);
  });

  test('one of an Offer that is not logged is not', async () => {
    const here = world();
    const asked = invitation();
    await put(here, asked, 'inbox');
    expect(await put(here, undo(asked, stranger), 'inbox')).toEqual([]);
  });

  test('one by another party, or in my name, is not', async () => {
    const here = world();
    const asked = invitation();
    const own = offer();
    await put(here, asked, 'log', false);
    await put(here, own, 'log');
    expect(await put(here, undo(asked, reviewer), 'inbox')).toEqual([]);
    expect(await put(here, undo(own, mine), 'inbox', false)).toEqual([]);
  });
});

test('the same message gives the same suggestion again, another one another', async () => {
  const review = announce(stranger);
  const [first] = await put(world(), review, 'inbox');
  const [again] = await put(world(), review, 'inbox');
  const [other] = await put(world(), announce(stranger), 'inbox');
  expect(again).toEqual(first);
  expect(other?.id).not.toBe(first?.id);
  expect(first?.id).toMatch(/^[0-9a-f]{64}$/);
});

/** A message as my other tools leave it in the inbox: it says that it comes from me, and nothing proves it. */
function ownAnnounce(more: JsonObject = {}): JsonObject {
  return announce(mine, { actor: me, target: reviewer, ...more });
}

describe('my own messages, with the books for them switched on', () => {
  test('an announcement about my artefact and an acceptance are recorded', async () => {
    const here = world('record-own');
    const told = ownAnnounce();
    expect(brief(await put(here, told, 'inbox', false))).toEqual(['record-own: log']);
    const asked = invitation();
    await put(here, asked, 'inbox');
    const accept = message('Accept', {
      actor: me,
      origin: mine,
      target: stranger,
      inReplyTo: asked.id,
      object: asked.id,
    });
    expect(brief(await put(here, accept, 'inbox', false))).toEqual(['record-own: log']);
  });

  test('what others announce or accept, and what the log holds already, is left alone', async () => {
    const here = world('record-own');
    expect(await put(here, announce(reviewer), 'inbox')).toEqual([]);
    const asked = offer();
    await put(here, asked, 'log');
    expect(await put(here, answer('Accept', asked, reviewer), 'inbox')).toEqual([]);
    const told = ownAnnounce();
    const activity = await known(told, 'inbox', true);
    expect(here.matcher.add({ ...activity, logged: true })[0]?.executions).toEqual([]);
  });

  test('a copy goes to the service of my register that is named for it, as it stands, and to nobody else', async () => {
    const here = world('forward-copies');
    const told = ownAnnounce({
      cc: ['https://registry.example/', 'https://review.example/', 'https://stranger.example/', ME],
    });
    const suggestions = await put(here, told, 'inbox', false);
    expect(suggestions.map(({ effects }) => effects)).toEqual([
      [
        {
          kind: 'send',
          inbox: 'https://registry.example/in',
          recipient: 'https://registry.example/',
          recipientName: 'Registry',
          document: told,
        },
      ],
    ]);
    expect(await put(here, announce(reviewer, { cc: ['https://registry.example/'] }), 'inbox')).toEqual([]);
  });

  test('an Offer that another tool prepared is recorded, then sent as it stands', async () => {
    const here = world('send-own-offers');
    const prepared = offer();
    const [suggestion, ...more] = await put(here, prepared, 'inbox', false);
    expect(more).toEqual([]);
    expect(suggestion?.effects).toEqual([
      { kind: 'log', activityId: prepared.id, source: expect.any(String) },
      {
        kind: 'send',
        inbox: 'https://review.example/inbox/',
        recipient: 'https://review.example/',
        recipientName: 'Review Service',
        document: prepared,
      },
    ]);
  });

  test('an Offer that Orrery has sent, one to a stranger, one of somebody else’s work and an invitation are left alone', async () => {
    const here = world('send-own-offers');
    expect(await put(here, offer(), 'inbox', true)).toEqual([]);
    expect(await put(here, { ...offer(), target: stranger }, 'inbox', false)).toEqual([]);
    const other = {
      ...artefactPage,
      id: 'https://else.example/1',
      'ietf:cite-as': 'https://doi.org/10.5555/else',
    };
    expect(await put(here, { ...offer(), object: other }, 'inbox', false)).toEqual([]);
    expect(await put(here, invitation(), 'inbox')).toEqual([]);
  });
});

describe('registries and archives, with the book for them switched on', () => {
  async function logged(document: JsonObject): Promise<Suggestion[]> {
    const here = world('inform-services');
    here.documents.set(String(document.id), document);
    const activity = await known(document, 'inbox', false);
    const [matches] = here.matcher.add({ ...activity, logged: true });
    return suggestionsFrom(matches?.executions ?? [], {
      pod,
      rulebooks: all,
      activity: { ...activity, source: `${POD}inbox/1` },
      receivedAt: '2026-01-01T00:00:00Z',
      documentOf: (key) => here.documents.get(key),
    });
  }

  test('are told once each, in my name and by a valid message, what my log has taken in', async () => {
    const review = announce(reviewer);
    const [suggestion, ...more] = await logged(review);
    expect(more).toEqual([]);
    const [send, ...others] = suggestion?.effects ?? [];
    expect(others).toEqual([]);
    if (send?.kind !== 'send') throw new Error('Nothing would be sent.');
    expect(send).toMatchObject({ inbox: 'https://registry.example/in', recipientName: 'Registry' });
    expect(send.document).toMatchObject({
      type: ['Announce', 'coar-notify:ReviewAction'],
      actor: { id: ME },
      origin: mine,
      target: { id: 'https://registry.example/' },
      object: { id: REVIEW },
      context: { id: ARTEFACT },
    });
    expect(send.document.id).not.toBe(review.id);
    expect(validateNotification(send.document).filter(({ severity }) => severity === 'must')).toEqual([]);
  });

  test('are told what I announce myself, once it is logged, also without saying what kind of news it is', async () => {
    const told = message('Announce', {
      actor: me,
      origin: mine,
      target: mine,
      object: artefactPage,
      context: { id: ARTEFACT },
    });
    const here = world('inform-services');
    here.documents.set(String(told.id), told);
    const activity = await known(told, 'inbox', true);
    const [matches] = here.matcher.add({ ...activity, logged: true });
    const [suggestion, ...more] = suggestionsFrom(matches?.executions ?? [], {
      pod,
      rulebooks: all,
      activity: { ...activity, source: `${POD}inbox/1` },
      receivedAt: '2026-01-01T00:00:00Z',
      documentOf: (key) => here.documents.get(key),
    });
    expect(more).toEqual([]);
    const [send] = suggestion?.effects ?? [];
    if (send?.kind !== 'send') throw new Error('Nothing would be sent.');
    expect(send).toMatchObject({
      inbox: 'https://registry.example/in',
      document: { type: 'Announce', object: { id: ARTEFACT } },
    });
    expect(validateNotification(send.document).filter(({ severity }) => severity === 'must')).toEqual([]);
  });

  test('are not told what they announced themselves, nor what the log does not hold', async () => {
    expect(await logged(announce(party('https://registry.example/')))).toEqual([]);
    expect(await put(world('inform-services'), announce(reviewer), 'inbox')).toEqual([]);
  });
});
