import { describe, expect, it } from 'vitest';
import { INBOX_SEEDS } from './inbox-seeds.ts';
import { fillTemplate, mediaTypeOf, seedFiles, seedText } from './seed-files.ts';

const values = {
  maintainer: 'http://localhost:3000/alice/',
  review: 'http://localhost:3000/review/',
  registry: 'http://localhost:3000/registry/',
  archive: 'http://localhost:3000/archive/',
  'two-megabytes': 'x',
};

describe('The seed files', () => {
  it('are all sent, and all that are sent exist.', async () => {
    expect(INBOX_SEEDS.map((seed) => seed.file).sort()).toEqual(await seedFiles('inbox'));
  });

  it('are JSON with an id once they are filled, but for the one that is not.', async () => {
    for (const file of (await seedFiles('inbox')).filter((name) => name.endsWith('.jsonld'))) {
      expect(JSON.parse(await seedText(`inbox/${file}`, values)), file).toHaveProperty('id');
    }
  });

  it('answer only Offers that stand in the event log, but for the ones that say otherwise.', async () => {
    const offers = new Set<string>();
    for (const file of await seedFiles('events'))
      offers.add(JSON.parse(await seedText(`events/${file}`, values)).id);
    const strangers: string[] = [];
    for (const file of (await seedFiles('inbox')).filter((name) => name.endsWith('.jsonld'))) {
      const { inReplyTo } = JSON.parse(await seedText(`inbox/${file}`, values)) as { inReplyTo?: string };
      if (inReplyTo && !offers.has(inReplyTo)) strangers.push(file);
    }
    expect(strangers).toEqual(['undo.jsonld', 'unknown-offer.jsonld']);
  });
});

describe('A template', () => {
  it('is filled at every place.', () => {
    expect(fillTemplate('{{a}}x{{a}}{{b-c}}', { a: '1', 'b-c': '2' })).toBe('1x12');
  });

  it('is refused when a value is missing.', () => {
    expect(() => fillTemplate('{{nobody}}', {})).toThrow('{{nobody}}');
  });
});

describe('The media type of a seed', () => {
  it('follows from the end of its name.', () => {
    expect(mediaTypeOf('a/b.jsonld')).toBe('application/ld+json');
    expect(mediaTypeOf('unknown.bin')).toBe('application/octet-stream');
  });
});
