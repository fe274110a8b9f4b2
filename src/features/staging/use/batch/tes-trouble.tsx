import { type ReactNode, useState } from 'react';
import type { TesConfig } from '../../../../domain/staging/config.ts';
import type { KeptProblem } from '../../../../domain/staging/staging.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { SignIn } from '../../services/sign-in.tsx';
import { stagingProblemWords } from '../../staging-problem-words.ts';
import { t } from '../words.ts';

export interface TesTroubleProps {
  readonly problem: KeptProblem;
  /** What did not come off. */
  readonly title: string;
  readonly kept?: string;
  /** `undefined`: it is not among the platforms any more. */
  readonly config: TesConfig | undefined;
  /** The token is there. */
  readonly onSignedIn?: () => void;
}

/** Why a task service did not do what it was asked for, with the way on: a sign-in, or the text for its operator. */
export function TesTrouble(props: TesTroubleProps): ReactNode {
  const { problem, title, kept, config, onSignedIn } = props;
  const [isSigningIn, setSigningIn] = useState(false);
  // The problem that was overcome by signing in is not to be read on.
  const [overcome, setOvercome] = useState<KeptProblem>();
  const words = stagingProblemWords(problem);
  if (problem === overcome) return null;
  if (problem.kind === 'signed-out' && config) {
    const service = isolate(config.label);
    return (
      <>
        <Notice
          tone="wait"
          title={words.title}
          next={t('use-batch.tes.sign-in.why')}
          actions={
            <Button onClick={() => setSigningIn(true)}>{t('use-batch.tes.sign-in', { service })}</Button>
          }
        />
        <SignIn
          target={isSigningIn ? config : undefined}
          onClose={() => setSigningIn(false)}
          onSignedIn={() => {
            setOvercome(problem);
            onSignedIn?.();
          }}
        />
      </>
    );
  }
  if (problem.kind === 'network')
    return (
      <Notice
        tone="no"
        title={t('use-batch.tes.cors')}
        kept={kept}
        next={t('use-batch.tes.cors.next', { origin: location.origin })}
      />
    );
  return (
    <Notice
      tone="no"
      title={title}
      kept={
        <>
          {title !== words.title && <p>{words.title}</p>}
          {kept && <p>{kept}</p>}
        </>
      }
      next={words.next}
      details={words.details}
    />
  );
}
