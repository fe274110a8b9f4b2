import type { ReactNode } from 'react';
import { dateWords } from '../../../domain/artefact/words.ts';
import type { CrateOverview } from '../../../domain/crate/overview.ts';
import { formatBytes, formatNumber } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Shape } from '../../../ui/badge.tsx';
import { type Description, DescriptionList } from '../../../ui/description-list.tsx';
import { t } from '../words.ts';
import { Section } from './section.tsx';

/** So many types are named. */
const MOST_TYPES = 12;

/** What a crate says of itself as a whole. @param more facts that stand below */
export function CrateFacts({
  overview,
  more,
}: {
  overview: CrateOverview;
  more: readonly Description[];
}): ReactNode {
  const { licence, people, published, profiles, files, bytes } = overview;
  return (
    <Section title={t('crates.about')}>
      <DescriptionList
        items={[
          {
            term: t('crates.licence'),
            value:
              licence === undefined ? <Missing>{t('crates.licence.none')}</Missing> : <Text>{licence}</Text>,
          },
          {
            term: t('crates.people'),
            value:
              people.length === 0 ? (
                <Missing>{t('crates.people.none')}</Missing>
              ) : (
                <Text>{people.join(', ')}</Text>
              ),
          },
          { term: t('crates.published'), value: published && dateWords(published) },
          {
            term: t('crates.size'),
            value: t('crates.size.value', {
              files: t('crates.files', { count: files }),
              bytes: formatBytes(bytes),
            }),
          },
          ...more,
          {
            term: t('crates.profiles'),
            value: profiles.length === 0 ? undefined : <Text>{profiles.join(', ')}</Text>,
          },
        ]}
      />
    </Section>
  );
}

/** The types of the entities, with how many there are. */
export function CrateTypes({ overview }: { overview: CrateOverview }): ReactNode {
  const { types, entities } = overview;
  return (
    <Section title={t('crates.types')}>
      <p className="text-soft text-sm">{t('crates.entities', { count: entities })}</p>
      <ul className="flex flex-wrap gap-1.5">
        {types.slice(0, MOST_TYPES).map(([type, count]) => (
          <li
            key={type}
            className="inline-flex max-w-full items-baseline gap-1.5 rounded-[4px] border border-line px-1.5 text-sm"
          >
            <bdi className="truncate">{plain(type)}</bdi>
            <span className="text-faint text-xs">{formatNumber(count)}</span>
          </li>
        ))}
        {types.length > MOST_TYPES && (
          <li className="text-faint text-sm">
            {t('crateOut.check.rest', { count: types.length - MOST_TYPES })}
          </li>
        )}
      </ul>
    </Section>
  );
}

function Text({ children }: { children: string }): ReactNode {
  return <bdi className="wrap-anywhere">{plain(children)}</bdi>;
}

function Missing({ children }: { children: string }): ReactNode {
  return (
    <span className="inline-flex items-baseline gap-2 text-soft">
      <Shape tone="doubt" />
      {children}
    </span>
  );
}
