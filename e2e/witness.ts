import { expect } from '@playwright/test';
import { Parser } from 'n3';
import type { Finding } from '../src/domain/finding.ts';
import { type Found, idOf, lookInto, type Outside } from './outside.ts';
import type { SandboxAccount } from './sandbox/accounts.ts';
import { faultsOf } from './sandbox/service-message.ts';
import type { ServiceName } from './sandbox/service-pod.ts';
import type { World } from './sandbox/world.ts';
import { publicText } from './steps.ts';

/** What others can see of what was done in the app: services in their inboxes, anybody in the public parts of a pod. */

/** A message in a service's inbox, with what the service has to hold against it. */
export interface Received extends Found {
  readonly faults: readonly Finding[];
}

/**
 * What a service got of one sender, oldest first where the server tells. Fails when a message breaks a rule of COAR
 * Notify 1.0.1 or a demand of the service: nothing of the kind may ever be sent.
 * @param sender start of the id or of the inbox of the message's origin: a pod
 */
export async function received(world: World, service: ServiceName, sender: string): Promise<Received[]> {
  const account = world.accounts[service];
  const all = await (await eyesOf(account)).notifications(`${account.pod}inbox/`);
  const judged = all
    .filter(({ document }) => JSON.stringify(document.origin ?? '').includes(`"${sender}`))
    .map((found) => ({ ...found, faults: faultsOf(service, found.document) }));
  const words = judged.flatMap(({ document, faults }) => faults.map(({ rule }) => `${document.id}: ${rule}`));
  expect(words, `what ${service} refuses`).toEqual([]);
  return judged;
}

/** Waits until a service has got messages of a sender with these properties, and gives back the first. */
export async function expectReceived(
  world: World,
  service: ServiceName,
  sender: string,
  properties: Readonly<Record<string, unknown>>,
): Promise<Found['document']> {
  let match: Received | undefined;
  await expect(async () => {
    const all = await received(world, service, sender);
    match = all.find(({ document }) => holds(document, properties));
    expect(match, `a message with ${JSON.stringify(properties)} in the inbox of ${service}`).toBeDefined();
  }).toPass({ timeout: 30_000, intervals: [200] });
  if (!match) throw new Error('unreachable');
  return match.document;
}

/** An event of a public log, as strangers read it. */
export interface PublicEvent {
  readonly url: string;
  readonly document: Found['document'];
}

/**
 * The events that a log document lists, read without credentials; fails at one that strangers cannot read.
 * @param log URL of a log document
 */
export async function publicLog(log: string): Promise<PublicEvent[]> {
  const text = await publicText(log);
  if (text === 404) return [];
  const members = (JSON.parse(String(text)) as { member?: { id: string }[] }).member ?? [];
  return Promise.all(
    members.map(async ({ id: url }) => {
      const event = await publicText(url);
      expect(typeof event, `what a stranger gets from ${url}`).toBe('string');
      return { url, document: JSON.parse(String(event)) as Found['document'] };
    }),
  );
}

/** Waits until events with these ids stand in the log of the pod and in that of the work, each once. */
export async function expectLogged(pod: string, work: string, ids: readonly string[]): Promise<void> {
  for (const log of [`${pod}eventlog/log.jsonld`, `${work}eventlog.jsonld`]) {
    await expect
      .poll(
        async () => {
          const logged = (await publicLog(log)).map(({ document }) => document.id);
          return ids.map((id) => logged.filter((other) => other === id).length);
        },
        { message: `events in ${log}`, timeout: 30_000, intervals: [200] },
      )
      .toEqual(ids.map(() => 1));
  }
}

/** What the public description of a work says by a property: IRIs and texts. */
export async function artefactSays(work: string, predicate: string): Promise<string[]> {
  const text = await publicText(`${work}meta.ttl`, 'text/turtle');
  return new Parser({ baseIRI: `${work}meta.ttl` })
    .parse(String(text))
    .filter((quad) => quad.subject.value === work && quad.predicate.value === predicate)
    .map(({ object }) => object.value);
}

/** Waits until description and landing page of a work link to something. */
export async function expectLinked(work: string, predicate: string, to: string): Promise<void> {
  await expect.poll(() => artefactSays(work, predicate), { timeout: 30_000, intervals: [200] }).toContain(to);
  await expect
    .poll(() => publicText(work, 'text/html'), { timeout: 30_000, intervals: [200] })
    .toEqual(expect.stringContaining(to));
}

/** Tokens last for longer than a run of one file. */
const eyes = new Map<string, Promise<Outside>>();

function eyesOf(account: SandboxAccount): Promise<Outside> {
  const known = eyes.get(account.webId) ?? lookInto(account);
  eyes.set(account.webId, known);
  return known;
}

function holds(document: object, properties: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(properties).every(([name, value]) => {
    const actual: unknown = (document as Record<string, unknown>)[name];
    return JSON.stringify(actual) === JSON.stringify(value) || idOf(actual) === value;
  });
}
