import { describe, expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { valueOrThrow } from '../testing/account-transport.ts';
import { fakeTransport, turtle } from '../testing/fake-transport.ts';
import { fetchRegistry, readRegistryText } from './read-registry.ts';
import { registryTurtle } from './registry-turtle.ts';

const PREFIXES = `@prefix as: <https://www.w3.org/ns/activitystreams#>. @prefix foaf: <http://xmlns.com/foaf/0.1/>.
  @prefix ldp: <http://www.w3.org/ns/ldp#>. @prefix orr: <https://w3id.org/orrery/ns#>.`;

const read = async (text: string) => valueOrThrow(await readRegistryText(text));

describe('A registry of somebody else', () => {
  it('lists those whom it knows without describing them, as registries of the field do.', async () => {
    const url = 'https://r.example/registry.ttl';
    const server = fakeTransport(() =>
      turtle(`${PREFIXES} <#me> foaf:knows <https://a.example/card#me>, <https://b.example/card#me>.`),
    );
    const { entries } = valueOrThrow(await fetchRegistry(server.transport, url));
    expect(entries.map(({ service, isBare }) => [service.id, service.name, isBare])).toEqual([
      ['https://a.example/card#me', 'a.example', true],
      ['https://b.example/card#me', 'b.example', true],
    ]);
    expect(server.requests).toMatchObject([{ url, anonymous: true }]);
  });

  it('describes services, in Turtle or JSON-LD, and never says how far to trust them.', async () => {
    const { entries, broken } = await read(`${PREFIXES} <https://a.example/> a as:Service; as:name "A";
      ldp:inbox <https://a.example/in>; foaf:img <https://a.example/i.png>; orr:trust orr:trusted; orr:takes "request-review".`);
    expect(broken).toEqual([]);
    expect(entries).toEqual([
      {
        isBare: false,
        told: ['name', 'inbox', 'logo', 'takes'],
        service: {
          id: 'https://a.example/',
          name: 'A',
          inbox: 'https://a.example/in',
          logo: 'https://a.example/i.png',
          aliases: [],
          kinds: [],
          takes: ['request-review'],
          trust: 'known',
        },
      },
    ]);
    const json = await read(
      JSON.stringify({
        '@context': { foaf: 'http://xmlns.com/foaf/0.1/', ldp: 'http://www.w3.org/ns/ldp#' },
        '@graph': [
          {
            '@id': 'https://j.example/',
            '@type': 'foaf:Organization',
            'foaf:name': 'J',
            'ldp:inbox': { '@id': 'https://j.example/in' },
          },
        ],
      }),
    );
    expect(json.entries.map(({ service }) => service.name)).toEqual(['J']);
  });

  it('does not list who keeps it.', async () => {
    const { entries } = await read(
      `${PREFIXES} <https://me.example/#me> a foaf:Person; foaf:name "Me"; foaf:knows <https://a.example/>.`,
    );
    expect(entries.map(({ service }) => service.id)).toEqual(['https://a.example/']);
  });

  it('has its broken entries named, with the reason, and the others read.', async () => {
    const { entries, broken } = await read(`${PREFIXES} <https://ok.example/> a as:Service; foaf:name "Fine".
      <https://x.example/> a as:Service; foaf:name "X"; ldp:inbox <javascript:alert(1)>.
      <https://y.example/> a as:Service; foaf:name "Y"; ldp:inbox "in".
      <urn:z> a as:Service; foaf:name "Z". <card#me> a as:Service; foaf:name "R". [] a as:Service; foaf:name "B".`);
    expect(entries.map(({ service }) => service.name)).toEqual(['Fine']);
    expect(broken.map(({ name, reason }) => [name, reason])).toEqual([
      ['X', 'inbox'],
      ['Y', 'inbox'],
      ['Z', 'id'],
      ['R', 'relative'],
      ['B', 'nameless'],
    ]);
  });

  it('that is too long is read in part, and says so.', async () => {
    const many = Array.from({ length: 502 }, (_, n) => `<https://s.example/${n}>`).join(', ');
    const { entries, omitted } = await read(`${PREFIXES} <https://k.example/> foaf:knows ${many}.`);
    expect([entries.length, omitted]).toEqual([500, 2]);
  });

  it('that is no RDF is refused, whatever it calls itself.', async () => {
    expect(await readRegistryText('Dear colleague,')).toMatchObject({ problem: { kind: 'noncompliant' } });
    const server = fakeTransport(() => ({ body: '<html></html>', headers: { 'content-type': 'text/html' } }));
    expect(await fetchRegistry(server.transport, 'https://r.example/')).toMatchObject({
      problem: { kind: 'noncompliant' },
    });
    const plain = fakeTransport(() => ({
      body: `${PREFIXES} <https://k.example/> foaf:knows <https://a.example/>.`,
      headers: { 'content-type': 'text/plain' },
    }));
    expect(valueOrThrow(await fetchRegistry(plain.transport, 'https://r.example/')).entries).toHaveLength(1);
  });
});

describe('The own register as a file', () => {
  const service: Service = {
    id: 'https://a.example/',
    name: 'A',
    aliases: ['https://a.example/bot'],
    inbox: 'https://a.example/in',
    kinds: ['archiving'],
    takes: ['request-review'],
    trust: 'trusted',
    notes: 'secret note',
    home: 'https://a.example/home',
    eventLog: 'https://a.example/log',
  };
  const blocked: Service = {
    ...service,
    id: 'https://foe.example/',
    name: 'Foe',
    aliases: [],
    trust: 'blocked',
  };

  it('tells others who the services are, and nothing that is private.', async () => {
    const text = registryTurtle(
      [service, blocked, { ...service, id: 'https://off.example/', enabled: false }],
      'others',
    );
    for (const secret of ['secret note', 'trust', 'foe.example', 'off.example', 'here.invalid'])
      expect(text).not.toContain(secret);
    const { entries, broken } = await read(text);
    expect(broken).toEqual([]);
    const { notes: _, ...told } = service;
    expect(entries.map((entry) => entry.service)).toEqual([{ ...told, trust: 'known' }]);
  });

  it('keeps everything for the maintainer herself.', () => {
    const text = registryTurtle([service, blocked], 'self');
    for (const each of ['secret note', 'orr:trusted', 'orr:blocked', '<> foaf:knows <https://a.example/>'])
      expect(text).toContain(each);
  });
});
