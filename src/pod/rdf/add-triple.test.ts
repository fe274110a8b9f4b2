import { describe, expect, it } from 'vitest';
import { valueOrThrow } from '../testing/account-transport.ts';
import { toResponse } from '../testing/fake-transport.ts';
import { addTriple } from './add-triple.ts';
import { readRdf } from './read-rdf.ts';

const subject = 'https://alice.example/a/';
const safe = { subject, predicate: 'http://schema.org/review', object: 'https://b.example/r?a=1' };
const title = 'http://purl.org/dc/terms/title';

async function statements(text: string, contentType: string): Promise<string[]> {
  const quads = valueOrThrow(
    await readRdf(toResponse({ body: text, headers: { 'content-type': contentType } }, `${subject}meta`)),
  );
  return quads
    .map((quad) => `${quad.subject.value} ${quad.predicate.value} ${quad.object.value} ${quad.graph.value}`)
    .sort();
}

describe('Adding one triple', () => {
  const added = `${subject} http://schema.org/review https://b.example/r?a=1 `;

  it.each([
    ['text/turtle', `@prefix d: <http://purl.org/dc/terms/>.\n<./> d:title "T" . # mine`],
    ['text/turtle; charset=utf-8', `# only a comment`],
    ['text/turtle', ''],
    ['application/n-triples', `<${subject}> <${title}> "T" .\n`],
    ['application/ld+json', `{"@id":"${subject}","${title}":"T"}`],
    ['application/ld+json', `{"@context":{"t":"${title}"},"@id":"./","t":"T"}`],
    ['application/ld+json', `{"@context":{"t":"${title}"},"@graph":[{"@id":"./","t":"T"}]}`],
    ['application/ld+json', `{"@graph":{"@id":"./","${title}":"T"}}`],
    ['application/ld+json', `[{"@id":"./","${title}":"T"}]`],
  ])('keeps every other in %s: %s', async (contentType, text) => {
    const changed = addTriple(text, contentType, safe)!;
    expect(await statements(changed, contentType)).toEqual(
      [...(await statements(text, contentType)), added].sort(),
    );
    if (!contentType.includes('json')) expect(changed.startsWith(text)).toBe(true);
  });

  it.each([
    ['text/html', '<p>'],
    ['application/rdf+xml', '<rdf/>'],
    ['application/ld+json', '"text"'],
    ['application/ld+json', '{"@id":"https://g.example/","@graph":[]}'],
  ])('is not tried in %s: %s', (contentType, text) => {
    expect(addTriple(text, contentType, safe)).toBeUndefined();
  });
});
