import { type ReactNode, useEffect, useState } from 'react';
import { rootOf } from '../../../domain/crate/dispatch-copy.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { announce } from '../../../ui/announce.ts';
import { Badge, Tag } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { Section } from '../../../ui/section.tsx';
import { t } from '../words.ts';
import { readingOf } from './reading.ts';
import type { RunPlan, RunStep } from './run-plan.ts';
import { type FileCheck, useFileCheck } from './use-file-check.ts';

export interface RunDetailProps {
  /** The crate as it would be sent. */
  readonly copy: CrateDocument;
  readonly plan: RunPlan;
}

/** So many files are listed at first. */
const LISTED = 100;

/** What a node does with a crate, file by file, and what is missing for it. */
export function RunDetail({ copy, plan }: RunDetailProps): ReactNode {
  const check = useFileCheck();
  const [shown, setShown] = useState(LISTED);
  const name = rootOf(copy['@graph'])?.name;
  const faulty = plan.missing.length + plan.steps.filter(isHard).length;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-1.5">
        <p className="text-faint text-sm">{t('run.title')}</p>
        <h2 className="wrap-anywhere text-balance font-serif text-xl" dir="auto">
          {typeof name === 'string' ? plain(name) : t('run.title')}
        </h2>
        <p>
          <Badge tone={faulty === 0 ? 'yes' : 'no'}>
            {faulty === 0 ? t('run.ready') : t('run.not-ready', { count: faulty })}
          </Badge>
        </p>
        <p className="max-w-[65ch] text-soft">{t('run.lead')}</p>
      </header>
      {plan.missing.length > 0 && (
        <Section title={t('run.missing')}>
          <ul className="grid gap-3">
            {plan.missing.map((lack) => (
              <li key={lack}>
                <Notice
                  tone={lack === 'no-language' || lack === 'no-notebook' ? 'wait' : 'no'}
                  title={t(`run.lack.${lack}`)}
                  next={t(`run.lack.${lack}.do`)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('run.main')}>
        <Main plan={plan} />
      </Section>
      {plan.steps.length > 0 && (
        <Section title={t('run.steps')}>
          <FileCheckLine check={check} copy={copy} />
          <ol className="grid list-decimal gap-3 ps-6 marker:text-faint">
            {plan.steps.slice(0, shown).map((step) => (
              <Step key={step.id} step={step} check={check} />
            ))}
          </ol>
          {plan.steps.length > shown && (
            <p>
              <Button tone="plain" onClick={() => setShown(shown + LISTED * 5)}>
                {t('run.steps.more', { count: plan.steps.length - shown })}
              </Button>
            </p>
          )}
        </Section>
      )}
    </article>
  );
}

/** An address of this network can be fetched by a node of this network: it is no certain fault. */
function isHard({ fault }: RunStep): boolean {
  return fault !== undefined && fault !== 'private-host';
}

function Main({ plan }: { plan: RunPlan }): ReactNode {
  const { main, language, steps, bytes, unsized } = plan;
  const total =
    unsized === 0
      ? formatBytes(bytes)
      : t('run.total.unsized', { bytes: formatBytes(bytes), count: unsized });
  return (
    <DescriptionList
      items={[
        {
          term: t('run.main'),
          value: main ? <span className="wrap-anywhere">{plain(main.name)}</span> : t('run.main.none'),
        },
        {
          term: t('run.language'),
          value: language
            ? plain([language.name, language.version].filter(Boolean).join(' '))
            : t('run.language.none'),
        },
        {
          term: t('run.platform'),
          value: language?.identifier && <SafeLink href={language.identifier} />,
        },
        {
          term: t('run.total'),
          value: `${t('run.total.files', { count: steps.length })} · ${total}`,
        },
      ]}
    />
  );
}

function FileCheckLine({ check, copy }: { check: FileCheck; copy: CrateDocument }): ReactNode {
  const { state, done, total, byUrl } = check;
  const bad = [...byUrl.values()].filter((findings) => findings.some(({ level }) => level !== 'note')).length;
  useEffect(() => {
    if (state === 'asked')
      announce(bad === 0 ? t('run.checked.ready') : t('run.checked.bad', { count: bad }));
  }, [state, bad]);
  return (
    <div className="grid gap-2">
      {state === 'asking' ? (
        <ProgressLine label={t('run.checking')} done={done} total={total} />
      ) : (
        <>
          <p>
            <Button onClick={() => void check.ask(copy)}>
              {t(state === 'asked' ? 'run.check.again' : 'run.check')}
            </Button>
          </p>
          {state === 'unasked' && <p className="text-soft text-sm">{t('run.check.note')}</p>}
        </>
      )}
    </div>
  );
}

function Step({ step, check }: { step: RunStep; check: FileCheck }): ReactNode {
  const { name, url, size, mediaType, isMain, fault } = step;
  const findings = url === undefined ? undefined : check.byUrl.get(url);
  const reading = findings && readingOf(findings);
  return (
    <li>
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span className="wrap-anywhere font-medium" dir="auto">
            {plain(name)}
          </span>
          {isMain && <Tag>{t('run.step.main')}</Tag>}
          <span className="text-faint text-sm">
            {[size === undefined ? t('run.step.unsized') : formatBytes(size), mediaType && plain(mediaType)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {url !== undefined && (
          <p className="wrap-anywhere text-sm">
            <SafeLink href={url} />
          </p>
        )}
        {fault && (
          <p>
            <LongBadge tone={isHard(step) ? 'no' : 'wait'}>{t(`run.step.fault.${fault}`)}</LongBadge>
          </p>
        )}
        {reading && (
          <p>
            <LongBadge tone={reading.tone}>{reading.words}</LongBadge>
          </p>
        )}
      </div>
    </li>
  );
}

/** A badge whose words may take several lines. */
function LongBadge({
  tone,
  children,
}: {
  tone: 'yes' | 'no' | 'wait' | 'doubt';
  children: string;
}): ReactNode {
  return (
    <Badge tone={tone}>
      <span className="whitespace-normal">{children}</span>
    </Badge>
  );
}
