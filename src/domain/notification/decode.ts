import type { Quad } from '@rdfjs/types';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import { fail, ok, type Result } from '../result.ts';
import { isAbsent, isObject, member } from './json.ts';
import {
  isTooDeep,
  MAX_BODY_LENGTH,
  MAX_JSONLD_VALUES,
  MAX_TURTLE_LENGTH,
  measure,
  TOO_DEEP,
  TOO_LONG,
} from './limits.ts';
import type { Notification } from './model.ts';
import { expand } from './rdf/json-ld.ts';
import { prepare } from './rdf/prepare.ts';
import { parseTurtle, toTree } from './rdf/turtle.ts';
import { readDocument } from './read.ts';
import { scopeOf } from './reading/scope.ts';
import { findingsOf } from './validate.ts';

type Invalid = Extract<Problem, { kind: 'invalid' }>;

/** A message in every form that the app needs. */
export interface DecodedNotification {
  readonly notification: Notification;
  /** The JSON as it was sent; for Turtle, its expanded JSON-LD. */
  readonly document: unknown;
  readonly findings: readonly Finding[];
  /** The RDF, where it was produced on the way. */
  readonly quads?: readonly Quad[];
}

/** Circumstances of a message that the message itself does not tell. */
export interface DecodeOptions {
  /** URL of the message, which relative and empty identifiers refer to. */
  readonly base: string;
}

/**
 * Decodes a member of an inbox, whatever was posted there. The text decides about the format, not the
 * media type alone: many services send JSON-LD as `application/json`. Never rejects.
 */
export async function decodeNotification(
  text: string,
  mediaType: string | undefined,
  { base }: DecodeOptions,
): Promise<Result<DecodedNotification, Invalid>> {
  if (text.length > MAX_BODY_LENGTH) return fail(refusal(TOO_LONG));
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const format = formatOf(body, mediaType);
  if (format !== 'json' && format !== 'turtle') return fail({ kind: 'invalid', reason: format.reason });
  if (isTooDeep(body)) return fail(refusal(TOO_DEEP));
  if (format === 'turtle') {
    return body.length > MAX_TURTLE_LENGTH ? fail(refusal(TOO_LONG)) : decodeTurtle(body, base);
  }
  const parsed = parseJson(body);
  if (!parsed.ok) return parsed;
  const decoded = decodeJson(parsed.value, base);
  if (!decoded.ok || !hasOwnTerms(decoded.value.notification)) return decoded;
  const translated = await readExpanded(parsed.value, base);
  return translated === undefined ? decoded : ok({ ...decoded.value, notification: translated });
}

function refusal(finding: Finding): Invalid {
  return { kind: 'invalid', reason: finding.message, findings: [finding] };
}

const TURTLE_TYPES: ReadonlySet<string> = new Set([
  'text/turtle',
  'application/turtle',
  'application/x-turtle',
  'application/n-triples',
  'text/n3',
]);
const TURTLE_START =
  /^(?:#[^\n]*\n\s*)*(?:@prefix\b|@base\b|prefix\s|base\s|<[^<>\s]*>\s|\[\s*(?:\]\s*[^\s\]]|a\s))/i;

/** Looks at the text first and at the media type only where the text leaves it open. */
function formatOf(
  text: string,
  mediaType: string | undefined,
): 'json' | 'turtle' | { readonly reason: string } {
  if (text.startsWith('{') && !text.startsWith('\u0000', 1)) return 'json';
  const start = text.trimStart().slice(0, 2_000);
  const type = mediaType?.split(';')[0]?.trim().toLowerCase();
  if (start === '') return { reason: 'The message is empty.' };
  if (start.slice(0, 4).includes('\u0000')) {
    return { reason: 'The message is written in UTF-16, where the web expects UTF-8.' };
  }
  if (/^<(?:!doctype|html|head|body|\?xml)\b/i.test(start)) {
    return { reason: 'The message is a web page (HTML or XML), not a notification.' };
  }
  if (start.startsWith('{')) return 'json';
  if (TURTLE_START.test(start)) return 'turtle';
  if (start.startsWith('[')) return 'json';
  if (type !== undefined && TURTLE_TYPES.has(type)) return 'turtle';
  return { reason: 'The message is neither JSON nor Turtle, so it cannot be read as a notification.' };
}

function parseJson(text: string): Result<unknown, Invalid> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    return fail({ kind: 'invalid', reason: `The message is not valid JSON: ${detail}` });
  }
}

function decodeJson(document: unknown, base: string): Result<DecodedNotification, Invalid> {
  const read = readDocument(document, { base });
  const findings = findingsOf(document);
  return read.ok ? ok({ notification: read.value, document, findings }) : fail({ ...read.problem, findings });
}

function hasOwnTerms({ normalisations }: Notification): boolean {
  return normalisations.some(({ id }) => id === 'context.inline');
}

/** Reads a message with terms of its own by the JSON-LD algorithms; `undefined` where those give nothing. */
async function readExpanded(document: unknown, base: string): Promise<Notification | undefined> {
  if (measure(document).values > MAX_JSONLD_VALUES) return undefined;
  const context =
    isObject(document) && isAbsent(member(document, '@graph')) ? member(document, '@context') : undefined;
  try {
    const expanded = await expand(prepare(document));
    const read = readDocument(expanded, { base, scope: scopeOf(context) });
    return read.ok ? read.value : undefined;
  } catch {
    // Contexts that contradict themselves: what was read directly is the best there is.
    return undefined;
  }
}

async function decodeTurtle(text: string, base: string): Promise<Result<DecodedNotification, Invalid>> {
  const quads = await parseTurtle(text, base);
  if (!quads.ok) return quads;
  const document = toTree(quads.value);
  const findings = findingsOf(document);
  const read = readDocument(document, { base, remarks: ['form.turtle'] });
  if (!read.ok) return fail({ ...read.problem, findings });
  const decoded = { notification: read.value, document, findings };
  // As for JSON-LD, what is too large for the policies gives them no RDF.
  return ok(
    quads.value.length > MAX_JSONLD_VALUES ? { ...decoded, quads: [] } : { ...decoded, quads: quads.value },
  );
}
