import { describe, expect, it } from 'vitest';
import { activityKey } from '../notification/identity.ts';
import { toQuads } from '../notification/quads.ts';
import { readNotification } from '../notification/read.ts';
import type { JsonObject, Suggestion } from '../suggestion/model.ts';
import { senderOf } from '../trust/sender.ts';
import {
  emptyForm,
  FORM_MESSAGES,
  type FormAnswer,
  type FormMessage,
  type FormSender,
  type FormWork,
  formGaps,
  formN3,
  type PolicyForm,
} from './form.ts';
import type { KnownActivity, PodKnowledge } from './known.ts';
import { lintRulebook } from './lint.ts';
import { createMatcher } from './matcher.ts';
import { compileRulebook, type Rulebook } from './rulebook.ts';
import { suggestionsFrom } from './suggest.ts';

const POD = 'https://maia.example/';
const ME = `${POD}profile/card#me`;
const PAPER = `${POD}artefacts/paper/`;
const PREPRINT = `${POD}artefacts/preprint/`;
const DATA = `${POD}artefacts/data/`;
const JOURNAL = 'https://journal.example/';
const LIBRARY = 'https://library.example/';
const STRANGER = 'https://stranger.example/';

function work(url: string, types: readonly string[]): PodKnowledge['artefacts'][number] {
  return {
    url,
    metadata: `${url}meta.ttl`,
    title: url,
    type: 'other',
    types,
    authors: [],
    files: [],
    links: [],
  };
}

const pod: PodKnowledge = {
  webId: ME,
  identities: [POD],
  inbox: `${POD}inbox/`,
  services: [
    {
      id: JOURNAL,
      name: 'Journal',
      aliases: [],
      inbox: `${JOURNAL}in`,
      kinds: [],
      takes: [],
      trust: 'trusted',
    },
    {
      id: LIBRARY,
      name: 'Library',
      aliases: [],
      inbox: `${LIBRARY}in`,
      kinds: [],
      takes: [],
      trust: 'known',
    },
  ],
  artefacts: [
    work(PAPER, ['http://schema.org/ScholarlyArticle']),
    work(PREPRINT, ['http://schema.org/ScholarlyArticle', 'http://purl.org/spar/fabio/Preprint']),
    work(DATA, ['http://schema.org/Dataset']),
  ],
};

let count = 0;

interface Told {
  readonly from?: string;
  readonly about?: string;
  readonly cc?: string;
  readonly inReplyTo?: string;
  readonly to?: string;
}

/** A message of one kind of the form's. */
function message(kind: Exclude<FormMessage, 'any'>, told: Told = {}): JsonObject {
  count += 1;
  const { from = JOURNAL, about = PAPER, to = POD, ...more } = told;
  const type = FORM_MESSAGES[kind].map((name) => name.replace('as:', '').replace('coar:', 'coar-notify:'));
  const isOffer = type.includes('Offer');
  return {
    '@context': ['https://www.w3.org/ns/activitystreams', 'https://coar-notify.net'],
    id: `urn:uuid:11111111-0000-4000-8000-${String(count).padStart(12, '0')}`,
    type: [...type],
    actor: { id: from === POD ? ME : `${from}#editor`, type: 'Person' },
    origin: { id: from, type: 'Service', inbox: `${from}in` },
    target: { id: to, type: 'Service', inbox: `${to}inbox/` },
    object: { id: isOffer ? about : `${JOURNAL}reviews/1`, type: 'Page' },
    ...(!isOffer && { context: { id: about, type: 'Page' } }),
    ...more,
  };
}

function compiled(form: Partial<PolicyForm>): Rulebook {
  const text = formN3({ ...emptyForm, title: 'My policy', ...form });
  const book = compileRulebook(text, { id: 'mine' });
  if (!book.ok) throw new Error(`${JSON.stringify(book.problem)}\n${text}`);
  return book.value;
}

