import type { ArtefactType } from '../artefact/artefact.ts';
import { KIND_BY_TYPE } from '../artefact/vocabulary.ts';
import { NS } from './vocabulary.ts';

/** Kinds of messages that the form offers, with the types that they carry. */
export const FORM_MESSAGES = {
  any: [],
  announce: ['as:Announce'],
  'announce-review': ['as:Announce', 'coar:ReviewAction'],
  'announce-endorsement': ['as:Announce', 'coar:EndorsementAction'],
  'announce-ingest': ['as:Announce', 'coar:IngestAction'],
  'announce-relationship': ['as:Announce', 'coar:RelationshipAction'],
  offer: ['as:Offer'],
  'request-review': ['as:Offer', 'coar:ReviewAction'],
  'request-endorsement': ['as:Offer', 'coar:EndorsementAction'],
  'request-ingest': ['as:Offer', 'coar:IngestAction'],
  accept: ['as:Accept'],
  'tentative-accept': ['as:TentativeAccept'],
  reject: ['as:Reject'],
  'tentative-reject': ['as:TentativeReject'],
  undo: ['as:Undo'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FormMessage = keyof typeof FORM_MESSAGES;

/** From whom. */
export type FormSender =
  | { readonly kind: 'anybody' | 'me' | 'trusted' | 'known' }
  | { readonly kind: 'service'; readonly id: string };

/** About what. */
export type FormWork =
  | { readonly kind: 'anything' | 'mine' }
  | { readonly kind: 'type'; readonly type: ArtefactType }
  | { readonly kind: 'work'; readonly url: string };

/** Whether it answers an Offer of mine. */
export type FormAnswer = 'either' | 'answers' | 'unasked';

/** What is done, in the order in which it is done. */
export const FORM_DEEDS = ['log', 'link', 'forward', 'copies', 'task', 'ignore'] as const;

export type FormDeed = (typeof FORM_DEEDS)[number];

/** "When a … from … about … then …", as it is filled in. */
export interface PolicyForm {
  readonly title: string;
  readonly message: FormMessage;
  readonly from: FormSender;
  readonly about: FormWork;
  readonly answer: FormAnswer;
  readonly deeds: readonly FormDeed[];
  /** Ids of the services that `forward` sends to. */
  readonly services: readonly string[];
  /** What `task` asks. */
  readonly question: string;
}

/** A form as it begins. */
export const emptyForm: PolicyForm = {
  title: '',
  message: 'announce-review',
  from: { kind: 'known' },
  about: { kind: 'mine' },
  answer: 'either',
  deeds: ['log'],
  services: [],
  question: '',
};

/** What is still missing. */
export type FormGap = 'title' | 'deeds' | 'services' | 'question' | 'link-message' | 'ignore-alone';

/** What keeps a form from being a policy. */
export function formGaps(form: PolicyForm): FormGap[] {
  const has = (deed: FormDeed) => form.deeds.includes(deed);
  return [
    ...(form.title.trim() === '' ? ['title' as const] : []),
    ...(form.deeds.length === 0 ? ['deeds' as const] : []),
    ...(has('forward') && form.services.length === 0 ? ['services' as const] : []),
    ...(has('task') && form.question.trim() === '' ? ['question' as const] : []),
    ...(has('link') && linkType(form) === undefined ? ['link-message' as const] : []),
    ...(has('ignore') && form.deeds.length > 1 ? ['ignore-alone' as const] : []),
  ];
}

/** How a link to what was announced is called; `undefined` where there is nothing to link to. */
function linkType({ message }: PolicyForm): 'ReviewLink' | 'EndorsementLink' | undefined {
  if (message === 'announce-review') return 'ReviewLink';
  return message === 'announce-endorsement' ? 'EndorsementLink' : undefined;
}

/** The linked property of each kind of link: no link is proposed twice. */
const LINKED = { ReviewLink: 'schema:review', EndorsementLink: 'schema:subjectOf' } as const;

/**
 * Writes the rule book that a form says, for people to read and to change. What goes to each receiver of a copy is a
 * rule of its own, for there may be several; everything else is one rule, so that it is decided upon together.
 */
export function formN3(form: PolicyForm): string {
  const rules = [form.deeds.some((deed) => deed !== 'copies') && mainRule(form), copiesRule(form)];
  const text = [
    `<> dct:title ${text3(form.title.trim())} ;\n   orr:autonomy orr:suggest .`,
    ...rules.filter((rule) => rule !== false),
  ].join('\n\n');
  return `${prefixesOf(text)}\n\n${text}\n`;
}

/** The prefixes that a text uses. */
function prefixesOf(text: string): string {
  return Object.entries({ ...NS, fabio: 'http://purl.org/spar/fabio/' })
    .filter(([prefix]) => new RegExp(`(^|[\\s(])${prefix}:`).test(text))
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
    .sort()
    .join('\n');
}

/** One request: its variable, what makes it one, and what it asks for. */
interface Request {
  readonly name: string;
  readonly key: string;
  readonly asks: string;
}

function mainRule(form: PolicyForm): string {
  const requests = form.deeds.flatMap((deed) => requestsOf(deed, form));
  const skolems = requests.map(({ name, key }) => `( ?notification ${text3(key)} ) log:skolem ?${name} .`);
  const executions = requests.map(
    ({ name, asks }, at) => `?${name} a fno:Execution ; sh:order ${at + 1} ; fno:executes ${asks} .`,
  );
  return rule(
    [...conditions(form), ...guards(form), ...skolems],
    [`?notification pol:policy ${requests.map(({ name }) => `?${name}`).join(', ')} .`, ...executions],
  );
}

function requestsOf(deed: FormDeed, form: PolicyForm): Request[] {
  switch (deed) {
    case 'log':
      return [{ name: 'record', key: 'record', asks: 'pol:appendToLog ; pol:notification ?notification' }];
    case 'link':
      return [
        {
          name: 'link',
          key: 'link',
          asks: `pol:addLink ; pol:linkType pol:${linkType(form) ?? 'ReviewLink'} ; ex:subject ?work ; ex:object ?result`,
        },
      ];
    case 'forward':
      return form.services.map((service, at) => ({
        name: `forward${at + 1}`,
        key: `forward to ${service}`,
        asks: `exw:sendTarget ; exw:notification ?notification ; as:target ${iri3(service)}`,
      }));
    case 'task':
      return [{ name: 'task', key: 'task', asks: `orr:ask ; orr:question ${text3(form.question.trim())}` }];
    case 'ignore':
      return [{ name: 'ignore', key: 'ignore', asks: 'orr:ignore ; orr:notification ?notification' }];
    case 'copies':
      return [];
  }
}

function copiesRule(form: PolicyForm): string | false {
  if (!form.deeds.includes('copies')) return false;
  const isMe = form.from.kind === 'me';
  return rule(
    [
      ...conditions(form),
      '?notification as:cc ?receiver .',
      '?receiver log:notEqualTo ?me ; orr:trust ?trust ; ldp:inbox ?inbox .',
      ...(isMe ? [] : ['?me a orr:Maintainer .']),
      '?SCOPE log:notIncludes { ?notification orr:to ?receiver } .',
      '( ?notification ?receiver "copy" ) log:skolem ?copy .',
    ],
    [
      '?notification pol:policy ?copy .',
      '?copy a fno:Execution ; fno:executes exw:sendTarget ; exw:notification ?notification ; as:target ?receiver .',
    ],
  );
}

/** Who wrote what about what. */
function conditions(form: PolicyForm): string[] {
  const types = FORM_MESSAGES[form.message];
  return [
    '[] pol:mainSubject ?notification .',
    ...(types.length > 0 ? [`?notification a ${types.join(', ')} .`] : []),
    ...senderConditions(form.from),
    ...workConditions(form),
    ...(form.answer === 'answers' ? ['?notification orr:answers ?offer .'] : []),
    ...(form.answer === 'unasked' ? ['?SCOPE log:notIncludes { ?notification orr:answers ?offer } .'] : []),
  ];
}

function senderConditions(from: FormSender): string[] {
  switch (from.kind) {
    case 'anybody':
      return [];
    case 'me':
      return ['?notification orr:from ?me .', '?me a orr:Maintainer .'];
    case 'trusted':
      return ['?notification orr:standing orr:trusted .'];
    case 'known':
      return ['?notification orr:standing ?standing .', '?standing list:in ( orr:trusted orr:known ) .'];
    case 'service':
      return [`?notification orr:from ${iri3(from.id)} .`];
  }
}

function workConditions({ about, deeds }: PolicyForm): string[] {
  switch (about.kind) {
    case 'anything':
      return deeds.includes('link') ? ['?notification orr:concerns ?work .'] : [];
    case 'mine':
      return ['?notification orr:concerns ?work .'];
    case 'type':
      return ['?notification orr:concerns ?work .', ...typeConditions(about.type)];
    case 'work': {
      const work = iri3(about.url);
      return deeds.includes('link')
        ? ['?notification orr:concerns ?work .', `?work log:equalTo ${work} .`]
        : [`?notification orr:concerns ${work} .`];
    }
  }
}

function typeConditions(type: ArtefactType): string[] {
  const of = (kind: ArtefactType) =>
    KIND_BY_TYPE.filter(([, known]) => known === kind).map(([iri]) => short(iri));
  // A preprint is typed as an article as well.
  if (type === 'article')
    return [
      `?work a ?kind .`,
      `?kind list:in ( ${of('article').join(' ')} ) .`,
      ...of('preprint').map((preprint) => `?SCOPE log:notIncludes { ?work a ${preprint} } .`),
    ];
  const types = of(type);
  // What is none of the known kinds.
  if (types.length === 0)
    return KIND_BY_TYPE.map(([iri]) => `?SCOPE log:notIncludes { ?work a ${short(iri)} } .`);
  return ['?work a ?kind .', `?kind list:in ( ${types.join(' ')} ) .`];
}

/** What must not have been done yet. */
function guards(form: PolicyForm): string[] {
  const link = form.deeds.includes('link') && linkType(form);
  return [
    ...(link ? ['?notification as:object ?result .'] : []),
    ...(link ? [`?SCOPE log:notIncludes { ?work ${LINKED[link]} ?result } .`] : []),
    ...(form.deeds.includes('log') ? ['?SCOPE log:notIncludes { ?notification a orr:Logged } .'] : []),
  ];
}

function rule(body: readonly string[], head: readonly string[]): string {
  return `{ ${body.join('\n  ')} }\n=>\n{ ${head.join('\n  ')} } .`;
}

function short(iri: string): string {
  for (const [prefix, namespace] of Object.entries({
    schema: NS.schema,
    fabio: 'http://purl.org/spar/fabio/',
  }))
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  return iri3(iri);
}

/** A text as N3 writes it; its escapes are those of JSON. */
function text3(text: string): string {
  return JSON.stringify(text);
}

/** What may not stand in an IRI: with blanks and control characters it could end it early. */
const UNSAFE = '<>"{}|\\^`';

/** An IRI as N3 writes it. */
function iri3(iri: string): string {
  const safe = [...iri].map((sign) => (sign <= ' ' || UNSAFE.includes(sign) ? encoded(sign) : sign));
  return `<${safe.join('')}>`;
}

function encoded(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
