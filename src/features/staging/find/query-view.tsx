import { lazy, type ReactNode, Suspense } from 'react';
import { isolate } from '../../../i18n/isolate.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Select } from '../../../ui/select.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { emptyDraft, rowLimits } from './find-draft.ts';
import type { Finder } from './finder.ts';
import { asksForAnything, queryOf, readForm } from './form-search.ts';
import { LastSearches } from './last-searches.tsx';
import { QueryForm } from './query-form.tsx';
import type { KeptJob, RunMode, TapService } from './run.ts';
import { RunningJobs } from './running-jobs.tsx';
import type { FindKept } from './use-find-kept.ts';
import type { SendFault, useSend } from './use-send.ts';
import { verdictNotice } from './verdict-words.ts';
import { t } from './words.ts';

const AdqlEditor = lazy(async () => ({ default: (await import('./adql-editor.tsx')).AdqlEditor }));

export interface QueryViewProps {
  readonly kept: FindKept;
  readonly finder: Finder;
  readonly service: TapService | undefined;
  readonly sending: ReturnType<typeof useSend>;
  /** There are results to go back to. */
  readonly onBack?: () => void;
  readonly onOpenJob: (job: KeptJob) => void;
  readonly onChooseService: (service?: TapService) => void;
}

/** What is asked: by a form or in ADQL, how many rows, and whether at once or as a job. */
export function QueryView(props: QueryViewProps): ReactNode {
  const { kept, finder, service, sending, onBack, onOpenJob, onChooseService } = props;
  const { draft, change } = kept;
  const reading = readForm(draft);
  const tried = service && kept.tried(service.url);
  const hindrance = tried && verdictNotice(tried.verdict, service.label);
  const asksAll = draft.tab === 'form' && !asksForAnything(reading) && reading.faults.size === 0;
  const placeError = placeErrorOf(sending.fault);
  return (
    <div className="h-full overflow-y-auto overscroll-contain">
      <div className="grid max-w-[80rem] three:grid-cols-[minmax(0,5fr)_minmax(18rem,2fr)] gap-x-10 gap-y-8 px-4 py-5">
        <form
          noValidate
          className="grid content-start gap-6"
          onSubmit={(event) => {
            event.preventDefault();
            void sending.send(service);
          }}
        >
          {hindrance && <Notice tone="wait" {...hindrance} />}
          <Tabs
            label={t('find.tabs')}
            value={draft.tab}
            onChange={(tab) => {
              sending.forgetFault();
              change({ tab });
            }}
            tabs={[
              {
                value: 'form',
                label: t('find.tab.form'),
                content: (
                  <div className="grid gap-5">
                    {draft.own !== undefined && <p className="text-soft text-sm">{t('find.form.own')}</p>}
                    <QueryForm
                      draft={draft}
                      onChange={(changes) => {
                        sending.forgetFault();
                        change(changes);
                      }}
                      wasTried={sending.fault?.kind === 'faults'}
                      placeError={placeError}
                    />
                  </div>
                ),
              },
              { value: 'adql', label: t('find.tab.adql'), content: <Adql kept={kept} /> },
            ]}
          />
          <div className="grid items-start gap-x-8 gap-y-4 two:grid-cols-[12rem_1fr]">
            <Select
              label={t('find.form.rows')}
              value={String(draft.maxRows)}
              options={rowLimits.map((limit) => ({
                value: String(limit),
                label: limit.toLocaleString('en-GB'),
              }))}
              onChange={(maxRows) => change({ maxRows: Number(maxRows) })}
            />
            <RadioList<RunMode>
              legend={t('find.form.mode')}
              value={draft.mode}
              onChange={(mode) => change({ mode })}
              options={(['sync', 'async'] as const).map((value) => ({
                value,
                label: t(`find.form.mode.${value}`),
                means: t(`find.form.mode.${value}.help`),
              }))}
            />
          </div>
          {sending.fault && placeError !== undefined && draft.tab === 'adql' && (
            <Notice tone="no" urgent title={placeError} />
          )}
          {sending.fault?.kind === 'no-service' && (
            <Notice
              tone="no"
              urgent
              title={t('find.service.none')}
              actions={<Button onClick={() => onChooseService()}>{t('find.service.choose')}</Button>}
            />
          )}
          {sending.fault?.kind === 'empty' && <Notice tone="no" urgent title={t('find.adql.empty')} />}
          <div className="flex flex-wrap items-center gap-2">
            <Button tone="primary" type="submit" busy={sending.isLookingUp ? t('find.sending') : undefined}>
              {t('find.send')}
            </Button>
            {onBack && <Button onClick={onBack}>{t('find.back')}</Button>}
            <Button
              tone="plain"
              onClick={() => {
                const { tab, maxRows, mode, own } = draft;
                change({ ...emptyDraft, tab, maxRows, mode, own, found: undefined });
              }}
            >
              {t('find.clear')}
            </Button>
            {asksAll && <p className="basis-full text-soft text-sm">{t('find.form.all')}</p>}
          </div>
        </form>
        <div className="grid content-start gap-8">
          {kept.jobs.length > 0 && <RunningJobs jobs={kept.jobs} finder={finder} onOpen={onOpenJob} />}
          <LastSearches kept={kept} onTake={onChooseService} />
        </div>
      </div>
    </div>
  );
}

function Adql({ kept }: { kept: FindKept }): ReactNode {
  const { draft, change } = kept;
  const reading = readForm(draft);
  const isOwn = draft.own !== undefined;
  return (
    <div className="grid gap-2">
      <div className="flex min-h-(--control) flex-wrap items-center justify-between gap-x-4">
        <p className="text-soft text-sm">
          {isOwn ? t('find.adql.own') : t('find.adql.follows')}
          {!isOwn &&
            reading.name !== undefined &&
            ` ${t('find.adql.later', { name: isolate(reading.name) })}`}
        </p>
        {isOwn && (
          <Button tone="plain" onClick={() => change({ own: undefined })}>
            {t('find.adql.again')}
          </Button>
        )}
      </div>
      <Suspense fallback={<Skeleton rows={3} />}>
        <AdqlEditor text={draft.own ?? queryOf(reading)} onChange={(own) => change({ own })} />
      </Suspense>
      <p className="text-faint text-sm">{t('find.adql.keys')}</p>
    </div>
  );
}

function placeErrorOf(fault: SendFault | undefined): string | undefined {
  switch (fault?.kind) {
    case 'unknown-name':
      return t('find.form.place.unknown', { name: isolate(fault.name) });
    case 'resolver-failed':
      return t('find.form.place.failed');
    case 'no-resolver':
      return t('find.form.place.no-resolver');
    default:
      return undefined;
  }
}