async function known(document: JsonObject, proved = false): Promise<KnownActivity & { source: string }> {
  const read = readNotification(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const activityId = activityKey(String(document.id));
  const evidence = { services: pod.services, maintainer: [ME, POD], sentByUs: proved };
  return {
    activityId,
    notification: read.value,
    quads: await toQuads(document, { base: `${POD}inbox/x` }),
    standing: senderOf(read.value, evidence).standing,
    source: `${POD}inbox/${count}`,
    logged: proved,
  };
}

/** What the policy suggests about the last of the messages; the others are mine, as the log proves. */
async function suggested(form: Partial<PolicyForm>, ...documents: JsonObject[]): Promise<Suggestion[]> {
  const book = compiled(form);
  const matcher = createMatcher([book], pod);
  const last = documents.at(-1)!;
  for (const document of documents.slice(0, -1)) matcher.add(await known(document, true));
  const activity = await known(last);
  const matches = matcher.add(activity).filter(({ activityId }) => activityId === activity.activityId);
  return matches.flatMap(({ executions }) =>
    suggestionsFrom(executions, {
      pod,
      rulebooks: [book],
      activity,
      receivedAt: '2026-01-01T00:00:00Z',
      documentOf: (key) => documents.find((document) => activityKey(String(document.id)) === key),
    }),
  );
}

const kinds = async (form: Partial<PolicyForm>, ...documents: JsonObject[]) =>
  (await suggested(form, ...documents)).map(({ effects }) => effects.map(({ kind }) => kind).join(' '));

const anything = { from: { kind: 'anybody' }, about: { kind: 'anything' } } as const;

describe('The policy that a form writes', () => {
  const messages = Object.keys(FORM_MESSAGES) as FormMessage[];
  const senders: FormSender[] = [
    { kind: 'anybody' },
    { kind: 'me' },
    { kind: 'trusted' },
    { kind: 'known' },
    { kind: 'service', id: JOURNAL },
  ];
  const works: FormWork[] = [
    { kind: 'anything' },
    { kind: 'mine' },
    { kind: 'type', type: 'article' },
    { kind: 'type', type: 'other' },
    { kind: 'work', url: PAPER },
  ];
  const answers: FormAnswer[] = ['either', 'answers', 'unasked'];
  const deeds: PolicyForm['deeds'][] = [
    ['log'],
    ['log', 'link', 'forward', 'copies', 'task'],
    ['ignore'],
    ['copies'],
  ];

  it('can be read and has nothing to remark, whatever is chosen.', () => {
    for (const from of senders)
      for (const about of works)
        for (const answer of answers)
          for (const done of deeds)
            for (const kind of ['any', 'announce-review', 'request-ingest'] as const) {
              const isLinkable = kind === 'announce-review';
              const form: PolicyForm = {
                title: 'A "quoted" title\\',
                message: kind,
                from,
                about,
                answer,
                deeds: isLinkable ? done : done.filter((deed) => deed !== 'link'),
                services: [LIBRARY, JOURNAL],
                question: 'What now?',
              };
              expect(formGaps(form)).toEqual([]);
              const text = formN3(form);
              expect(lintRulebook(text), text).toEqual([]);
            }
  });

  it.each(messages.filter((kind) => kind !== 'any'))(
    'matches messages of the kind %s and of no other.',
    async (kind) => {
      const isWithin = (other: string) =>
        FORM_MESSAGES[kind].every((type) =>
          (FORM_MESSAGES[other as FormMessage] as readonly string[]).includes(type),
        );
      for (const other of messages) {
        if (other === 'any') continue;
        expect(await kinds({ ...anything, message: kind }, message(other)), other).toHaveLength(
          isWithin(other) ? 1 : 0,
        );
      }
      expect(await kinds({ ...anything, message: 'any' }, message(kind))).toEqual(['log']);
    },
  );

  it.each([
    ['anybody', { kind: 'anybody' }, [POD, JOURNAL, LIBRARY, STRANGER]],
    ['me', { kind: 'me' }, [POD]],
    ['a trusted service', { kind: 'trusted' }, [JOURNAL]],
    ['a known service', { kind: 'known' }, [JOURNAL, LIBRARY]],
    ['one service', { kind: 'service', id: LIBRARY }, [LIBRARY]],
  ] as const)('obeys %s and nobody else.', async (_, from, expected) => {
    const obeyed: string[] = [];
    for (const sender of [POD, JOURNAL, LIBRARY, STRANGER]) {
      const matches = await kinds({ ...anything, from }, message('announce-review', { from: sender }));
      if (matches.length > 0) obeyed.push(sender);
    }
    expect(obeyed).toEqual(expected);
  });

  it.each([
    ['anything', { kind: 'anything' }, [PAPER, PREPRINT, DATA, STRANGER]],
    ['works of mine', { kind: 'mine' }, [PAPER, PREPRINT, DATA]],
    ['articles', { kind: 'type', type: 'article' }, [PAPER]],
    ['preprints', { kind: 'type', type: 'preprint' }, [PREPRINT]],
    ['datasets', { kind: 'type', type: 'dataset' }, [DATA]],
    ['one work', { kind: 'work', url: DATA }, [DATA]],
  ] as const)('is about %s and nothing else.', async (_, about, expected) => {
    const concerned: string[] = [];
    for (const subject of [PAPER, PREPRINT, DATA, STRANGER]) {
      const told = message('announce-review', { about: subject });
      if ((await kinds({ ...anything, about }, told)).length > 0) concerned.push(subject);
    }
    expect(concerned).toEqual(expected);
  });

  it('tells answers to my Offers from what nobody asked for.', async () => {
    const offer = message('request-review', { from: POD, to: JOURNAL });
    const answer = message('announce-review', { inReplyTo: String(offer.id) });
    const unasked = message('announce-review');
    const matches = async (choice: FormAnswer) => [
      (await kinds({ answer: choice }, offer, answer)).length,
      (await kinds({ answer: choice }, offer, unasked)).length,
    ];
    expect(await matches('either')).toEqual([1, 1]);
    expect(await matches('answers')).toEqual([1, 0]);
    expect(await matches('unasked')).toEqual([0, 1]);
  });

  it('does everything that is ticked in one go, in its order.', async () => {
    const deeds = ['log', 'link', 'forward', 'task'] as const;
    const [suggestion, ...others] = await suggested(
      { deeds, services: [LIBRARY], question: 'Thank them?' },
      message('announce-review'),
    );
    expect(others).toEqual([]);
    expect(suggestion?.obstacles).toBeUndefined();
    expect(suggestion?.effects).toMatchObject([
      { kind: 'log' },
      { kind: 'link', artefact: PAPER, linkType: 'review', target: `${JOURNAL}reviews/1` },
      { kind: 'send', inbox: `${LIBRARY}in`, recipientName: 'Library' },
      { kind: 'task', words: 'Thank them?' },
    ]);
  });

  it('sends copies to the receivers of the register that a message names, each by itself.', async () => {
    const form = { ...anything, deeds: ['copies'] } as const;
    expect(await kinds(form, message('announce-review', { cc: LIBRARY }))).toEqual(['send']);
    expect(await kinds(form, message('announce-review', { cc: STRANGER }))).toEqual([]);
    expect(await kinds(form, message('announce-review', { cc: ME }))).toEqual([]);
  });

  it('leaves a message alone where that is asked for.', async () => {
    expect(await kinds({ deeds: ['ignore'] }, message('announce-review'))).toEqual(['ignore']);
  });

  it('cannot be broken out of by what is put into it.', () => {
    const evil = 'https://a.example/> . { ?s ?p ?o } => { ?s a <x> } . <';
    const text = formN3({
      ...emptyForm,
      title: '" . } => {',
      from: { kind: 'service', id: evil },
      deeds: ['task', 'forward'],
      services: [evil],
      question: 'a"\n\\ } .',
    });
    const book = compileRulebook(text, { id: 'mine' });
    expect(book.ok && book.value.rules).toHaveLength(1);
  });
});

describe('What a form lacks', () => {
  it.each<[string, Partial<PolicyForm>]>([
    ['title', { title: ' ' }],
    ['deeds', { deeds: [] }],
    ['services', { deeds: ['forward'] }],
    ['question', { deeds: ['task'] }],
    ['link-message', { deeds: ['link'], message: 'accept' }],
    ['ignore-alone', { deeds: ['ignore', 'log'] }],
  ])('is told: %s.', (gap, form) => {
    expect(formGaps({ ...emptyForm, title: 'T', ...form })).toEqual([gap]);
  });
});
