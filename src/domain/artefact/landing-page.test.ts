import { HtmlValidate } from 'html-validate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Artefact } from './artefact.ts';
import { formerPage, withSuccessor } from './former-page.ts';
import { type LandingFacts, landingPage } from './landing-page.ts';
import type { Evidence } from './lifecycle.ts';
import { isSealed } from './page-seal.ts';

const url = 'https://alice.example/artefacts/moons/';

const moons: Artefact = {
  url,
  metadata: `${url}meta.ttl`,
  title: 'Slow Moons',
  type: 'preprint',
  types: [],
  citeAs: 'https://doi.org/10.5555/moons',
  published: '2026-03-01',
  authors: [{ id: 'https://orcid.org/0000-0002-1825-0097', name: 'Alice Moreau' }, { name: 'Jonas Adeyemi' }],
  abstract: 'They turn.\n\nSlowly.',
  licence: 'https://creativecommons.org/licenses/by/4.0/',
  files: [
    { url: `${url}moons.pdf`, name: 'The article', mediaType: 'application/pdf', size: 123_456 },
    { url: `${url}data.csv`, mediaType: 'text/csv' },
  ],
  links: [{ predicate: 'http://schema.org/review', target: 'https://pci.example/reviews/9' }],
  language: 'en',
  keywords: ['moons', 'tides'],
  identifiers: ['https://arxiv.org/abs/2603.00001'],
  created: '2026-02-01T10:00:00.000Z',
  modified: '2026-03-02T10:00:00.000Z',
  inbox: 'https://alice.example/inbox/',
  eventLogs: [`${url}eventlog.jsonld`, 'https://alice.example/events/'],
};

const evidence: Evidence[] = [
  {
    function: 'certification',
    what: 'review',
    result: 'https://pci.example/reviews/9',
    event: 'https://alice.example/events/1.jsonld',
    at: '2026-03-05T10:00:00Z',
    service: { id: 'https://pci.example/', name: 'PCI' },
  },
  {
    function: 'registration',
    what: 'registration',
    event: 'https://alice.example/events/2.jsonld',
    service: { name: 'Kalends' },
  },
];

const facts: LandingFacts = {
  evidence,
  versions: [{ number: 1, url: `${url}versions/1.html`, keptAt: '2026-03-02T10:00:00.000Z' }],
};

/** Elements with their attribute names, and the texts, as a parser sees them. */
function parsed(page: string) {
  const elements: string[] = [];
  const attributes: { element: string; name: string; value: string }[] = [];
  let text = '';
  const scripts: string[] = [];
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag(element, found) {
        open.push(element);
        elements.push(`${element} ${Object.keys(found).sort().join(' ')}`.trim());
        for (const [name, value] of Object.entries(found)) attributes.push({ element, name, value });
      },
      ontext(value) {
        if (open.at(-1) === 'script') scripts.push(value);
        else text += value;
      },
      onclosetag: () => void open.pop(),
    },
    { decodeEntities: true },
  );
  parser.end(page);
  return {
    elements,
    attributes,
    text,
    jsonLd: JSON.parse(scripts.join('')) as Record<string, unknown>,
    scripts,
  };
}

function links(page: string): { rel: string; href: string; type?: string }[] {
  const tags = [...page.matchAll(/<link ([^>]*)>/g)].map(([, attributes = '']) => attributes);
  return tags.map((attributes) =>
    Object.fromEntries(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]),
    ),
  ) as { rel: string; href: string }[];
}

