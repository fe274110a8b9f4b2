import { type ReactNode, useState } from 'react';
import { isolate } from '../../../../i18n/isolate.ts';
import { askByPassword } from '../../../../platforms/tokens/rucio-password.ts';
import type { SignInProblem } from '../../../../platforms/tokens/sign-in-problem.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { TextField } from '../../../../ui/text-field.tsx';
import type { SignInTarget } from '../sign-in-target.ts';
import { signInProblemWords } from '../sign-in-words.ts';
import type { TakeToken } from '../take-token.ts';
import { useAskService } from '../use-ask-service.ts';
import { t } from '../words.ts';

/** Name and password of a Rucio server. They are in this form only, until they are sent. */
export function ByPassword({ target, take }: { target: SignInTarget; take: TakeToken }): ReactNode {
  const ask = useAskService();
  const [account, setAccount] = useState(('account' in target && target.account) || '');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem>();
  if (!('base' in target)) return null;
  const signIn = async () => {
    setBusy(true);
    setProblem(undefined);
    const login = { account: account.trim(), username: username.trim() || account.trim(), password };
    const granted = await askByPassword(target.base, login, ask);
    setBusy(false);
    setPassword('');
    if (!granted.ok) return setProblem(granted.problem);
    const { token, ...more } = granted.value;
    const fault = take(token, more);
    if (fault) setProblem({ kind: 'unfit', fault });
  };
  const plainField = { autoCapitalize: 'off', spellCheck: false } as const;
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void signIn();
      }}
    >
      <TextField
        {...plainField}
        label={t('sign-in.password.account')}
        help={t('sign-in.password.account.help')}
        autoComplete="off"
        value={account}
        onChange={setAccount}
      />
      <TextField
        {...plainField}
        label={t('sign-in.password.username')}
        optional
        autoComplete="username"
        value={username}
        onChange={setUsername}
      />
      <TextField
        label={t('sign-in.password.password')}
        help={t('sign-in.password.help', { host: isolate(new URL(target.base).host) })}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      {problem && <Notice tone="no" urgent {...signInProblemWords(problem, target.label)} />}
      <p>
        <Button
          tone="primary"
          type="submit"
          disabled={account.trim() === '' || password === ''}
          busy={isBusy ? t('sign-in.password.doing') : undefined}
        >
          {t('sign-in.password.do')}
        </Button>
      </p>
    </form>
  );
}
