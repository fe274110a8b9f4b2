import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { moonsCrate, withMention } from '../testing/moons-crate.ts';
import { previewHtml } from './preview-html.ts';

/** Elements with their attributes, and the text, as a parser sees them. */
function parsed(page: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (part) => {
      text += part;
    },
  });
  parser.end(page);
  return { elements, text };
}

const hostile = '<script>alert(1)</script>"\' onload=x <img src=x onerror=y>';

describe('The preview page', () => {
  it('is valid HTML.', async () => {
    const linter = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      rules: { 'no-inline-style': 'off', 'long-title': 'off', 'require-sri': 'off' },
    });
    const report = await linter.validateString(previewHtml(moonsCrate));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('shows root, people, licence, files with their sizes, and links to them.', () => {
    const { elements, text } = parsed(previewHtml(moonsCrate));
    for (const word of ['Slow moons', 'Alice Moreau', 'CC BY 4.0', '1 March 2026', 'data/ä.csv', '2.0 kB'])
      expect(text).toContain(word);
    const hrefs = elements.map(({ attributes }) => attributes.href).filter((href) => href !== undefined);
    expect(hrefs).toContain('./Notes%20%26%20plans/moons%20100%25.ipynb');
    expect(hrefs).toContain('https://data.example/t.csv');
    expect(hrefs).toContain('ro-crate-metadata.json');
    expect(hrefs).toContain('http://schema.org/datePublished'.replace('datePublished', 'publisher'));
  });

  it('leads references to the section of what they name.', () => {
    const { elements } = parsed(previewHtml(moonsCrate));
    const ids = new Set(elements.map(({ attributes }) => attributes.id));
    const inner = elements
      .map(({ attributes }) => attributes.href ?? '')
      .filter((href) => href.startsWith('#'));
    expect(inner.length).toBeGreaterThan(5);
    for (const href of inner) expect(ids).toContain(href.slice(1));
  });

  it('holds no script, no handler, nothing that is loaded, whatever the crate says.', () => {
    const crate = withMention({
      '@id': `#${hostile}`,
      '@type': hostile,
      name: hostile,
      [hostile]: [hostile, { a: hostile }, null, 7],
      url: ['javascript:alert(1)', 'data:text/html,x'],
      sameAs: { '@id': 'javascript:alert(1)' },
    });
    const { elements } = parsed(previewHtml(crate));
    for (const { name, attributes } of elements) {
      expect(['script', 'img', 'iframe', 'object', 'base']).not.toContain(name);
      for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on/);
      expect(attributes.href ?? '#').toMatch(/^(#|https?:|\.\/|ro-crate-metadata\.json)/);
    }
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes.content).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/,
    );
  });

  it('shows pictures that it is given, and files without links where they are not beside it.', () => {
    const pictures = new Map([['data/moons.png', 'data:image/png;base64,AAAA']]);
    const { elements } = parsed(previewHtml(moonsCrate, { pictures, linksFiles: false }));
    expect(elements.find(({ name }) => name === 'img')?.attributes.src).toBe('data:image/png;base64,AAAA');
    expect(elements.some(({ attributes }) => attributes.href?.startsWith('./'))).toBe(false);
  });

  it('tells nameless entities where they are used, and never ends up in a circle.', () => {
    const crate = withMention({
      '@id': '_:a',
      '@type': 'PropertyValue',
      value: '42',
      subjectOf: { '@id': '_:a' },
    });
    expect(parsed(previewHtml(crate)).text).toContain('42');
  });

  it('leads a term that the crate defines to its definition.', () => {
    const iri = 'https://terms.example/phase';
    const crate = withMention({
      '@id': iri,
      '@type': 'DefinedTerm',
      name: 'Phase',
      sameAs: 'https://wiki.example/phase',
      phase: 'new',
    });
    const own = { ...crate, '@context': [crate['@context'], { phase: iri }] };
    expect(previewHtml(own)).toContain('href="https://wiki.example/phase"');
  });

  it('counts what is too much to show.', () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({
      '@id': `f${n}.csv`,
      '@type': 'File',
      name: `File ${n}`,
    }));
    const page = previewHtml({ ...moonsCrate, '@graph': [...moonsCrate['@graph'], ...many] });
    expect(page).toContain('and 705 more, which the metadata lists');
    expect(page.length).toBeLessThan(500_000);
  });

  it('is made of anything that a crate may hold, the same each time.', () => {
    const entity = fc.record({
      '@id': fc.string(),
      '@type': fc.oneof(fc.string(), fc.array(fc.string())),
      name: fc.jsonValue(),
      about: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.array(entity), fc.jsonValue(), (graph, context) => {
        const crate = { '@context': context, '@graph': [...moonsCrate['@graph'], ...graph] };
        expect(previewHtml(crate)).toBe(previewHtml(crate));
      }),
      { numRuns: 50 },
    );
  });
});
