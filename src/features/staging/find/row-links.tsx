import type { ReactNode } from 'react';
import { formatBytes, formatList } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { problemWords } from '../../../i18n/problems.ts';
import type { DataLink } from '../../../platforms/tap/data-link.ts';
import { serviceKind } from '../../../platforms/tap/link-request.ts';
import { Button } from '../../../ui/button.tsx';
import { Name } from '../../../ui/names.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import type { RowLinks, useLinks } from './use-links.ts';
import { t } from './words.ts';

export interface RowLinksProps {
  /** Address of the list. */
  readonly url: string;
  readonly links: ReturnType<typeof useLinks>;
}

/** By what they mean for the row; the data come first. https://www.ivoa.net/rdf/datalink/core */
const GROUPS = [
  'this',
  'preview',
  'calibration',
  'auxiliary',
  'progenitor',
  'derivation',
  'cutout',
  'documentation',
] as const;

/** What belongs to a row: the data, previews, calibration, and services that cut parts out. */
export function RowLinksSection({ url, links }: RowLinksProps): ReactNode {
  const known = links.of(url);
  const problem = links.problem(url);
  return (
    <section className="grid gap-3">
      <h3 className="border-line border-b pb-1 text-sm text-soft">{t('found.links')}</h3>
      {!known && (
        <>
          <p className="text-soft">{t('found.links.about')}</p>
          <div>
            <Button
              busy={links.reading === url ? t('found.links.reading') : undefined}
              onClick={() => void links.read(url)}
            >
              {t('found.links.read')}
            </Button>
          </div>
        </>
      )}
      {problem && <Notice tone="no" urgent {...problemWords(problem)} title={t('found.links.failed')} />}
      {known && <Known {...known} />}
    </section>
  );
}

function Known({ links, services }: RowLinks): ReactNode {
  if (links.length === 0) return <p className="text-soft">{t('found.links.none')}</p>;
  const groups = [...GROUPS, 'other' as const].map((group) => ({
    group,
    links: links.filter(({ semantics }) => groupOf(semantics) === group),
  }));
  return groups
    .filter((each) => each.links.length > 0)
    .map(({ group, links: of }) => (
      <div key={group} className="grid gap-1">
        <h4 className="font-semibold text-sm">{t(`found.links.${group}`)}</h4>
        <ul className="grid gap-2">
          {of.map((link, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: links of a list never move
            <li key={index} className="text-sm">
              <Link link={link} services={services} />
            </li>
          ))}
        </ul>
      </div>
    ));
}

function Link({ link, services }: { link: DataLink; services: RowLinks['services'] }): ReactNode {
  const { accessUrl, description, mediaType, size, error, service } = link;
  if (error !== undefined)
    return <p className="text-no">{t('found.links.faulty', { message: isolate(error) })}</p>;
  if (service !== undefined) {
    const found = services.find(({ id }) => id === service);
    const inputs = formatList(found?.inputs.map(({ name }) => isolate(name)) ?? []) || '–';
    const kind = found && serviceKind(found) === 'soda' ? 'found.links.soda' : 'found.links.service';
    return (
      <>
        <p>{t(kind, { inputs })}</p>
        {description && (
          <p className="text-soft">
            <Name>{description}</Name>
          </p>
        )}
      </>
    );
  }
  const facts = [mediaType, size === undefined ? undefined : formatBytes(size)].filter(Boolean).join(' · ');
  return (
    <>
      <p>
        <SafeLink href={accessUrl}>
          <Name>{description ?? accessUrl ?? ''}</Name>
        </SafeLink>
      </p>
      {facts && <p className="text-faint">{facts}</p>}
    </>
  );
}

function groupOf(semantics: string): (typeof GROUPS)[number] | 'other' {
  const name = semantics.slice(semantics.lastIndexOf('#') + 1).toLowerCase();
  if (name.startsWith('preview')) return 'preview';
  if (name === 'proc') return 'cutout';
  return GROUPS.find((group) => group === name) ?? 'other';
}
