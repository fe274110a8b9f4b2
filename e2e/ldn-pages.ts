/** What the receiver of `ldn-receiver.ts` shows: targets, inboxes and messages, each in one of the forms that occur. */

const LDP = 'http://www.w3.org/ns/ldp';
const INBOX = `${LDP}#inbox`;

/** One representation of a resource: media type and text. */
export interface Shown {
  readonly type: string;
  readonly text: string;
}

/** A resource, as it is shown to those who ask for data and to those who take HTML. */
export interface Page {
  readonly data?: Shown;
  readonly html?: Shown;
  /** `Link` header. */
  readonly link?: string;
  /** True when web pages may not see the `Link` header. */
  readonly linkHidden?: boolean;
  /** True when HTML is sent whatever is asked for. */
  readonly deaf?: boolean;
}

function html(body: string, head = ''): Shown {
  return {
    type: 'text/html; charset=utf-8',
    text: `<!doctype html><html lang="en"><head><title>Tides</title>${head}</head><body>${body}</body></html>`,
  };
}

const turtle = (text: string): Shown => ({ type: 'text/turtle', text });
/** With the parameters that servers add, in an order that surprises. */
const jsonLd = (text: string): Shown => ({
  type: 'application/ld+json; charset=utf-8; profile="http://www.w3.org/ns/json-ld#expanded"',
  text,
});

/** For people only: says nothing of an inbox. */
const plainPage = html('<p>A page for people.</p>');

/** Targets by path; each advertises in one way only. Relative references are meant to be relative. */
export const TARGETS: Readonly<Record<string, Page>> = {
  '/works/header': {
    data: turtle('<> a <http://schema.org/ScholarlyArticle>.'),
    html: plainPage,
    link: `</in?to=header>; rel="${LDP}#Resource ${INBOX}"`,
  },
  '/works/header-hidden': {
    data: turtle(`<> <${INBOX}> </in?to=header-hidden>.`),
    html: plainPage,
    link: `</in?to=decoy>; rel="${INBOX}"`,
    linkHidden: true,
  },
  '/works/json-ld': {
    data: jsonLd(`{"@context": "${LDP}", "@id": "", "inbox": "/in?to=json-ld"}`),
    html: plainPage,
  },
  '/works/turtle': { data: turtle(`<> <${INBOX}> <../in?to=turtle>.`), html: plainPage },
  '/works/html-link': { html: html('<p>Tides.</p>', `<link rel="${INBOX}" href="../in?to=html-link">`) },
  '/works/html-rdfa': {
    deaf: true,
    html: html(
      '<article about="" prefix="ldp: http://www.w3.org/ns/ldp#">Write to <a property="ldp:inbox" href="/in?to=html-rdfa">us</a></article>',
    ),
  },
  // What the header says holds for the document, not for the person in it.
  '/people/ines': {
    data: turtle(`<#me> <${INBOX}> </in?to=ines&all>.`),
    html: plainPage,
    link: `</in?to=decoy>; rel="${INBOX}"`,
  },
  '/works/two': { data: turtle(`<> <${INBOX}> </in?to=first>, </in?to=second>.`), html: plainPage },
  '/works/none': { data: turtle('<> a <http://schema.org/Dataset>.'), html: plainPage },
};

const AS2 = 'http://www.w3.org/ns/activitystreams#';

