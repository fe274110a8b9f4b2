import type { ReactNode } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Badge, Shape, type Tone } from '../../../ui/badge.tsx';
import { cx } from '../../../ui/cx.ts';
import type { RequestStep } from '../staging-search.ts';
import { stayOf } from './plan-request.ts';
import { stayWords } from './stay-words.ts';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

const STEPS: readonly RequestStep[] = ['destination', 'options', 'check'];

export interface StepNavProps {
  readonly work: RequestWork;
  readonly step: RequestStep;
  readonly onStep: (step: RequestStep) => void;
}

/** The steps of a request with how each stands; each can be gone to at any time. */
export function StepNav({ work, step, onStep }: StepNavProps): ReactNode {
  return (
    <nav aria-label={t('staging-request.steps')}>
      <ol className="grid grid-cols-3 gap-2">
        {STEPS.map((each, index) => {
          const [tone, state] = stateOf(work, each);
          const isHere = each === step;
          return (
            <li key={each}>
              <button
                type="button"
                aria-current={isHere ? 'step' : undefined}
                onClick={() => onStep(each)}
                className={cx(
                  'grid h-full w-full content-start gap-0.5 border-t-3 px-0.5 pt-2 pb-1 text-start text-sm transition-colors',
                  isHere ? 'border-brass' : 'border-line hover:border-edge',
                )}
              >
                <span className={cx('font-medium', !isHere && 'text-soft')}>
                  {index + 1}. {t(`staging-request.step.${each}`)}
                </span>
                <span className="max-two:hidden">
                  <Badge tone={tone}>
                    <span className="line-clamp-2 whitespace-normal">{state}</span>
                  </Badge>
                </span>
                <span className="two:hidden">
                  <Shape tone={tone} />
                  <span className="sr-only">{state}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function stateOf(work: RequestWork, step: RequestStep): readonly [Tone, string] {
  const { draft, gaps, findings, request, policy, preview, service } = work;
  const { destinations } = draft;
  if (step === 'destination')
    return destinations[0]
      ? ['yes', isolate(destinations[0].name)]
      : ['none', t('staging-request.step.none')];
  if (step === 'options') {
    // Who is not signed in cannot know the namespaces yet.
    const isWrong = gaps.some(
      (gap) => gap !== 'destination' && (gap !== 'scope' || (service.isOpen && !service.isAsking)),
    );
    return isWrong ? ['doubt', t('staging-request.step.wrong')] : ['yes', stayWords(stayOf(draft, policy))];
  }
  const stops = findings.filter(({ level }) => level === 'error').length;
  if (!request) return ['none', t('staging-request.step.not-yet')];
  if (stops > 0) return ['no', t('staging-request.step.stopped', { count: stops })];
  return preview.state === 'known'
    ? ['yes', t('staging-request.step.ready')]
    : ['none', t('staging-request.step.unchecked')];
}
