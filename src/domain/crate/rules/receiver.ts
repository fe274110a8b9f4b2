import type { CrateFacts, Entity } from '../facts.ts';
import { isRecord, member, referenceIn, referencesIn, valuesOf } from '../json.ts';
import type { CrateRule, Report } from './rule.ts';

const EMBEDDED = 'https://github.com/cs3org/OCM-API/blob/develop/OCM-Embedded.md';
const PLAIN_TEXT = ['name', 'description', 'encodingFormat', 'contentSize'];
const FETCHED = ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'];

/** Demands of ScienceMesh nodes and of the Dispatcher: what they decode and fetch. */
export const receiverRules: readonly CrateRule[] = [
  {
    id: 'rcv.text',
    severity: 'must',
    message: '“{key}” of {id} is not one plain text: the receiver could read nothing of the crate.',
    spec: EMBEDDED,
    check: ({ entities }, report) => {
      for (const { id, json, path } of entities)
        for (const key of PLAIN_TEXT) {
          const value = member(json, key);
          if (value !== undefined && typeof value !== 'string') report(`${path}/${key}`, { key, id });
        }
    },
  },
  {
    id: 'rcv.distribution',
    severity: 'must',
    message:
      '“distribution” of {id} is no list of objects with type, address and format: it is left out before sending.',
    spec: EMBEDDED,
    check: ({ entities }, report) => {
      for (const { id, json, path } of entities) {
        const value = member(json, 'distribution');
        if (value !== undefined && !(Array.isArray(value) && value.every(isDistribution)))
          report(`${path}/distribution`, { id });
      }
    },
  },
  {
    id: 'rcv.url',
    severity: 'must',
    message: '{id} has no web address (url) from which the receiver could fetch it.',
    spec: EMBEDDED,
    check: (facts, report) => {
      for (const entity of fetchedOf(facts))
        if (urlOf(entity) === undefined) report(`${entity.path}/url`, { id: entity.id });
    },
  },
  {
    id: 'rcv.nothing',
    severity: 'must',
    message: 'The receiver would copy no file.',
    spec: EMBEDDED,
    check: (facts, report) => {
      if (!fetchedOf(facts).some((entity) => urlOf(entity) !== undefined)) report('/@graph');
    },
  },
  {
    id: 'rcv.url-public',
    severity: 'should',
    message: '{id} lies at {url}, where the receiver does not get.',
    spec: EMBEDDED,
    check: (facts, report) => {
      for (const entity of fetchedOf(facts)) {
        const url = urlOf(entity);
        if (url && isPrivateHost(url.hostname))
          report(`${entity.path}/url`, { id: entity.id, url: url.href });
      }
    },
  },
  {
    id: 'rcv.name',
    severity: 'must',
    message: '“{name}” cannot be the name of a file at the receiver.',
    spec: EMBEDDED,
    check: (facts, report) => {
      for (const entity of fetchedOf(facts)) {
        const name = fileNameOf(entity);
        if (name !== undefined && !isFileName(name)) report(`${entity.path}/name`, { name });
      }
    },
  },
  {
    id: 'rcv.name-unique',
    severity: 'must',
    message: 'More than one file is called “{name}”: at the receiver one would replace the other.',
    spec: EMBEDDED,
    check: (facts, report) => {
      const taken = new Set<string>();
      for (const entity of fetchedOf(facts)) {
        const name = fileNameOf(entity);
        if (name === undefined) continue;
        if (taken.has(name)) report(`${entity.path}/name`, { name });
        taken.add(name);
      }
    },
  },
  {
    id: 'rcv.size',
    severity: 'should',
    message: 'The size of {id} is not written as digits; a wrong size makes the copy fail.',
    spec: EMBEDDED,
    check: (facts, report) => {
      for (const { id, json, path } of fetchedOf(facts)) {
        const size = member(json, 'contentSize');
        if (typeof size === 'string' && !/^\d+$/.test(size)) report(`${path}/contentSize`, { id });
      }
    },
  },
  {
    id: 'rcv.main',
    severity: 'must',
    message: 'The crate does not say what is to be run (mainEntity).',
    spec: EMBEDDED,
    check: (facts, report) => {
      if (facts.root && !mainOf(facts)) report(`${facts.root.path}/mainEntity`);
    },
  },
  forDispatcher('rcv.language', 'The language of {id} names no platform (identifier).', (facts, report) => {
    const main = mainOf(facts);
    const languages = main ? referencesIn(member(main.json, 'programmingLanguage')) : [];
    const isNamed = (id: string) => typeof facts.byId.get(id)?.json.identifier === 'string';
    if (main && !languages.some(isNamed)) report(`${main.path}/programmingLanguage`, { id: main.id });
  }),
  {
    ...forDispatcher(
      'rcv.platform',
      '{id} names no node to run on (runtimePlatform): the Dispatcher takes its own choice.',
      (facts, report) => {
        const main = mainOf(facts);
        const platform = main && member(main.json, 'runtimePlatform');
        if (main && !(typeof platform === 'string' && URL.canParse(platform)))
          report(`${main.path}/runtimePlatform`, { id: main.id });
      },
    ),
    severity: 'should',
  },
  forDispatcher(
    'rcv.receiver',
    'The crate does not name who it is for (#receiver with userid).',
    (facts, report) => {
      if (typeof facts.byId.get('#receiver')?.json.userid !== 'string') report('/@graph');
    },
  ),
  forDispatcher(
    'rcv.haspart',
    'The parts of the root must be a list, also where there is one only.',
    (facts, report) => {
      if (facts.root && !Array.isArray(member(facts.root.json, 'hasPart')))
        report(`${facts.root.path}/hasPart`);
    },
  ),
  forDispatcher('rcv.root', 'The root must have the id “./”.', (facts, report) => {
    if (facts.root && facts.root.id !== './') report(`${facts.root.path}/@id`);
  }),
];

