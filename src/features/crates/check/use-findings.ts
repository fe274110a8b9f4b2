import { useCallback, useEffect, useRef, useState } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { CheckOptions } from '../../../domain/crate/options.ts';
import { type Checker, createChecker } from './checker.ts';
import { type Answered, answered, NOTHING_KNOWN } from './crate-findings.ts';

/** How long nothing may have changed before a crate is checked, in milliseconds. */
const PAUSE = 200;

/** What is known of the faults of a crate in work. */
export interface CrateFindings extends Answered {
  /** `checking`: the findings are those of an earlier state, or not there yet. `failed`: the check itself broke. */
  readonly state: 'checking' | 'ready' | 'failed';
  /** Checks once more, after a failure. */
  readonly retry: () => void;
}

/** A crate, with what it is judged by. */
interface Question {
  readonly crate: CrateDocument;
  readonly options: CheckOptions;
}

/**
 * Checks a crate while it is changed: 200 ms after the last change, off the main thread; answers that come too late are
 * dropped. Give the same list of `files` as long as it says the same.
 */
export function useFindings(
  crate: CrateDocument | undefined,
  { packaging, files, receiver }: CheckOptions,
  create: () => Checker = createChecker,
): CrateFindings {
  const [known, setKnown] = useState<Answered & { readonly options?: CheckOptions }>(NOTHING_KNOWN);
  const [failed, setFailed] = useState<Question>();
  const [attempt, setAttempt] = useState(0);
  const checker = useRef<Checker>(undefined);
  const creator = useRef(create);
  const wanted = useRef<Question>(undefined);
  const isBusy = useRef(false);

  /** Asks for what is wanted now, and again as long as something newer was wanted meanwhile. */
  const run = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let asked = wanted.current; asked; asked = wanted.current === asked ? undefined : wanted.current) {
      checker.current ??= creator.current();
      const groups = await checker.current.check(asked.crate, asked.options);
      if (wanted.current !== asked) continue;
      if (groups) setKnown({ ...answered(asked.crate, groups), options: asked.options });
      setFailed(groups ? undefined : asked);
    }
    isBusy.current = false;
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks once more
  useEffect(() => {
    if (!crate) return;
    const isFirst = wanted.current === undefined;
    const timer = setTimeout(
      () => {
        wanted.current = { crate, options: { packaging, files, receiver } };
        run();
      },
      isFirst ? 0 : PAUSE,
    );
    return () => clearTimeout(timer);
  }, [crate, packaging, files, receiver, attempt, run]);

  useEffect(
    () => () => {
      wanted.current = undefined;
      checker.current?.close();
      checker.current = undefined;
    },
    [],
  );

  const isAbout = (question?: { of?: CrateDocument; crate?: CrateDocument; options?: CheckOptions }) =>
    question !== undefined &&
    (question.of ?? question.crate) === crate &&
    question.options?.packaging === packaging &&
    question.options?.files === files &&
    question.options?.receiver === receiver;
  const retry = useCallback(() => {
    setFailed(undefined);
    setAttempt((times) => times + 1);
  }, []);
  const state = isAbout(known) && crate ? 'ready' : isAbout(failed) && crate ? 'failed' : 'checking';
  return { ...known, state, retry };
}
