import type { JsonObject } from '../../domain/suggestion/model.ts';

/** A message as others can deliver it. */
export interface ExportedRequest {
  /** The message itself, as JSON. */
  readonly body: string;
  /** Name of the file with `body`: letters, digits and `-` only. */
  readonly fileName: string;
  /** The whole request, as editors and HTTP clients read it. */
  readonly http: string;
  /** A line for a POSIX shell, in the directory of the file. */
  readonly curl: string;
}

/** LDN demands this one of senders; every receiver takes it. https://www.w3.org/TR/ldn/#sender */
const MEDIA_TYPE = 'application/ld+json';

/** The request that would have delivered a message. The body is in a file, so that no shell gets to read it. */
export function exportedRequest(inbox: string, document: JsonObject): ExportedRequest {
  const url = URL.canParse(inbox) ? new URL(inbox).href : inbox;
  const body = JSON.stringify(document, null, 2);
  const fileName = nameOf(document.id);
  const options = ['--header', `Content-Type: ${MEDIA_TYPE}`, '--data-binary', `@${fileName}`, '--url', url];
  return {
    body,
    fileName,
    http: `POST ${url} HTTP/1.1\nContent-Type: ${MEDIA_TYPE}\n\n${body}\n`,
    // Braces and brackets in an address are its own.
    curl: ['curl', '--fail-with-body', '--globoff', ...options.map(quoted)].join(' '),
  };
}

/** One word for a POSIX shell: nothing but `'` means anything between single quotes. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function nameOf(id: unknown): string {
  const letters = typeof id === 'string' ? id.toLowerCase().replace(/^urn:uuid:/, '') : '';
  const short = letters.replace(/[^a-z0-9]/g, '').slice(0, 8);
  return short === '' ? 'message.jsonld' : `message-${short}.jsonld`;
}