/** A rule that only the Dispatcher has. */
function forDispatcher(
  id: string,
  message: string,
  check: (facts: CrateFacts, report: Report) => void,
): CrateRule {
  return {
    id,
    severity: 'must',
    message,
    spec: EMBEDDED,
    check: (facts, report) => {
      if (facts.receiver === 'dispatcher') check(facts, report);
    },
  };
}

/** What a node copies when the crate is run. */
export function fetchedOf({ entities }: CrateFacts): Entity[] {
  return entities.filter(({ types }) => FETCHED.some((type) => types.has(type)));
}

/** The address from which an entity is fetched: http or https, without a password; the id is not used for it. */
export function urlOf({ json }: Entity): URL | undefined {
  const value = member(json, 'url');
  const text = typeof value === 'string' ? value : referenceIn(value);
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url : undefined;
}

/** The name that a file gets at the receiver: its name, else the last part of its address. */
export function fileNameOf(entity: Entity): string | undefined {
  const name = member(entity.json, 'name');
  if (typeof name === 'string' && name !== '') return name;
  return urlOf(entity)?.pathname.split('/').pop();
}

function isFileName(name: string): boolean {
  const isPlain = name !== '' && !/[/\\]|\.\./.test(name) && !/\p{Cc}/u.test(name) && name !== '.';
  return isPlain && new TextEncoder().encode(name).length <= 255;
}

function isDistribution(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['@type', 'contentUrl', 'encodingFormat'].every((key) => typeof value[key] === 'string')
  );
}

const PRIVATE_NAME = /(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/;
const PRIVATE_IPV4 =
  /^(?:(?:127|10|0)\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
/** Also those that stand for addresses of version 4. */
const PRIVATE_IPV6 = /^\[(::1?|::ffff:.*|f[cd].*|fe[89ab].*)\]$/;

/** Whether the host of a URL leads nowhere from outside: this machine, or a private network. */
export function isPrivateHost(host: string): boolean {
  if (/^\d+(\.\d+){3}$/.test(host)) return PRIVATE_IPV4.test(host);
  return PRIVATE_NAME.test(host) || PRIVATE_IPV6.test(host);
}

/** What is run: the first main entity of the root that the crate describes. */
export function mainOf({ root, byId }: CrateFacts): Entity | undefined {
  const [id] = root ? valuesOf(member(root.json, 'mainEntity')).map(referenceIn) : [];
  return id === undefined ? undefined : byId.get(id);
}
