import { describe, expect, it } from 'vitest';
import type { Service } from '../domain/service/service.ts';
import { changeRegister, putService, readServices, registerUrl } from './services.ts';
import { valueOrThrow } from './testing/account-transport.ts';
import { memoryPod } from './testing/memory-pod.ts';

const home = 'https://alice.example/orrery/';
const url = registerUrl(home);
const service: Service = {
  id: 'https://review.example/#it',
  name: 'Review "house" <b>',
  aliases: ['https://review.example/', 'not an iri> <x:y>'],
  inbox: 'https://review.example/inbox?key=1',
  kinds: ['certification', 'awareness'],
  takes: ['request-review', 'request-endorsement'],
  trust: 'trusted',
  demands: ['pci'],
  enabled: false,
  description: 'It says "so" of itself.',
  notes: 'Slow in August.\nAsk for <b>Ines</b>.',
  logo: 'https://review.example/logo.svg',
  home: 'https://review.example/about',
  eventLog: 'https://review.example/log',
  describedBy: 'https://review.example/data',
  delivery: 'relay',
  reach: { state: 'no-cors', at: '2026-03-01T10:00:00.000Z' },
};

describe('The register of services', () => {
  it('is empty before the first entry.', async () => {
    expect(await readServices(memoryPod({}).transport, home)).toEqual({ ok: true, value: [] });
  });

  it('gives back what was put in.', async () => {
    const pod = memoryPod({});
    await putService(pod.transport, home, service);
    expect(valueOrThrow(await readServices(pod.transport, home))).toEqual([service]);
    expect(pod.requests[1]?.headers).toMatchObject({ 'if-none-match': '*' });
  });

  it('replaces one entry and keeps what others wrote, there and elsewhere.', async () => {
    const pod = memoryPod({
      [url]: `@prefix as: <https://www.w3.org/ns/activitystreams#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
        <${service.id}> a as:Service; foaf:name "Old"; <https://n.example/note> "mine".
        <https://other.example/> a as:Service; foaf:name "Other".`,
    });
    await putService(pod.transport, home, service);
    const services = valueOrThrow(await readServices(pod.transport, home));
    expect(services).toContainEqual(service);
    expect(services).toContainEqual({
      id: 'https://other.example/',
      name: 'Other',
      aliases: [],
      kinds: [],
      takes: [],
      trust: 'known',
    });
    expect(pod.text(url)).toContain('"mine"');
    expect(pod.text(url)).not.toContain('"Old"');
  });

  it('reads a contradiction about trust in the careful way.', async () => {
    const pod = memoryPod({
      [url]: `@prefix orr: <https://w3id.org/orrery/ns#>.
        <https://s.example/> a <https://www.w3.org/ns/activitystreams#Service>; orr:trust orr:trusted, orr:blocked.`,
    });
    expect(valueOrThrow(await readServices(pod.transport, home))).toMatchObject([{ trust: 'blocked' }]);
  });

  it('lists those in use as peers do, by foaf:knows.', async () => {
    const pod = memoryPod({});
    await putService(pod.transport, home, { ...service, enabled: true });
    expect(pod.text(url)).toContain(`<${url}> foaf:knows <${service.id}>`);
    await putService(pod.transport, home, service);
    expect(pod.text(url)).not.toContain('foaf:knows');
  });

  it('changes several entries in one write, and takes one out without what others said of it.', async () => {
    const other: Service = { ...service, id: 'https://o.example/', notes: 'new' };
    const gone = 'https://gone.example/';
    const pod = memoryPod({
      [url]: `@prefix as: <https://www.w3.org/ns/activitystreams#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
        <> foaf:knows <${gone}>. <${gone}> a as:Service, <https://n.example/Press>; foaf:name "Gone".`,
    });
    const changes = [
      { id: gone, entry: undefined },
      { id: service.id, entry: service },
      { id: other.id, entry: other },
    ];
    await changeRegister(pod.transport, home, () => ({ ok: true, value: changes }));
    expect(pod.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(valueOrThrow(await readServices(pod.transport, home))).toEqual([service, other]);
    expect(pod.text(url)).toContain('<https://n.example/Press>');
    expect(pod.text(url)).not.toContain('Gone');
  });

  it('is not written where nothing is to be changed.', async () => {
    const pod = memoryPod({});
    await changeRegister(pod.transport, home, () => ({ ok: true, value: [] }));
    expect(pod.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('takes no id that is no IRI.', async () => {
    const pod = memoryPod({});
    expect(await putService(pod.transport, home, { ...service, id: 'x> <y' })).toMatchObject({
      problem: { kind: 'invalid' },
    });
  });
});
