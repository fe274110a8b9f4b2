import { type ReactNode, useEffect } from 'react';
import { didOf } from '../../../domain/staging/collection.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNow } from '../../../ui/now.ts';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Section } from '../../../ui/section.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { stagingProblemWords } from '../staging-problem-words.ts';
import type { RequestStep } from '../staging-search.ts';
import { consequenceOf } from './consequence.ts';
import { FindingsList } from './findings-list.tsx';
import type { RequestWork } from './use-request.ts';
import { parts, t } from './words.ts';

export interface CheckStepProps {
  readonly work: RequestWork;
  readonly onStep: (step: RequestStep) => void;
  readonly onSignIn: () => void;
}

/** What follows from sending it, and everything that is said of it, by whom. */
export function CheckStep({ work, onStep, onSignIn }: CheckStepProps): ReactNode {
  const { request, service, findings, preview } = work;
  const now = useNow();
  const label = isolate(service.config?.label ?? '');
  const isSilent = preview.state === 'known' && findings.length === 0;
  useEffect(() => {
    if (isSilent) announce(t('staging-request.check.fine'));
  }, [isSilent]);
  return (
    <>
      {!service.isOpen && service.config && (
        <Notice
          tone="doubt"
          title={t('staging-request.need.sign-in', { service: label })}
          kept={t('staging-request.sign-in.text')}
        />
      )}
      {request && (
        <p className="max-w-[60ch] text-balance font-serif text-lg">
          {consequenceOf(request, service.config?.kind === 'document', now)}
        </p>
      )}
      {!request && service.isOpen && <Lacking work={work} onStep={onStep} />}
      {request && (
        <Section title={t('staging-request.check')}>
          {preview.state === 'asking' && (
            <div className="grid gap-2">
              <ProgressLine
                label={t('staging-request.check.asking', { service: label })}
                done={0}
                total={0}
              />
              <p>
                <Button onClick={preview.waive}>{t('staging-request.check.without')}</Button>
              </p>
            </div>
          )}
          {preview.problem && preview.state === 'failed' && (
            <Notice
              tone="doubt"
              urgent
              {...stagingProblemWords(preview.problem)}
              kept={t('staging-request.check.failed.kept')}
              actions={
                preview.problem.kind === 'signed-out' ? (
                  <Button onClick={onSignIn}>{t('staging-request.sign-in.again')}</Button>
                ) : (
                  <Button onClick={preview.askAgain}>{t('staging-request.check.again')}</Button>
                )
              }
            />
          )}
          {isSilent && <Badge tone="yes">{t('staging-request.check.fine')}</Badge>}
          <FindingsList work={work} onStep={onStep} />
          <LeftOut work={work} />
          {(preview.state === 'known' || preview.state === 'waived') &&
            service.config?.kind !== 'document' && (
              <p className="flex flex-wrap items-center gap-x-3 text-faint text-sm">
                {preview.askedAt !== undefined && preview.state === 'known' && (
                  <span>
                    <Pieces
                      of={parts('staging-request.check.asked', {
                        time: <RelativeTime iso={new Date(preview.askedAt).toISOString()} />,
                      })}
                    />
                  </span>
                )}
                <Button tone="plain" onClick={preview.askAgain}>
                  {t('staging-request.check.again')}
                </Button>
              </p>
            )}
        </Section>
      )}
    </>
  );
}

/** What is missing before there is a request, and where to enter it. */
function Lacking({ work: { gaps, service }, onStep }: Pick<CheckStepProps, 'work' | 'onStep'>): ReactNode {
  const [gap] = gaps;
  if (gap === undefined) return null;
  if (gap === 'scope' && service.isAsking)
    return (
      <ProgressLine
        label={t('staging-request.check.asking', { service: isolate(service.config?.label ?? '') })}
        done={0}
        total={0}
      />
    );
  const step = gap === 'destination' ? 'destination' : 'options';
  return (
    <>
      {service.problem && (
        <Notice
          tone="no"
          urgent
          {...stagingProblemWords(service.problem)}
          actions={<Button onClick={service.askAgain}>{t('staging-request.check.again')}</Button>}
        />
      )}
      <Notice
        tone="doubt"
        title={t(`staging-request.need.${gap}`)}
        actions={<Button onClick={() => onStep(step)}>{t(`staging-request.step.${step}`)}</Button>}
      />
    </>
  );
}

/** Members that do not go along, by the maintainer's wish. */
function LeftOut({ work: { draft, collection, change } }: { work: RequestWork }): ReactNode {
  const left = collection.members.filter((member) => didOf(member) === undefined).length;
  if (!draft.leaveOut || left === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-soft">
      {t('staging-request.check.left-out', { count: left })}
      <Button tone="plain" onClick={() => change({ leaveOut: false })}>
        {t('staging-request.check.take-in')}
      </Button>
    </p>
  );
}
