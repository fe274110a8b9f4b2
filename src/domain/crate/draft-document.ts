import type { CrateDraft, CrateStart, PayloadFile, PayloadSource, SavedCrate } from './draft.ts';
import { isRecord, member, valuesOf } from './json.ts';
import { openCrate } from './open/open-crate.ts';
import type { Packaging } from './options.ts';

/** A draft with the mark of this version of it. */
export interface MarkedDraft {
  readonly draft: CrateDraft;
  /** A UUID, new with each writing. */
  readonly version: string;
}

const STARTS: readonly CrateStart[] = ['package', 'article', 'workflow', 'run'];
const PACKAGINGS: readonly Packaging[] = ['attached', 'detached'];

/** So that the document is Linked Data: the metadata is one literal in it, for it is not true yet. */
const CONTEXT = {
  '@version': 1.1,
  '@vocab': 'https://w3id.org/orrery/ns#',
  id: '@id',
  type: '@type',
  created: {
    '@id': 'http://purl.org/dc/terms/created',
    '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
  },
  changed: {
    '@id': 'http://purl.org/dc/terms/modified',
    '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
  },
  at: { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
  url: { '@type': '@id' },
  container: { '@type': '@id' },
  metadata: { '@type': '@json' },
  payload: { '@container': '@set' },
} as const;

/** The text of a draft as it lies in the pod: JSON-LD. */
export function writeDraft({ draft, version }: MarkedDraft): string {
  const { id, crate, payload, ...others } = draft;
  const document = {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'CrateDraft',
    version,
    ...others,
    payload: payload.map(({ source, ...file }) => ({ ...file, source: { ...source } })),
    metadata: crate,
  };
  return `${JSON.stringify(document)}\n`;
}

/** Reads such a text, which another app may have changed; `undefined` where it is no draft. */
export function readDraftText(text: string): MarkedDraft | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(json)) return undefined;
  const id = /^urn:uuid:([0-9a-f-]{36})$/i.exec(textIn(json, 'id') ?? '')?.[1];
  const start = STARTS.find((each) => each === json.start);
  const packaging = PACKAGINGS.find((each) => each === json.packaging);
  const [created, changed, version] = ['created', 'changed', 'version'].map((name) => textIn(json, name));
  const opened = openCrate(member(json, 'metadata'));
  if (!id || !start || !packaging || !opened.ok || !created || !changed || !version) return undefined;
  const payload = valuesOf(json.payload).map(fileIn);
  const saved = savedIn(json.saved);
  return {
    version,
    draft: {
      id,
      start,
      packaging,
      crate: opened.crate,
      payload: payload.filter((file) => file !== undefined),
      ...(saved && { saved }),
      created,
      changed,
    },
  };
}

function fileIn(value: unknown): PayloadFile | undefined {
  if (!isRecord(value)) return undefined;
  const path = textIn(value, 'path');
  const source = sourceIn(value.source);
  const mediaType = textIn(value, 'mediaType');
  if (path === undefined || !source) return undefined;
  return {
    path,
    source,
    ...(typeof value.size === 'number' && { size: value.size }),
    ...(mediaType !== undefined && { mediaType }),
  };
}

function sourceIn(value: unknown): PayloadSource | undefined {
  if (!isRecord(value)) return undefined;
  const [url, key] = [textIn(value, 'url'), textIn(value, 'key')];
  if (value.kind === 'local') return key === undefined ? undefined : { kind: 'local', key };
  const isWeb = url !== undefined && /^https?:\/\//i.test(url);
  return isWeb && (value.kind === 'pod' || value.kind === 'web') ? { kind: value.kind, url } : undefined;
}

function savedIn(value: unknown): SavedCrate | undefined {
  if (!isRecord(value)) return undefined;
  const [container, at, etag] = ['container', 'at', 'etag'].map((name) => textIn(value, name));
  if (container === undefined || at === undefined) return undefined;
  return { container, at, ...(etag !== undefined && { etag }) };
}

function textIn(json: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = member(json, name);
  return typeof value === 'string' ? value : undefined;
}