describe('A landing page', () => {
  const page = landingPage(moons, facts);

  it.each([
    ['full', page],
    ['bare', landingPage({ ...bare(), title: 'Bare' }, { evidence: [], versions: [] })],
    ['former', formerPage(page, { number: 2, current: url, predecessor: `${url}versions/1.html` })],
  ])('is valid HTML: a %s one.', async (_kind, html) => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
      rules: { 'no-trailing-whitespace': 'off', 'long-title': 'off', 'require-csp-nonce': 'off' },
    });
    const report = await validator.validateString(html);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('shows what the description and the log say.', () => {
    const { text } = parsed(page);
    for (const words of [
      'Preprint',
      'Slow Moons',
      'Alice Moreau',
      'They turn.\n\nSlowly.',
      'The article application/pdf, 123 kB',
      '1 March 2026',
      'CC BY 4.0',
      'Alice Moreau, Jonas Adeyemi (2026). Slow Moons. Preprint. https://doi.org/10.5555/moons',
      'Certified by PCI on 5 March 2026',
      'Registered by Kalends',
      'Review by PCI on 5 March 2026: https://pci.example/reviews/9',
      'Version 1 of this page',
    ])
      expect(text).toContain(words);
  });

  it('has nothing that runs or loads.', () => {
    const { elements, attributes } = parsed(page);
    expect(elements.filter((element) => /^(iframe|img|object|embed|form|base)\b/.test(element))).toEqual([]);
    expect(elements.filter((element) => element.startsWith('script'))).toEqual(['script type']);
    expect(attributes.filter(({ name }) => /^on|^style$|^src$/.test(name))).toEqual([]);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('says the same in Signposting and in JSON-LD.', () => {
    const { jsonLd } = parsed(page);
    const found = links(page);
    const hrefs = (rel: string) => found.filter((link) => link.rel === rel).map(({ href }) => href);
    const files = jsonLd.encoding as { contentUrl: string; encodingFormat: string }[];
    const authors = jsonLd.author as { '@id'?: string }[];
    expect(hrefs('cite-as')).toEqual((jsonLd.identifier as string[]).slice(0, 1));
    expect(hrefs('item')).toEqual(files.map(({ contentUrl }) => contentUrl));
    expect(found.filter(({ rel }) => rel === 'item').map(({ type }) => type)).toEqual(
      files.map(({ encodingFormat }) => encodingFormat),
    );
    expect(hrefs('author')).toEqual(authors.flatMap((author) => author['@id'] ?? []));
    expect(hrefs('license')).toEqual([jsonLd.license]);
    expect(hrefs('type')).toEqual(['https://schema.org/AboutPage', `https://schema.org/${jsonLd['@type']}`]);
    expect(hrefs('http://www.w3.org/ns/ldp#inbox')).toEqual([jsonLd.inbox]);
    expect(hrefs('http://www.w3.org/ns/solid/daen#eventLog')).toEqual(jsonLd.eventLog);
    expect(hrefs('eventlog')).toEqual((jsonLd.eventLog as string[]).slice(0, 1));
    expect(hrefs('describedby')).toEqual([moons.metadata]);
    expect(jsonLd.review).toEqual(['https://pci.example/reviews/9']);
    expect(hrefs('predecessor-version')).toEqual([`${url}versions/1.html`]);
  });

  it('made of the same facts is the same page, and is known as our own until somebody touches it.', () => {
    expect(landingPage(moons, facts)).toBe(page);
    expect(isSealed(page)).toBe(true);
    expect(isSealed(page.replace('Slow Moons', 'Fast Moons'))).toBe(false);
    expect(isSealed('<!DOCTYPE html><meta name="generator" content="Orrery">')).toBe(false);
  });

  it('that was replaced leads to the current one, and to its neighbours.', () => {
    const former = formerPage(page, { number: 2, current: url, predecessor: `${url}versions/1.html` });
    expect(links(former)).toEqual(
      expect.arrayContaining([
        { rel: 'original latest-version', href: url },
        { rel: 'predecessor-version', href: `${url}versions/1.html` },
        { rel: 'successor-version', href: url },
      ]),
    );
    expect(links(former).filter(({ rel }) => rel === 'canonical')).toEqual([]);
    const later = withSuccessor(former, url, `${url}versions/3.html`);
    expect(links(later).filter(({ rel }) => rel === 'successor-version')).toEqual([
      { rel: 'successor-version', href: `${url}versions/3.html` },
    ]);
  });
});

const payloads: readonly string[] = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  '</style><style>*{background:url(//evil.example)}</style>',
  ']]><iframe srcdoc="<script>alert(1)</script>">',
  '`+alert(1)+`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u0000<\u0000script>alert(1)</script>',
  '\u202Egnp.exe<b>',
  "$&$`$'$<x>",
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '\uD800<i>',
];

const hostileUrls: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//https://x.example',
  'data:text/html,<script>alert(1)</script>',
  'https://x.example/"><script>alert(1)</script>',
  "https://x.example/' onclick='alert(1)",
  'https://user:secret@x.example/',
];

