import jsonld from 'jsonld';
import { decodeNotification } from '../../src/domain/notification/decode.ts';
import { fixture, VALID } from '../../src/domain/notification/fixtures/load.ts';
import { fastQuads } from '../../src/domain/notification/rdf/fast-quads.ts';
import { bundledContexts } from '../../src/domain/notification/rdf/json-ld.ts';
import { readNotification } from '../../src/domain/notification/read.ts';
import { findingsOf } from '../../src/domain/notification/validate.ts';
import type { Measurement } from './measurement.ts';

const BASE = 'https://pod.example/inbox/1';
const COUNT = 10_000;
const ROUNDS = 5;
/** One chunk of each contender after the other, so that a busy machine slows all of them alike. */
const CHUNK = 500;

type Contender = (text: string) => unknown;

/** Ways to make something of a message's text; each begins with parsing the JSON. */
const CONTENDERS = {
  toRDF: (text) => jsonld.toRDF(JSON.parse(text), { base: BASE, documentLoader: bundledContexts } as object),
  model: (text) => readNotification(JSON.parse(text), { base: BASE }),
  quads: (text) => fastQuads(JSON.parse(text)),
  findings: (text) => findingsOf(JSON.parse(text)),
  all: (text) => decodeNotification(text, 'application/ld+json', { base: BASE }),
} as const satisfies Record<string, Contender>;

type Name = keyof typeof CONTENDERS;

/** Notifications of all twelve patterns, each with an id of its own. */
function messages(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const id = `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    return JSON.stringify({ ...fixture(VALID[i % VALID.length] ?? 'accept'), id });
  });
}

/**
 * Compares decoding with the general JSON-LD algorithms on the same messages: the fast paths must take at most a
 * tenth of their time, grow linearly, and end at once where a message is too large or too deep.
 */
export async function benchDecode(): Promise<Measurement[]> {
  const texts = messages(COUNT);
  const rounds: Record<Name, number>[] = [];
  await race(texts.slice(0, 2 * CHUNK));
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await race(texts));
  const share = (name: Name) => median(rounds.map((times) => times[name] / times.toRDF));
  return [
    ratio(`decode: ${COUNT} messages to the model, share of jsonld.toRDF`, share('model'), 0.1),
    ratio(`decode: ${COUNT} messages to RDF on the fast path, share of jsonld.toRDF`, share('quads'), 0.1),
    ratio(`decode: ${COUNT} messages judged by all rules, share of jsonld.toRDF`, share('findings'), 0.1),
    ratio(`decode: ${COUNT} messages, model and findings together, share of jsonld.toRDF`, share('all'), 0.2),
    await growthInNumber(),
    await growthInSize(),
    await guard('a body of 5 MB', JSON.stringify({ type: 'Offer', summary: 'x'.repeat(5_000_000) })),
    await guard('10,000 levels', `${'{"object":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
  ];
}

/** Time in milliseconds that each contender needs for all messages. */
async function race(texts: readonly string[]): Promise<Record<Name, number>> {
  const times: Record<Name, number> = { toRDF: 0, model: 0, quads: 0, findings: 0, all: 0 };
  for (let start = 0; start < texts.length; start += CHUNK) {
    const chunk = texts.slice(start, start + CHUNK);
    for (const name of Object.keys(CONTENDERS) as Name[]) times[name] += await time(chunk, CONTENDERS[name]);
  }
  return times;
}

async function time(texts: readonly string[], contender: Contender): Promise<number> {
  const start = performance.now();
  for (const text of texts) {
    const result = contender(text);
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

/**
 * How much longer ten times as many messages take. The quickest of several rounds counts for each tenth:
 * whatever else the machine does can only add to it.
 */
async function growthInNumber(): Promise<Measurement> {
  const texts = messages(COUNT);
  const tenths = Array.from({ length: 10 }, (_, i) => texts.slice((i * COUNT) / 10, ((i + 1) * COUNT) / 10));
  const quickest = tenths.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < 4 * ROUNDS; round += 1) {
    const kept: unknown[] = [];
    const keep = async (text: string) => kept.push(await CONTENDERS.all(text));
    for (const [i, tenth] of tenths.entries()) {
      quickest[i] = Math.min(quickest[i] ?? 0, await time(tenth, keep));
    }
  }
  const [first = Number.NaN] = quickest;
  const whole = quickest.reduce((sum, each) => sum + each, 0);
  return factor(`decode: growth from ${COUNT / 10} to ${COUNT} messages`, whole / first);
}

/** How much longer a message takes that is ten times as long; as many bytes are read of either. */
async function growthInSize(): Promise<Measurement> {
  const withWords = (words: number) =>
    JSON.stringify({ ...fixture('reject'), content: 'words '.repeat(words) });
  const short = Array.from({ length: 20 }, () => withWords(35_000));
  const long = Array.from({ length: 2 }, () => withWords(350_000));
  let quickest = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 8 * ROUNDS; round += 1) {
    quickest = {
      short: Math.min(quickest.short, await time(short, CONTENDERS.all)),
      long: Math.min(quickest.long, await time(long, CONTENDERS.all)),
    };
  }
  return factor('decode: growth from 200 kB to 2 MB a message', (10 * quickest.long) / quickest.short);
}

async function guard(what: string, text: string): Promise<Measurement> {
  const start = performance.now();
  const decoded = await decodeNotification(text, 'application/ld+json', { base: BASE });
  const value = performance.now() - start;
  const ended = !decoded.ok && (decoded.problem.findings?.length ?? 0) > 0;
  return {
    name: `decode: ${what} ends in a finding`,
    value: round(value),
    unit: 'ms',
    goal: '≤ 1000',
    pass: ended && value <= 1_000,
  };
}

function ratio(name: string, value: number, goal: number): Measurement {
  return { name, value: round(value), unit: '×', goal: `≤ ${goal}`, pass: value <= goal };
}

/** Linear means a factor of ten; caches and garbage collection get some room. */
function factor(name: string, value: number): Measurement {
  return { name, value: round(value), unit: '×', goal: '≤ 13', pass: value <= 13 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
