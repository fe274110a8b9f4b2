import { describe, expect, it } from 'vitest';
import { type FakeAnswer, fakeTransport, jsonLd, turtle } from '../testing/fake-transport.ts';
import { findLogs, type LogSource } from './find-logs.ts';
import { expandTemplate, parseLinkTemplates } from './link-template.ts';

const work = 'https://node.example/works/moons/';
const log = 'https://node.example/log/moons.jsonld';
const html = (body: string): FakeAnswer => ({ body, headers: { 'content-type': 'text/html' } });
const prefixes =
  '@prefix daen: <http://www.w3.org/ns/solid/daen#> . @prefix ietf: <http://www.iana.org/assignments/relation/> . @prefix ev: <https://www.eventnotifications.net/ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n';
const catalogue = jsonLd({ type: 'EventLogCatalog', member: [{ id: log, artifact: work }] });
const head = (headers: Record<string, string>) => ({ [work]: { headers } });

type Site = Record<string, FakeAnswer>;

async function found(site: Site, target = work, options = {}) {
  const { transport, requests } = fakeTransport(({ url }) => site[url]);
  const result = await findLogs(transport, target, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(requests.every((request) => request.anonymous)).toBe(true);
  return Object.fromEntries(result.value.logs.map(({ url, sources }) => [url, sources]));
}

describe('The log of an artefact is found', () => {
  it.each<[string, Site, LogSource]>([
    ['Link-Template', head({ 'link-template': `"${log}"; rel="eventlog"` }), 'link-template'],
    [
      'Link-Template of streams',
      head({ 'link-template': `<${log}> ; rel="https://w3id.org/ldes#EventStream"` }),
      'link-template',
    ],
    ['Link', head({ link: `<${log}>; rel="eventlog"` }), 'link'],
    [
      'Link of the older kind',
      head({ link: `<${log}>; rel="http://www.w3.org/ns/solid/daen#eventLog"` }),
      'link',
    ],
    ['Link of streams', head({ link: `<${log}>; rel="https://w3id.org/ldes#EventStream"` }), 'link'],
    ['RDF', { [work]: turtle(`${prefixes}<> daen:eventLog <${log}> .`) }, 'rdf'],
    ['a template in RDF', { [work]: turtle(`${prefixes}<> ietf:link-template "${log}" .`) }, 'rdf'],
    [
      'a class used as a property',
      { [work]: turtle(`<> <https://w3id.org/ldes#EventStream> <${log}> .`) },
      'rdf',
    ],
    [
      'a link in HTML',
      { [work]: html(`<html><head><link rel="eventlog" href="/log/moons.jsonld">`) },
      'html',
    ],
    [
      'an older link in HTML',
      { [work]: html(`<link rel="http://www.w3.org/ns/solid/daen#eventLog" href="${log}">`) },
      'html',
    ],
    [
      'a description',
      {
        [work]: { headers: { link: '<.meta>; rel="describedby"' } },
        [`${work}.meta`]: turtle(`${prefixes}<${work}> daen:eventLog <${log}> .`),
      },
      'description',
    ],
    [
      'an aggregation',
      {
        [work]: turtle(`${prefixes}<> rdfs:seeAlso <https://node.example/about> .`),
        'https://node.example/about': { headers: { link: `<${log}>; rel="eventlog"` } },
      },
      'aggregation',
    ],
    [
      'a catalogue',
      {
        [work]: turtle(`${prefixes}<> ev:eventlog_catalog <https://node.example/c> .`),
        'https://node.example/c': catalogue,
      },
      'catalogue',
    ],
  ])('by %s.', async (_way, site, source) => {
    expect(await found(site)).toEqual({ [log]: [source] });
  });

  it('by all ways at once, keeping every hit and how it was found.', async () => {
    const other = 'https://node.example/other.jsonld';
    const site = {
      [work]: turtle(`${prefixes}<> daen:eventLog <${log}>, <${other}> .`, {
        link: `<${log}>; rel="eventlog"`,
      }),
    };
    expect(await found(site)).toEqual({ [log]: ['link', 'rdf'], [other]: ['rdf'] });
  });

  it('at its service, whose template takes the address escaped or raw.', async () => {
    const service = 'https://review.example/';
    const header = { headers: { 'link-template': `</log?of={url}>; rel="eventlog"` } };
    const escaped = `${service}log?of=${encodeURIComponent(work)}`;
    const raw = `${service}log?of=${work}`;
    const ask = (url: string) => found({ [service]: header, [url]: {} }, service, { artefact: work });
    expect(await ask(escaped)).toEqual({ [escaped]: ['link-template'] });
    expect(await ask(raw)).toEqual({ [raw]: ['link-template'] });
  });

  it('in a profile, also with the misprint of the older specification.', async () => {
    const webId = 'https://bob.example/card#me';
    const profile = turtle(
      `<#me> <http://www.w3.org/ns/activitystreams#outbox> <https://bob.example/log/> .`,
    );
    expect(await found({ 'https://bob.example/card': profile, [webId]: profile }, webId)).toEqual({
      'https://bob.example/log/': ['rdf'],
    });
  });

  it('where the address is a log itself.', async () => {
    expect(await found({ [log]: jsonLd({ type: 'EventLog', member: [] }) }, log)).toEqual({
      [log]: ['itself'],
    });
  });

  it('nowhere, and that is said; a target that does not answer is a problem.', async () => {
    expect(await found({ [work]: html('<p>Nothing</p>') })).toEqual({});
    const { transport } = fakeTransport(() => ({ status: 401 }));
    expect(await findLogs(transport, work)).toMatchObject({ problem: { kind: 'unauthenticated' } });
    expect(await findLogs(transport, 'urn:x')).toMatchObject({ problem: { kind: 'invalid' } });
  });
});

describe('A Link-Template header', () => {
  it.each([
    ['"<https://a.example/{url}>"; rel="eventlog"', 'https://a.example/{url}'],
    ['<https://a.example/{url}> ;rel="eventlog', 'https://a.example/{url}'],
    ['"/l?u={artefact}";rel=eventlog', '/l?u={artefact}'],
    ['</x>; rel="other", </y>; var-base="a"; rel="eventlog"', '/y'],
  ])('is understood as servers write it: %s', (header, template) => {
    expect(parseLinkTemplates(header).find(({ rels }) => rels.includes('eventlog'))?.template).toBe(template);
  });

  it('that is broken or hostile does no harm.', () => {
    expect(parseLinkTemplates(undefined)).toEqual([]);
    expect(parseLinkTemplates('eventlog')).toEqual([]);
    expect(expandTemplate('javascript:{url}', 'alert(1)', work)).toEqual([]);
    const start = Date.now();
    parseLinkTemplates(`<${'a'.repeat(50_000)}`);
    parseLinkTemplates(`</a>${'; a="'.repeat(20_000)}`);
    expect(Date.now() - start).toBeLessThan(1000);
  });
});