/** Messages by path, as text that nobody would write out the same way twice. */
export const MESSAGES: Readonly<Record<string, string>> = {
  '/kept/announce': `{ "@context":"https://www.w3.org/ns/activitystreams",
   "@id": "", "@type":"Announce",  "actor": "https://ines.example/#me",
   "object": "https://notes.example/17", "target":"https://tides.example/paper" }
`,
  '/kept/changelog': `{"@context":[{"prov":"http://www.w3.org/ns/prov#"}],"@id":"https://forge.example/run/5",
"@type":"prov:Activity","http://www.w3.org/2000/01/rdf-schema#label":{"@language":"hy","@value":"Մակընթացություն"},
"prov:generated":{"@id":"https://forge.example/v5","@type":"prov:Entity"}}`,
  '/kept/citation': `{"@context": "https://schema.org/docs/jsonldcontext.jsonld",
  "@id": "https://notes.example/17#claim", "citation": {"@id":"https://tides.example/paper#results"}}`,
  '/kept/assessing': `[ {"@id":"https://elsewhere.example/in/9","@type":["${AS2}Announce"],
  "${AS2}actor":[{"@id":"https://ines.example/#me","${AS2}name":[{"@language":"en","@value":"Inês Prado"}]}],
  "${AS2}object":[{"@id":"https://notes.example/17"}],
  "${AS2}target":[{"@id":"https://tides.example/paper"}]} ]`,
  '/kept/comment': `[\n\t{"@id":"","@type":["http://rdfs.org/sioc/ns#Comment"],
\t"http://rdfs.org/sioc/ns#content":[{"@language":"en","@value":"The gauge of 1911 drifts."}]}\n]`,
  '/kept/rsvp': `[{"@id":"","@type":["${AS2}Accept"],"${AS2}actor":[{"@id":"https://ines.example/#me"}],
"${AS2}object":[{"@id":"https://tides.example/workshop"}]},{"@id":"https://tides.example/workshop","@type":["${AS2}Event"]}]`,
};

const compacted = ['/kept/announce', '/kept/changelog', '/kept/citation'];
const expanded = ['/kept/assessing', '/kept/comment', '/kept/rsvp'];
const paths = Object.keys(MESSAGES);

/** Inboxes by path, each in another form of listing, with what they hold. */
export const LISTINGS: Readonly<Record<string, { readonly page: Page; readonly holds: readonly string[] }>> =
  {
    '/lists/compacted': {
      holds: compacted,
      page: {
        data: jsonLd(JSON.stringify({ '@context': LDP, '@id': '/lists/compacted', contains: compacted })),
        html: plainPage,
      },
    },
    '/lists/full-names': {
      holds: compacted,
      page: {
        data: jsonLd(
          JSON.stringify({
            '@context': LDP,
            '@id': '',
            [`${LDP}#contains`]: compacted.map((path) => ({ '@id': path, '@type': [`${AS2}Announce`] })),
          }),
        ),
        html: plainPage,
      },
    },
    '/lists/expanded': {
      holds: expanded,
      page: {
        data: jsonLd(
          JSON.stringify([
            { '@id': '/lists/expanded', [`${LDP}#contains`]: [{ '@id': expanded[0] }] },
            {
              '@id': '/lists/expanded',
              [`${LDP}#contains`]: expanded.slice(1).map((path) => ({ '@id': path })),
            },
          ]),
        ),
        html: plainPage,
      },
    },
    '/lists/turtle': {
      holds: paths,
      page: {
        data: turtle(`<> <${LDP}#contains> ${paths.map((path) => `<${path}>`).join(', ')}.`),
        html: plainPage,
      },
    },
    '/lists/paged': {
      holds: paths,
      page: {
        data: turtle(`</lists/paged> <${LDP}#contains> ${compacted.map((path) => `<${path}>`).join(', ')}.`),
        link: '</lists/paged?page=2>; rel="next"',
      },
    },
  };

/** The second page of the paged listing. */
export const SECOND_PAGE: Page = {
  data: turtle(`</lists/paged> <${LDP}#contains> ${expanded.map((path) => `<${path}>`).join(', ')}.`),
};

/** How inboxes answer to a message, by path; any other takes it. */
export const ANSWERS: Readonly<
  Record<
    string,
    { readonly status: number; readonly headers?: Record<string, string>; readonly text?: string }
  >
> = {
  '/answers/accepted': { status: 202 },
  '/answers/wordless': { status: 200 },
  '/answers/faulty': {
    status: 400,
    headers: {
      'content-type': 'application/problem+json',
      link: `</rules>; rel="${LDP}#constrainedBy"`,
    },
    text: '{"title": "Not for us", "detail": "We review works on <tides> only."}',
  },
  '/answers/closed': { status: 403, headers: { 'content-type': 'text/plain' }, text: 'Members only.' },
  '/answers/broken': { status: 503 },
  '/answers/see-other': { status: 303, headers: { location: '/in?to=see-other' } },
  '/answers/moved': { status: 308, headers: { location: '/in?to=moved' } },
};
