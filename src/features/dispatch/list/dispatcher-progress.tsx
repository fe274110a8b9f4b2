import { type ReactNode, useState } from 'react';
import { dispatcherToken, keepDispatcherToken } from '../../../cache/dispatcher-token.ts';
import type { Result } from '../../../domain/result.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { askDispatcher, type DispatcherTask } from '../../../platforms/ocm/dispatcher.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';

export interface DispatcherProgressProps {
  /** URL at which the Dispatcher takes crates. */
  readonly takes: string;
  /** Its name for the work. */
  readonly task: string;
}

/** How far a Dispatcher is with a crate; asked when the button is pressed, with a token that is remembered for an hour. */
export function DispatcherProgress({ takes, task }: DispatcherProgressProps): ReactNode {
  const { transport, replica } = useWorkspace();
  const [busy, setBusy] = useState(false);
  const [needsToken, setNeedsToken] = useState(false);
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Result<DispatcherTask>>();
  if (replica === undefined) return null;
  const ask = async () => {
    if (typed.trim() !== '') await keepDispatcherToken(replica, takes, typed, Date.now());
    const token = await dispatcherToken(replica, takes, Date.now());
    setNeedsToken(token === undefined);
    if (token === undefined) return;
    setBusy(true);
    setAnswer(await askDispatcher(transport, takes, task, token));
    setBusy(false);
  };
  return (
    <div className="grid max-w-[34rem] gap-2">
      {needsToken && (
        <TextField
          label={t('dispatcher.token')}
          help={t('dispatcher.token.help')}
          type="password"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      )}
      <p>
        <Button busy={busy ? t('dispatcher.asking') : undefined} onClick={() => void ask()}>
          {t('dispatcher.ask')}
        </Button>
      </p>
      <div role="status">
        {answer &&
          (answer.ok ? (
            <p>
              {t('dispatcher.says', { status: isolate(answer.value.status) })}{' '}
              {answer.value.result !== undefined && <SafeLink href={answer.value.result} />}
            </p>
          ) : (
            <Notice tone="no" {...problemWords(answer.problem)} />
          ))}
      </div>
    </div>
  );
}
