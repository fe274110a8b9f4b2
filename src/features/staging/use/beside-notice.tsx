import { type ReactNode, useState } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SignIn } from '../services/sign-in.tsx';
import { stagingProblemWords } from '../staging-problem-words.ts';
import type { Subject } from './subject.ts';
import type { Beside } from './use-beside.ts';
import { t } from './words.ts';

/** What keeps the service of the place from telling what stands beside the data, and the way on. */
export function BesideNotice({ beside, subject }: { beside: Beside; subject: Subject }): ReactNode {
  const [isSigningIn, setSigningIn] = useState(false);
  const { config, wantsToken, problem, destination, isAsking } = beside;
  if (!config) return null;
  const service = isolate(config.label);
  if (wantsToken)
    return (
      <>
        <div className="grid justify-items-start gap-2 text-sm">
          <p className="text-soft">{t('use-data.beside.unknown', { service })}</p>
          <Button onClick={() => setSigningIn(true)}>{t('use-data.beside.sign-in', { service })}</Button>
        </div>
        <SignIn target={isSigningIn ? config : undefined} onClose={() => setSigningIn(false)} />
      </>
    );
  if (problem) {
    const { title, next, details } = stagingProblemWords(problem);
    return (
      <Notice tone="no" title={t('use-data.beside.failed')} kept={title} next={next} details={details} />
    );
  }
  const place = subject.staging?.request.destination.name;
  if (isAsking || destination?.processing.length !== 0 || place === undefined) return null;
  return <p className="text-soft text-sm">{t('use-data.beside.none', { service, place: isolate(place) })}</p>;
}
