import { type ReactNode, useEffect, useRef } from 'react';
import { totalsOf } from '../../../domain/staging/collection.ts';
import { problemWords } from '../../../i18n/problems.ts';
import { Name } from '../../../ui/names.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { totalsWords } from '../collections/totals-words.ts';
import type { RequestStep } from '../staging-search.ts';
import { CheckStep } from './check-step.tsx';
import { DestinationStep } from './destination-step.tsx';
import { OptionsStep } from './options-step.tsx';
import { StepNav } from './step-nav.tsx';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

export interface RequestFormProps {
  readonly work: RequestWork;
  readonly step: RequestStep;
  readonly onStep: (step: RequestStep) => void;
  readonly onSignIn: () => void;
}

/** The form in which a request is put together: one step of it, with the way to the others. */
export function RequestForm({ work, step, onStep, onSignIn }: RequestFormProps): ReactNode {
  const { collection, problem, sending } = work;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at its top
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
  return (
    <form
      aria-label={t('staging-request.heading')}
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
      onSubmit={(event) => event.preventDefault()}
    >
      <header className="grid gap-1">
        <p className="text-faint text-sm">{t('staging-request.heading')}</p>
        <h2
          ref={heading}
          tabIndex={-1}
          className="wrap-anywhere text-balance font-serif text-xl outline-none"
        >
          <Name>{collection.title}</Name>
        </h2>
        <p className="text-soft">{totalsWords(totalsOf(collection.members))}</p>
      </header>
      <StepNav work={work} step={step} onStep={onStep} />
      {problem && (
        <Notice tone="no" urgent {...problemWords(problem)} kept={t('staging-request.not-sent.kept')} />
      )}
      <fieldset disabled={sending} className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <legend className="sr-only">{t(`staging-request.step.${step}`)}</legend>
        {step === 'destination' && <DestinationStep work={work} onSignIn={onSignIn} />}
        {step === 'options' && <OptionsStep work={work} />}
        {step === 'check' && <CheckStep work={work} onStep={onStep} onSignIn={onSignIn} />}
      </fieldset>
    </form>
  );
}
