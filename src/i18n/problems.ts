import { t } from './t.ts';

/** What this module needs of a problem; the app's own `Problem` fits. */
export interface ProblemLike {
  readonly kind: string;
  readonly url?: string;
  readonly status?: number;
  readonly mode?: 'read' | 'append' | 'write' | 'control';
  readonly message?: string;
  readonly reason?: string;
  readonly where?: string;
  readonly ms?: number;
  readonly retryAfter?: number;
  readonly because?: 'cors' | 'no-relay' | 'chosen';
}

/** A problem in words: what happened, what to do, and the technical truth for whoever wants it. */
export interface ProblemWords {
  readonly title: string;
  readonly next: string;
  /** One line, untranslated: kind, status, URL, message. */
  readonly details: string;
}

const kinds = [
  'absent',
  'unauthenticated',
  'forbidden',
  'conflict',
  'refused',
  'tooMany',
  'server',
  'network',
  'undeliverable',
  'timeout',
  'aborted',
  'noncompliant',
  'invalid',
  'unexpected',
] as const;
type Kind = (typeof kinds)[number];

/** Puts a problem into words. A kind that nobody has named is called unexpected. */
export function problemWords(problem: ProblemLike): ProblemWords {
  const kind: Kind = kinds.find((known) => known === problem.kind) ?? 'unexpected';
  return {
    title: titleOf(kind, problem),
    next:
      kind === 'undeliverable'
        ? t(`problems.undeliverable.${problem.because ?? 'cors'}`)
        : t(`problems.${kind}.next`),
    details: detailsOf(problem),
  };
}

function titleOf(kind: Kind, problem: ProblemLike): string {
  const place = placeOf(problem.url);
  switch (kind) {
    case 'aborted':
    case 'invalid':
    case 'unexpected':
      return t(`problems.${kind}.title`);
    case 'forbidden':
      return problem.mode
        ? t(`problems.forbidden.${problem.mode}`, { place })
        : t('problems.forbidden.title', { place });
    case 'refused':
    case 'server':
      return t(`problems.${kind}.title`, { place, status: String(problem.status ?? '') });
    default:
      return t(`problems.${kind}.title`, { place });
  }
}

function detailsOf(problem: ProblemLike): string {
  const pieces = [problem.kind, problem.status, problem.reason, problem.message, problem.where, problem.url];
  return pieces.filter((piece) => piece !== undefined && piece !== '').join(' · ');
}

/** The host of a URL, which is what a reader recognises. */
function placeOf(url: string | undefined): string {
  if (url === undefined || !URL.canParse(url)) return t('problems.place.missing');
  return new URL(url).host || t('problems.place.missing');
}
