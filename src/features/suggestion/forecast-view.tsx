import { Link } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { Effect, JsonObject } from '../../domain/suggestion/model.ts';
import { isolate } from '../../i18n/isolate.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/button.tsx';
import { Name } from '../../ui/names.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { useArtefacts, usePolicySettings, useServices } from '../workspace/queries.ts';
import { useWorkspace } from '../workspace/workspace.ts';
import { EffectItem } from './effect-item.tsx';
import { forecastDeeds } from './forecast-deeds.ts';
import { type ForecastGroup, forecastGroups } from './forecast-groups.ts';
import { Obstacles } from './obstacles.tsx';
import type { ShownForecast } from './use-forecast.ts';

/** What will happen to a message that is put into the own inbox: at once, after a question, or if a policy were on. */
export function ForecastView({
  shown: { forecast, isCurrent, problem },
  document,
}: {
  readonly shown: ShownForecast;
  readonly document: JsonObject;
}): ReactNode {
  // A policy that is switched on leaves its place, and the button goes with it: the focus goes to where it acts now.
  const first = useRef<HTMLHeadingElement>(null);
  if (problem) return <Notice tone="no" title={t('forecast.failed')} {...pick(problemWords(problem))} />;
  if (!forecast)
    return (
      <Part title={t('forecast.title')}>
        <p role="status" className="text-soft">
          {t('forecast.loading')}
        </p>
      </Part>
    );
  const { now, asking, off } = forecastGroups(forecast);
  const text = JSON.stringify(document, null, 2);
  return (
    <div className="grid gap-5" aria-busy={!isCurrent}>
      <Part title={t('forecast.title')} heading={first}>
        {forecast.leftAlone && (
          <Notice tone="wait" title={t('forecast.left-alone')} kept={t('forecast.left-alone.text')} />
        )}
        <ol className="grid list-decimal gap-4 ps-5 marker:text-faint">
          <li>{t('forecast.inbox')}</li>
          {now.flatMap((group) =>
            group.effects.map((effect, order) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order of the effects is their identity
              <li key={`${group.policy} ${order}`}>
                <div className="grid gap-1">
                  <Step effect={effect} text={text} />
                  {order === group.effects.length - 1 && <ByPolicy group={group} />}
                </div>
              </li>
            )),
          )}
        </ol>
        {now.length === 0 && asking.length === 0 && (
          <Notice tone="wait" title={t('forecast.nothing')} kept={t('forecast.nothing.text')} />
        )}
      </Part>
      {asking.length > 0 && (
        <Part title={t('forecast.asking')}>
          <p className="text-soft text-sm">{t('forecast.asking.text')}</p>
          <ul className="grid gap-4">
            {asking.map((group) => (
              <li key={`${group.policy} ${group.asks}`} className="grid gap-1">
                <Deeds group={group} />
                <Reason group={group} />
                <Obstacles obstacles={group.obstacles} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {off.length > 0 && (
        <Part title={t('forecast.off')}>
          <p className="text-soft text-sm">{t('forecast.off.text')}</p>
          <ul className="grid gap-3">
            {off.map((group) => (
              <li key={group.policy}>
                <SwitchOn group={group} onDone={() => first.current?.focus()} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({
  title,
  heading,
  children,
}: {
  title: string;
  heading?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
}): ReactNode {
  return (
    <section className="grid gap-2">
      <h3 ref={heading} tabIndex={heading && -1} className="font-semibold text-sm text-soft outline-none">
        {title}
      </h3>
      {children}
    </section>
  );
}

/** One thing that happens, with exactly what is written or sent. */
function Step({ effect, text }: { effect: Effect; text: string }): ReactNode {
  const { pod } = useWorkspace();
  const artefacts = useArtefacts().data ?? [];
  const services = useServices().data ?? [];
  return (
    <EffectItem
      effect={effect}
      intent={undefined}
      artefact={effect.kind === 'link' ? artefacts.find(({ url }) => url === effect.artefact) : undefined}
      eventLog={pod?.eventLog}
      received={effect.kind === 'log' && effect.document === undefined ? text : undefined}
      services={services}
    />
  );
}

function ByPolicy({ group }: { group: ForecastGroup }): ReactNode {
  return (
    <p className="text-faint text-sm">
      <Sentence of="forecast.by" values={{ policy: <PolicyLink group={group} /> }} />
    </p>
  );
}

function PolicyLink({ group: { policy, name } }: { group: ForecastGroup }): ReactNode {
  return (
    <Link
      to="/policies"
      search={{ id: policy }}
      className="text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act"
    >
      <Name>{name}</Name>
    </Link>
  );
}

/** A policy, and what it would do, in one line. */
function Deeds({ group }: { group: ForecastGroup }): ReactNode {
  return (
    <p>
      <PolicyLink group={group} /> {forecastDeeds(group.effects)}
    </p>
  );
}

function Reason({ group: { asks } }: { group: ForecastGroup }): ReactNode {
  if (asks === undefined) return null;
  const words =
    asks === 'after' || asks === 'left-alone' ? t(`forecast.asks.${asks}`) : t(`review.asks.${asks}`);
  return <p className="text-soft text-sm">{words}</p>;
}

/** What a policy would do that is switched off, and the switch. */
function SwitchOn({ group, onDone }: { group: ForecastGroup; onDone: () => void }): ReactNode {
  const { orchestrator, pod, session } = useWorkspace();
  const settings = usePolicySettings().data;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { policy, name } = group;

  const switchOn = async () => {
    setBusy(true);
    setProblem(undefined);
    const before = settings?.find(({ id }) => id === policy)?.autonomy;
    const done = await orchestrator.call('setAutonomy', { policy, autonomy: 'suggest', before });
    setBusy(false);
    if (!done.ok) return setProblem(done.problem);
    announce(t('forecast.switched', { policy: isolate(name) }));
    onDone();
  };

  return (
    <div className="grid gap-1.5">
      <Deeds group={group} />
      {pod?.home !== undefined && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            aria-label={t('forecast.switch-on.of', { policy: isolate(name) })}
            busy={busy ? t('forecast.switching') : undefined}
            disabled={session.phase !== 'signed-in'}
            onClick={() => void switchOn()}
          >
            {t('forecast.switch-on')}
          </Button>
          <span className="text-faint text-sm">{t('forecast.switch-on.means')}</span>
        </div>
      )}
      {problem && (
        <Notice tone="no" urgent title={t('forecast.switch-failed')} {...pick(problemWords(problem))} />
      )}
    </div>
  );
}

function pick({ next, details }: ReturnType<typeof problemWords>) {
  return { next, details };
}
