import type { ReactNode } from 'react';
import { didFault, formatDid } from '../../../domain/staging/did.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { RadioList } from '../../../ui/radio-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { SuggestField } from '../../../ui/suggest-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { faultWords } from '../finding-words.ts';
import { destinationRows } from './order-destinations.ts';
import type { RequestWork } from './use-request.ts';
import { t } from './words.ts';

/** What few change: the name of the collection there, and with Rucio how many copies go where. */
export function MoreOptions({ work }: { work: RequestWork }): ReactNode {
  const { draft, change, service, scope = '', request, gaps } = work;
  const isRucio = service.config?.kind === 'rucio';
  const fault = scope === '' ? undefined : didFault({ scope, name: 'x' });
  return (
    <Section title={t('staging-request.more')}>
      <div className="grid max-w-[26rem] gap-3">
        <SuggestField
          label={t('staging-request.namespace')}
          help={t('staging-request.namespace.help')}
          error={
            gaps.includes('scope')
              ? t('staging-request.namespace.needed')
              : fault === undefined
                ? undefined
                : faultWords(fault)
          }
          nothing={t('staging-request.namespace.help')}
          items={(service.namespaces ?? []).map((value) => ({ value, label: plain(value) }))}
          value={scope}
          onChange={(next) => change({ scope: next.trim() })}
        />
        {request && (
          <p className="grid gap-0.5 text-sm">
            <span className="text-soft">{t('staging-request.name')}</span>
            <code className="wrap-anywhere text-xs">{formatDid(request.did)}</code>
            <span className="text-faint">{t('staging-request.name.means')}</span>
          </p>
        )}
      </div>
      {isRucio && (
        <>
          <RadioList
            legend={t('staging-request.grouping')}
            value={draft.grouping}
            options={(['DATASET', 'ALL', 'NONE'] as const).map((value) => ({
              value,
              label: t(`staging-request.grouping.${value}`),
              means: t(`staging-request.grouping.${value}.means`),
            }))}
            onChange={(grouping) => change({ grouping })}
          />
          <div className="max-w-[26rem]">
            <TextField
              label={t('staging-request.copies')}
              inputMode="numeric"
              autoComplete="off"
              help={t('staging-request.copies.help')}
              error={gaps.includes('copies') ? t('staging-request.copies.wrong') : undefined}
              value={draft.copies}
              onChange={(copies) => change({ copies })}
            />
          </div>
          {Number(draft.copies) > 1 && <OtherPlaces work={work} />}
        </>
      )}
    </Section>
  );
}

/** Destinations that would do as well as the chosen one. */
function OtherPlaces({ work: { draft, change, service, policy } }: { work: RequestWork }): ReactNode {
  const [main, ...others] = draft.destinations;
  if (!main) return null;
  const rows = destinationRows(service.destinations ?? [], 'remaining', { ...(policy && { policy }) });
  const open = rows.filter(({ barred, destination }) => barred === undefined && destination.id !== main.id);
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold text-sm text-soft">{t('staging-request.others')}</legend>
      {open.map(({ destination: { id, name } }) => (
        <Checkbox
          key={id}
          label={plain(name)}
          checked={others.some((each) => each.id === id)}
          onChange={(wanted) => {
            const left = others.filter((each) => each.id !== id);
            change({ destinations: [main, ...left, ...(wanted ? [{ id, name }] : [])] });
          }}
        />
      ))}
    </fieldset>
  );
}
