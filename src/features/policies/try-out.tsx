import { FlaskConical, Square } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import { Section } from '../notification/section.tsx';
import { MatchCard } from './match-card.tsx';
import { type DryRunState, useDryRun } from './use-dry-run.ts';
import { useMatchSurroundings } from './use-match-surroundings.ts';

/** So long nothing must be written, in milliseconds, before the new text is tried. */
const PAUSE = 600;
/** Matches that are shown at first, and with every step. */
const SHOWN = 20;

export interface TryOutProps {
  readonly id: string;
  /** As it is written now, saved or not. */
  readonly text: string;
  readonly rules: number;
}

/** Tries a policy out on the whole inbox. While the text is being changed, the new one is tried again and again. */
export function TryOut({ id, text, rules }: TryOutProps): ReactNode {
  const { state, start, cancel } = useDryRun();
  const [wanted, setWanted] = useState(false);
  const [tried, setTried] = useState<string>();

  const begin = () => {
    setWanted(true);
    setTried(text);
    start({ id, text });
  };
  useEffect(() => {
    if (!wanted || tried === text) return;
    const timer = setTimeout(() => {
      setTried(text);
      start({ id, text });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [wanted, tried, text, id, start]);

  const isRunning = state !== undefined && state.ended === undefined;
  return (
    <Section title={t('policies.try')}>
      <p className="max-w-[60ch] text-soft">{t('policies.try.intro')}</p>
      <div className="flex flex-wrap items-center gap-3">
        {isRunning ? (
          <Button icon={Square} onClick={cancel}>
            {t('policies.try.cancel')}
          </Button>
        ) : (
          <Button icon={FlaskConical} onClick={begin}>
            {t(state ? 'policies.try.again' : 'policies.try.start')}
          </Button>
        )}
      </div>
      {state && <Outcome state={state} rules={rules} />}
    </Section>
  );
}

function Outcome({ state, rules }: { state: DryRunState; rules: number }): ReactNode {
  const around = useMatchSurroundings();
  const [shown, setShown] = useState(SHOWN);
  const { total, done, matched, matches, ended } = state;
  const words = summary(state);

  useEffect(() => {
    if (ended) announce(words);
  }, [ended, words]);

  return (
    <div className="grid gap-3" data-testid="try-out">
      {ended === undefined && <ProgressLine label={t('policies.try.running')} done={done} total={total} />}
      <p className="font-medium">{words}</p>
      {ended?.problem && (
        <Notice
          tone="no"
          title={t(`policies.try.${ended.stopped === 'runaway' ? 'runaway' : 'broken'}`)}
          kept={t('policies.try.nothing')}
          details={
            ended.problem.kind === 'invalid' ? ended.problem.reason : problemWords(ended.problem).details
          }
        />
      )}
      {matches.length > 0 && (
        <ol className="border-line border-b">
          {matches.slice(0, shown).map((match) => (
            <MatchCard key={match.suggestion.id} match={match} around={around} rules={rules} />
          ))}
        </ol>
      )}
      {shown < matches.length && (
        <div>
          <Button onClick={() => setShown(shown + SHOWN)}>{t('policies.try.more')}</Button>
        </div>
      )}
      {ended && shown >= matches.length && matched > matches.length && (
        <p className="text-soft text-sm">{t('policies.try.rest', { count: matched - matches.length })}</p>
      )}
    </div>
  );
}

/** How many of how many messages match, and that nothing came of it. */
function summary({ done, total, matched, ended }: DryRunState): string {
  const counted = t('policies.try.matched', { count: matched });
  if (ended === undefined) return counted;
  const looked = t('policies.try.looked', { count: done });
  const parts = [
    counted,
    looked,
    ...(ended.stopped === 'cancelled' ? [t('policies.try.cancelled', { count: total })] : []),
  ];
  return `${parts.join(' ')} ${t('policies.try.nothing')}`;
}
