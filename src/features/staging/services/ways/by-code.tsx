import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isolate } from '../../../../i18n/isolate.ts';
import { beginCodeSignIn } from '../../../../platforms/tokens/code-sign-in.ts';
import type { SignInProblem } from '../../../../platforms/tokens/sign-in-problem.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { SafeLink } from '../../../../ui/safe-link.tsx';
import { awaitAnswer, openWindow, redirectUri } from '../login-window.ts';
import { type SignInTarget, signInOf } from '../sign-in-target.ts';
import { signInProblemWords } from '../sign-in-words.ts';
import type { TakeToken } from '../take-token.ts';
import { t } from '../words.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  /** `url`: the browser opened no window, and a link leads there. */
  | { readonly kind: 'waiting'; readonly url?: string }
  | { readonly kind: 'trading' }
  | { readonly kind: 'failed'; readonly problem: SignInProblem };

/**
 * In a window of the identity provider. What the sign-in needs to be ended is in the memory of this page: a reload ends
 * it, and nothing of it is stored.
 */
export function ByCode({ target, take }: { target: SignInTarget; take: TakeToken }): ReactNode {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const config = signInOf(target);
  if (config === undefined) return null;
  const issuer = new URL(config.issuer).host;

  const begin = async () => {
    ending.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    ending.current = controller;
    const opened = openWindow();
    setState({ kind: 'looking' });
    const begun = await beginCodeSignIn(config, redirectUri());
    if (signal.aborted) return opened?.close();
    if (!begun.ok) {
      opened?.close();
      return setState({ kind: 'failed', problem: begun.problem });
    }
    const { url, state: mark, finish } = begun.value;
    const answer = awaitAnswer(mark, signal);
    opened?.lead(url);
    setState({ kind: 'waiting', ...(opened === undefined && { url }) });
    const search = await answer;
    if (search === undefined) return;
    setState({ kind: 'trading' });
    const granted = await finish(search);
    if (signal.aborted) return;
    if (!granted.ok) return setState({ kind: 'failed', problem: granted.problem });
    const fault = take(granted.value.token, granted.value);
    if (fault) setState({ kind: 'failed', problem: { kind: 'unfit', fault } });
  };

  const busy =
    state.kind === 'looking'
      ? t('sign-in.code.looking')
      : state.kind === 'trading'
        ? t('sign-in.code.trading')
        : undefined;
  return (
    <div className="grid gap-3">
      <p className="text-soft">{t('sign-in.code.text', { issuer: isolate(issuer) })}</p>
      <div role="status" className="grid gap-2 empty:hidden">
        {state.kind === 'waiting' && (
          <p>{t(state.url === undefined ? 'sign-in.code.waiting' : 'sign-in.code.blocked')}</p>
        )}
        {state.kind === 'waiting' && state.url !== undefined && (
          <p>
            <SafeLink href={state.url}>{t('sign-in.code.link', { issuer: isolate(issuer) })}</SafeLink>
          </p>
        )}
      </div>
      {state.kind === 'failed' && <Notice tone="no" urgent {...signInProblemWords(state.problem, issuer)} />}
      <p>
        <Button
          tone={state.kind === 'waiting' ? 'quiet' : 'primary'}
          busy={busy}
          onClick={() => void begin()}
        >
          {t(state.kind === 'waiting' ? 'sign-in.code.again' : 'sign-in.code.begin')}
        </Button>
      </p>
    </div>
  );
}
