import type { ReactNode } from 'react';
import { type ImportLine, isImportable } from '../../domain/service/import-plan.ts';
import { isolate, plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import type { BrokenEntry, Registry } from '../../pod/service/read-registry.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Name } from '../../ui/names.tsx';
import { fieldName, fieldWords } from './field-words.ts';
import type { RegistryImport } from './use-import-registry.ts';

export interface ImportLinesProps {
  readonly importing: RegistryImport;
  readonly registry: Registry;
}

/** What a registry lists: what is new, known or different, each to be chosen; and what is broken, with the reason. */
export function ImportLines({ importing, registry }: ImportLinesProps): ReactNode {
  const { lines, chosen, choose, bare, busy, silent } = importing;
  const news = lines.filter(({ status }) => status === 'new').map(({ found }) => found.service.id);
  const isAsking = typeof busy === 'object';
  return (
    <>
      <section className="grid gap-2" aria-label={t('services.import.count', { count: lines.length })}>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <h3 className="font-semibold">
            {lines.length === 0
              ? t('services.import.empty')
              : t('services.import.count', { count: lines.length })}
          </h3>
          {news.length > 1 && (
            <span className="flex">
              <Button tone="plain" onClick={() => choose(news, true)}>
                {t('services.import.all')}
              </Button>
              <Button tone="plain" disabled={chosen.size === 0} onClick={() => choose([...chosen], false)}>
                {t('services.import.none')}
              </Button>
            </span>
          )}
        </div>
        {registry.omitted > 0 && (
          <p className="text-soft text-sm">{t('services.import.omitted', { count: registry.omitted })}</p>
        )}
        {bare.length > 0 && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button
              busy={
                isAsking ? t('services.import.asking', { done: busy.done + 1, count: busy.count }) : undefined
              }
              onClick={() => void importing.ask()}
            >
              {t('services.import.ask', { count: bare.length })}
            </Button>
            <span className="text-soft text-sm">{t('services.import.ask.help')}</span>
          </div>
        )}
        <ul>
          {lines.map((line) => {
            const { id } = line.found.service;
            const isBare = registry.entries.some((each) => each.isBare && each.service.id === id);
            return (
              <li key={id} className="border-line border-t py-2">
                <Line
                  line={line}
                  note={silent.has(id) ? 'silent' : isBare ? 'bare' : undefined}
                  checked={chosen.has(id)}
                  onChange={(on) => choose([id], on)}
                />
              </li>
            );
          })}
        </ul>
      </section>
      {registry.broken.length > 0 && <Broken entries={registry.broken} />}
    </>
  );
}

const tones: Readonly<Record<ImportLine['status'], Tone>> = {
  new: 'yes',
  same: 'none',
  differs: 'wait',
  yours: 'none',
  clash: 'no',
};

interface LineProps {
  readonly line: ImportLine;
  readonly note: 'bare' | 'silent' | undefined;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Line({ line, note, checked, onChange }: LineProps): ReactNode {
  const { service } = line.found;
  const status =
    line.status === 'clash'
      ? t('services.import.clash', { service: isolate(line.name) })
      : t(`services.import.${line.status}`);
  return (
    <>
      <Checkbox
        checked={checked && isImportable(line)}
        disabled={!isImportable(line)}
        onChange={onChange}
        label={
          <span className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4">
            <span className="wrap-anywhere font-medium">
              <Name>{'known' in line ? line.known.name : service.name}</Name>
            </span>
            <Badge tone={tones[line.status]}>{status}</Badge>
          </span>
        }
        help={
          <>
            <bdi dir="ltr" className="wrap-anywhere font-mono text-xs">
              {plain(service.id)}
            </bdi>
            {note && <span className="block">{t(`services.import.${note}`)}</span>}
          </>
        }
      />
      {line.status === 'differs' && <Differences line={line} />}
    </>
  );
}

/** What would change in the own register, field by field. */
function Differences({ line }: { line: Extract<ImportLine, { status: 'differs' }> }): ReactNode {
  const { known, wanted, fields } = line;
  const distrusts = known.trust === 'trusted' && wanted.trust === 'known';
  return (
    <div className="ms-6.5 mt-1 grid gap-1">
      <table className="w-full text-start text-sm">
        <thead className="text-faint">
          <tr>
            <td className="w-28" />
            <th scope="col" className="text-start font-normal">
              {t('services.import.yours-now')}
            </th>
            <th scope="col" className="text-start font-normal">
              {t('services.import.theirs')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field} className="align-baseline">
              <th scope="row" className="pe-3 text-start font-normal text-soft">
                {fieldName(field)}
              </th>
              <td className="wrap-anywhere pe-3">
                <bdi>{fieldWords(known, field) ?? '–'}</bdi>
              </td>
              <td className="wrap-anywhere">
                <bdi>{fieldWords(wanted, field) ?? '–'}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {distrusts && <p className="text-soft text-sm">{t('services.import.untrusted')}</p>}
    </div>
  );
}

function Broken({ entries }: { entries: readonly BrokenEntry[] }): ReactNode {
  return (
    <section className="grid gap-1.5 border-line border-t pt-4">
      <h3 className="font-semibold text-sm text-soft">
        {t('services.import.broken', { count: entries.length })}
      </h3>
      <ul className="grid gap-1 text-sm">
        {entries.map(({ name, reason, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: broken entries have no other identity
          <li key={index} className="wrap-anywhere">
            <Name>{name === '' ? t('services.import.broken.unnamed') : name}</Name>
            <span className="text-soft">: {t(`services.import.broken.${reason}`)}</span>
            {value && (
              <bdi dir="ltr" className="block font-mono text-faint text-xs">
                {plain(value)}
              </bdi>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
