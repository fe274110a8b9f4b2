import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { compareLogs } from '../../domain/event-log/compare.ts';
import { partiesIn } from '../../domain/event-log/filter.ts';
import type { ComparedEvent, Comparison } from '../../domain/event-log/integrity.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { Select } from '../../ui/select.tsx';
import type { Surroundings } from '../notification/sentence.ts';
import { EventLine } from './event-line.tsx';
import type { EventWording } from './event-wording.ts';
import type { ShownEvent } from './shown-event.ts';

export interface ComparePaneProps {
  readonly ours: readonly ShownEvent[];
  readonly theirs: readonly ShownEvent[];
  /** Addresses of the other log, by which its owner is guessed. */
  readonly addresses: readonly string[];
  readonly around: Surroundings;
  readonly wording: EventWording;
}

const tones: Readonly<Record<Comparison, Tone>> = {
  authentic: 'yes',
  differs: 'no',
  'missing-here': 'wait',
  retracted: 'wait',
  unconfirmed: 'doubt',
  processed: 'none',
};

/** What wants attention first. */
const order: readonly Comparison[] = [
  'differs',
  'retracted',
  'missing-here',
  'unconfirmed',
  'processed',
  'authentic',
];

/** The own log beside the log of a service: what it confirms, what differs, and what only one of them has. */
export function ComparePane({ ours, theirs, addresses, around, wording }: ComparePaneProps): ReactNode {
  const owners = useMemo(() => ownersOf(ours, theirs, around), [ours, theirs, around]);
  const [picked, setPicked] = useState<string>();
  const service =
    picked ??
    (owners.find(({ value }) => addresses.some((url) => sameOrigin(url, value))) ?? owners[0])?.value;
  const [compared, setCompared] = useState<readonly ComparedEvent[]>();

  useEffect(() => {
    let isOld = false;
    if (service !== undefined) {
      const known = around.services.find(({ id }) => id === service);
      const scope = { service: [service, ...(known?.aliases ?? [])], artefacts: [...around.titles.keys()] };
      void compareLogs(ours, theirs, scope).then((found) => {
        if (!isOld) setCompared(found);
      });
    }
    return () => {
      isOld = true;
    };
  }, [ours, theirs, service, around]);

  const sorted = [...(compared ?? [])].sort(
    (a, b) => order.indexOf(a.comparison) - order.indexOf(b.comparison),
  );
  return (
    <article className="grid gap-5">
      <header className="grid gap-2">
        <h2 className="text-lg">{t('events.compare.title')}</h2>
        <p className="max-w-[60ch] text-soft">{t('events.compare.text')}</p>
      </header>
      {service === undefined ? (
        <p>{t('events.compare.nobody')}</p>
      ) : (
        <Select
          label={t('events.compare.service')}
          value={service}
          options={owners}
          onChange={(value) => setPicked(value)}
        />
      )}
      {compared && (
        <p role="status" className="text-soft">
          {t('events.compare.count', { count: compared.length })}
        </p>
      )}
      <ul aria-label={t('events.compare.title')} className="border-line border-t">
        {sorted.map(({ event, comparison }) => (
          <li key={`${comparison} ${event.activityId}`} className="grid gap-0.5 border-line border-b py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Badge tone={tones[comparison]}>{t(`events.comparison.${comparison}`)}</Badge>
              <span>
                <EventLine words={wording.words(event)} />
              </span>
            </p>
            <p className="text-soft text-sm">{t(`events.comparison.${comparison}.text`)}</p>
            {comparison !== 'authentic' && (
              <p className="wrap-anywhere font-mono text-xs leading-6">
                <SafeLink href={event.url.slice(0, 2_000)} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </article>
  );
}

/** Whose log it may be: the services of the register, and everybody who takes part in the other log. */
function ownersOf(
  ours: readonly ShownEvent[],
  theirs: readonly ShownEvent[],
  { services }: Surroundings,
): readonly { readonly value: string; readonly label: string }[] {
  const registered = services.map(({ id, name }) => ({ value: id, label: isolate(name) }));
  const known = new Set(registered.map(({ value }) => value));
  const met = new Set(
    [...theirs, ...ours].flatMap((event) => partiesIn(event)).filter((id) => !known.has(id)),
  );
  return [...registered, ...[...met].slice(0, 200).map((id) => ({ value: id, label: isolate(id) }))];
}

/** Path-based hosts keep many pods at one origin: the address must begin with the id's folder. */
function sameOrigin(url: string, id: string): boolean {
  if (!URL.canParse(id) || !URL.canParse(url)) return false;
  const { origin, pathname } = new URL(id);
  const root = /^\/[^/]*\//.exec(pathname)?.[0] ?? '/';
  return url.startsWith(origin + root) || (root === '/' && new URL(url).origin === origin);
}