/** Every place where a value of the description or of the log reaches the page. */
const fields: readonly [
  field: string,
  put: (value: string) => { artefact?: Partial<Artefact>; facts?: Partial<LandingFacts> },
][] = [
  ['title', (title) => ({ artefact: { title } })],
  ['abstract', (abstract) => ({ artefact: { abstract } })],
  ['author name', (name) => ({ artefact: { authors: [{ name }, { id: 'https://x.example/#me', name }] } })],
  ['author id', (id) => ({ artefact: { authors: [{ id, name: 'A' }] } })],
  ['licence', (licence) => ({ artefact: { licence } })],
  ['cite-as', (citeAs) => ({ artefact: { citeAs } })],
  ['identifier', (identifier) => ({ artefact: { identifiers: [identifier] } })],
  ['date', (published) => ({ artefact: { published } })],
  ['created and modified', (time) => ({ artefact: { created: time, modified: time } })],
  ['language', (language) => ({ artefact: { language } })],
  ['keyword', (keyword) => ({ artefact: { keywords: [keyword] } })],
  ['reviewed work', (reviewOf) => ({ artefact: { reviewOf, type: 'review' } })],
  ['file name', (name) => ({ artefact: { files: [{ url: `${url}x`, name }] } })],
  ['file type', (mediaType) => ({ artefact: { files: [{ url: `${url}x`, name: 'x', mediaType }] } })],
  ['file URL', (file) => ({ artefact: { files: [{ url: file, name: 'x' }] } })],
  ['review', (target) => ({ artefact: { links: [{ predicate: 'http://schema.org/review', target }] } })],
  ['inbox', (inbox) => ({ artefact: { inbox } })],
  ['event log', (log) => ({ artefact: { eventLogs: [log] } })],
  [
    'service and result',
    (value) => ({
      facts: {
        evidence: [
          { ...evidence[0]!, at: value, result: value, event: value, service: { id: value, name: value } },
        ],
      },
    }),
  ],
  ['version', (value) => ({ facts: { versions: [{ number: 1, url: value, keptAt: value }] } })],
];

describe('Whatever a field holds', () => {
  const known = new Set(parsed(landingPage(moons, facts)).elements);
  // What an honest page may have besides, where a value is missing or no link.
  for (const element of ['h1 dir', 'p class dir', 'dd', 'dt', 'li', 'li dir', 'p class dir lang'])
    known.add(element);

  it.each(fields)('the page stays our own: %s.', (_field, put) => {
    for (const payload of [...payloads, ...hostileUrls]) {
      const { artefact, facts: more } = put(payload);
      const page = landingPage({ ...moons, ...artefact }, { ...facts, ...more });
      const { elements, attributes, scripts } = parsed(page);
      expect(
        elements.filter((element) => !known.has(element)),
        payload,
      ).toEqual([]);
      expect(
        elements.filter((element) => element.startsWith('script')),
        payload,
      ).toHaveLength(1);
      expect(scripts.join(''), payload).not.toMatch(/[<>\u2028\u2029]/);
      const targets = attributes.filter(({ name }) => name === 'href' || name === 'src');
      expect(
        targets.filter(({ value }) => !/^https?:\/\/[^@]*$/.test(value)),
        payload,
      ).toEqual([]);
      expect(page, payload).not.toMatch(/[^\P{Cc}\n\t]/u);
      expect(isSealed(page), payload).toBe(true);
    }
  });

  it('the text of it is on the page as it was written.', () => {
    for (const payload of payloads.filter((each) => !each.includes('\u0000') && !each.includes('\uD800'))) {
      const { text, attributes, jsonLd } = parsed(
        landingPage({ ...moons, title: payload, abstract: payload }, facts),
      );
      expect(text).toContain(payload);
      expect(attributes).toContainEqual({ element: 'meta', name: 'content', value: payload });
      expect(jsonLd).toMatchObject({ name: payload, description: payload });
    }
  });
});

function bare(): Artefact {
  return {
    url,
    metadata: `${url}meta.ttl`,
    title: '',
    type: 'other',
    types: [],
    authors: [],
    files: [],
    links: [],
  };
}
