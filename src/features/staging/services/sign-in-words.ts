import { platformSignIn } from '../../../i18n/en/platform-sign-in.ts';
import { formatList, formatMoment } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { type ProblemWords, problemWords } from '../../../i18n/problems.ts';
import type { TokenFault } from '../../../platforms/tokens/fit-token.ts';
import type { SignInProblem } from '../../../platforms/tokens/sign-in-problem.ts';
import { redirectUri } from './login-window.ts';
import { t } from './words.ts';

/** Codes of refusals that have a sentence of their own. */
type KnownReason = keyof typeof platformSignIn extends infer K
  ? K extends `sign-in.denied.${infer R}`
    ? Exclude<R, 'title' | 'next'>
    : never
  : never;

/** Why a token is not taken, and what to do. */
export function tokenFaultWords(fault: TokenFault): string {
  switch (fault.fault) {
    case 'expired':
    case 'not-yet':
      return t(`token.fault.${fault.fault}`, { time: formatMoment(fault.at) });
    case 'audience':
      return t('token.fault.audience', {
        found: formatList(fault.found.map(isolate)),
        wanted: isolate(fault.wanted),
      });
    case 'too-narrow':
      return t('token.fault.too-narrow', { found: isolate(fault.found) });
    default:
      return t(`token.fault.${fault.fault}`);
  }
}

/** Why a sign-in came to nothing. @param service name of the service, or of its provider */
export function signInProblemWords(problem: SignInProblem, service: string): ProblemWords {
  switch (problem.kind) {
    case 'denied': {
      const { reason, message } = problem;
      return {
        title: t('sign-in.denied.title', { service: isolate(service), reason: isolate(reason) }),
        next: deniedNext(reason),
        details: [reason, plain(message)].filter((piece) => piece !== '').join(' · '),
      };
    }
    case 'unsupported':
      return {
        title: t(`sign-in.unsupported.${problem.what}.title`),
        next: t('sign-in.unsupported.next'),
        details: problem.kind,
      };
    case 'too-late':
      return { title: t('sign-in.too-late.title'), next: t('sign-in.too-late.next'), details: problem.kind };
    case 'unfit':
      return {
        title: tokenFaultWords(problem.fault),
        next: t('sign-in.denied.next'),
        details: problem.fault.fault,
      };
    default:
      return problemWords(problem);
  }
}

function deniedNext(reason: string): string {
  if (reason === 'unauthorized_client' || reason === 'invalid_client')
    return t(`sign-in.denied.${reason}`, { redirect: redirectUri() });
  return isKnown(reason) ? t(`sign-in.denied.${reason}`) : t('sign-in.denied.next');
}

function isKnown(reason: string): reason is Exclude<KnownReason, 'unauthorized_client' | 'invalid_client'> {
  return reason !== 'title' && reason !== 'next' && Object.hasOwn(platformSignIn, `sign-in.denied.${reason}`);
}
