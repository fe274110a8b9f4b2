/** Parameters of queries and forms that hold secrets. */
const PARAMETERS =
  /\b(access_token|refresh_token|id_token|subject_token|device_code|user_code|code|code_verifier|client_secret|password|token)=[^&\s"'<>]*/gi;
/** The same as members of JSON, also of JSON inside a text. */
const MEMBERS =
  /(\\?["'](?:access_token|refresh_token|id_token|device_code|client_secret|password)\\?["']\s*:\s*\\?["'])[^"'\\]*/gi;
const BEARERS = /\b(bearer|token|basic)\s+[A-Za-z0-9._~+/=-]{12,}/gi;
/** JSON Web Tokens, wherever they stand. */
const WEB_TOKENS = /\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)*/g;

/** A text of a service as it may be shown and kept: what looks like a token is taken out. Services quote them in errors. */
export function redact(text: string): string {
  return text
    .replace(PARAMETERS, '$1=…')
    .replace(MEMBERS, '$1…')
    .replace(WEB_TOKENS, '…')
    .replace(BEARERS, '$1 …');
}

/** Shorter ones would be found by chance in words that hold no secret. */
const SHORTEST_SECRET = 8;

/** A text without a secret that is known, wherever it is quoted. @param secret may begin with the name of its scheme */
export function withoutSecret(text: string, secret: string): string {
  const bare = secret.replace(/^\w+ /, '');
  return bare.length < SHORTEST_SECRET ? text : text.replaceAll(bare, '…');
}

/** At most so many characters of what a service says are kept. */
const MOST_WORDS = 500;

/** What a service says of a refusal or a failure, as it may be shown and kept: redacted, in one line, and not endless. */
export function shownWords(text: string): string {
  // Nobody reads more, and looking for tokens in megabytes takes its time.
  const words = redact(text.slice(0, 20 * MOST_WORDS))
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
}

/** An address as it may be shown and kept: without query, fragment and password. */
export function shownAddress(url: string): string {
  const bare = url.replace(/[?#].*$/s, '');
  return bare.replace(/^(\w+:\/\/)[^/@]*@/, '$1');
}
