import type { ReactNode } from 'react';
import { type Member, memberKind } from '../../../domain/staging/collection.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { reachable } from '../../../platforms/tap/data-link.ts';
import { linksOf } from '../../../platforms/tap/link-request.ts';
import { type Observation, observationsIn } from '../../../platforms/tap/obscore.ts';
import { dayOfMjd } from '../../../platforms/tap/units.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Name } from '../../../ui/names.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { cellWords } from './cell-words.ts';
import { RowLinksSection } from './row-links.tsx';
import type { Run } from './run.ts';
import type { useLinks } from './use-links.ts';
import { t } from './words.ts';

export interface RowDetailProps {
  readonly run: Run;
  readonly row: number;
  /** What it becomes in a collection; `undefined` where it names no data. */
  readonly member: Member | undefined;
  readonly links: ReturnType<typeof useLinks>;
}

/** One row: what it is, what it becomes in a collection, what belongs to it, and all that the service said. */
export function RowDetail({ run, row, member, links }: RowDetailProps): ReactNode {
  const cells = run.rows[row] ?? [];
  const { columns, services } = run;
  const [observation = {}] = observationsIn({ columns, rows: [cells] });
  const url = linksOf({ columns, services }, cells, observation);
  const { target, obsId, collection, productType, ra, dec, format } = observation;
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h2 className="text-lg">
          <Name>{target ?? obsId ?? t('found.row', { row: row + 1 })}</Name>
        </h2>
        {target !== undefined && obsId !== undefined && (
          <p className="text-soft text-sm">
            <Name>{obsId}</Name>
          </p>
        )}
      </header>
      <DescriptionList
        items={[
          { term: t('found.row.collection'), value: named(collection) },
          { term: t('found.row.type'), value: named(productType) },
          { term: t('found.row.observed'), value: observed(observation) },
          {
            term: t('found.row.position'),
            value:
              ra === undefined || dec === undefined ? undefined : `${ra.toFixed(5)}°, ${dec.toFixed(5)}°`,
          },
          { term: t('found.row.format'), value: named(format) },
        ]}
      />
      <section className="grid gap-3">
        <h3 className="border-line border-b pb-1 text-sm text-soft">{t('found.row.data')}</h3>
        {member ? (
          <AsMember member={member} service={run.service.url} />
        ) : (
          <p className="text-soft">{t('found.row.nameless')}</p>
        )}
        {url !== undefined && links.of(url) && member?.size !== undefined && !member.sizeIsEstimate && (
          <p className="text-soft text-sm">{t('found.links.exact')}</p>
        )}
      </section>
      {url !== undefined && <RowLinksSection url={url} links={links} />}
      <details>
        <summary className="w-fit text-soft underline decoration-line underline-offset-2">
          {t('found.row.all')}
        </summary>
        <dl className="mt-3 grid gap-1.5 text-sm">
          {columns.map(({ name, unit, description }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and may share a name
            <div key={index} className="grid grid-cols-[minmax(7rem,2fr)_3fr] gap-x-4">
              <dt title={description} className="font-mono text-faint text-xs leading-5">
                {name}
              </dt>
              <dd dir="auto" className="min-w-0">
                {cellWords(cells[index] ?? null) || '–'}
                {unit && cells[index] !== null && <span className="text-faint"> {unit}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function AsMember({ member, service }: { member: Member; service: string }): ReactNode {
  const { identifier, size, sizeIsEstimate, accessUrl } = member;
  const address = accessUrl === undefined ? undefined : reachable(accessUrl, service);
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t('found.row.identifier'),
            value: (
              <span className="flex items-start gap-1">
                <span dir="ltr" className="min-w-0 font-mono text-sm">
                  {identifier}
                </span>
                <CopyButton text={identifier} />
              </span>
            ),
          },
          {
            term: t('found.row.size'),
            value:
              size === undefined
                ? t('found.row.size.unknown')
                : sizeIsEstimate
                  ? t('found.row.size.about', { size: formatBytes(size) })
                  : formatBytes(size),
          },
          { term: t('found.row.address'), value: address && <SafeLink href={address.url} /> },
        ]}
      />
      {address?.changed && <p className="text-soft text-sm">{t('found.row.address.https')}</p>}
      <p className="text-soft text-sm">{t(`found.row.kind.${memberKind(identifier)}`)}</p>
    </>
  );
}

function named(text: string | undefined): ReactNode {
  return text && <Name>{text}</Name>;
}

function observed({ from, to }: Observation): string | undefined {
  const [first, last] = [from, to].map((mjd) => (mjd === undefined ? undefined : dayOfMjd(mjd)));
  if (first === undefined || last === undefined || first === last) return first ?? last;
  return t('found.row.observed.span', { from: first, to: last });
}
