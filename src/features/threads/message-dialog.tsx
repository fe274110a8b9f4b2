import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ProfileId } from '../../domain/notification/profiles/profiles.ts';
import { validateNotification } from '../../domain/notification/validate.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Result } from '../../domain/result.ts';
import type { JsonObject } from '../../domain/suggestion/model.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { FindingsList } from '../notification/findings-list.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

/** A message to one party, before it is sent. */
export interface MessagePlan {
  readonly title: string;
  /** What follows from sending it: to the other side, to the thread, in public. One sentence each. */
  readonly consequences: readonly ReactNode[];
  /** The field for words to the receiver; left out where the message has none. */
  readonly words?: { readonly label: string; readonly help: string; readonly required?: boolean };
  /** The message, complete. @param id new, `urn:uuid:…` */
  readonly compose: (id: string, words: string) => JsonObject;
  /** Where it goes; `undefined` where no inbox is known. */
  readonly inbox: string | undefined;
  /** What the receiver demands beyond COAR Notify. */
  readonly profiles?: readonly ProfileId[];
  /** The words on the button. */
  readonly action: string;
  /** Said once it is handed over. */
  readonly sent: string;
  readonly danger?: boolean;
  readonly send: (document: JsonObject, words: string) => Promise<Result<void>>;
}

/** Prepares a message of the maintainer's: her words, whether it keeps the rules, and exactly what will be sent. */
export function MessageDialog({ plan, onClose }: { plan: MessagePlan; onClose: () => void }): ReactNode {
  const { session } = useWorkspace();
  const [id] = useState(() => `urn:uuid:${crypto.randomUUID()}`);
  const [words, setWords] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { compose, profiles } = plan;
  const document = useMemo(() => compose(id, words), [compose, id, words]);
  const findings = useMemo(() => validateNotification(document, { profiles }), [document, profiles]);
  const faults = findings.filter(({ severity }) => severity === 'must');
  const signedOut = session.phase !== 'signed-in';
  const lacksWords = plan.words?.required === true && words.trim() === '';
  const ready = faults.length === 0 && plan.inbox !== undefined && !signedOut && !lacksWords && !sending;

  const send = async () => {
    if (!ready) return;
    setSending(true);
    setProblem(undefined);
    const done = await plan.send(document, words.trim());
    setSending(false);
    if (!done.ok) return setProblem(done.problem);
    announce(plan.sent);
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={plan.title}
      initialFocus={plan.words && field}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            tone={plan.danger ? 'danger' : 'primary'}
            disabled={!ready}
            busy={sending ? t('threads.sending') : undefined}
            onClick={() => void send()}
          >
            {plan.action}
          </Button>
        </>
      }
    >
      {problem && <NotHandedOver problem={problem} />}
      {signedOut && <Notice tone="wait" title={t('threads.signed-out')} />}
      {plan.inbox === undefined && (
        <Notice tone="doubt" title={t('threads.no-inbox')} next={t('threads.no-inbox.next')} />
      )}
      <ul className="grid list-disc gap-1 ps-5 text-soft marker:text-faint">
        {plan.consequences.map((consequence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the consequences of one plan never move
          <li key={index}>{consequence}</li>
        ))}
      </ul>
      {plan.words && (
        <TextArea
          ref={field}
          label={plan.words.label}
          help={plan.words.help}
          optional={plan.words.required !== true}
          maxLength={2_000}
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void send();
          }}
        />
      )}
      {faults.length > 0 && (
        <Notice tone="no" title={t('threads.refused')} kept={<FindingsList findings={faults} />} />
      )}
      <details>
        <summary className="w-fit min-h-6 text-act underline decoration-act/40 underline-offset-2">
          {t('threads.payload')}
        </summary>
        <div className="mt-2 grid gap-2">
          {plan.inbox !== undefined && (
            <p className="wrap-anywhere text-soft text-sm">
              {t('threads.payload.to')}{' '}
              <bdi dir="ltr" className="font-mono text-xs">
                {plan.inbox}
              </bdi>
            </p>
          )}
          <CodeBlock text={JSON.stringify(document, null, 2)} label={t('threads.payload.label')} uncut />
        </div>
      </details>
    </Dialog>
  );
}

/** Why nothing was handed over; a second verdict is told as such. */
function NotHandedOver({ problem }: { problem: Problem }): ReactNode {
  if (problem.kind === 'conflict')
    return (
      <Notice
        tone="wait"
        urgent
        title={t('threads.answered-already')}
        kept={t('threads.kept')}
        next={t('threads.answered-already.next')}
      />
    );
  return <Notice tone="no" urgent {...problemWords(problem)} kept={t('threads.kept')} />;
}
