import type { ReactNode } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import { licenceLabel } from '../../domain/artefact/licence.ts';
import { dateWords } from '../../domain/artefact/words.ts';
import { formatBytes } from '../../i18n/format.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Name } from '../../ui/names.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { shortId } from '../notification/plain.ts';
import { linksByKind } from './artefact-status.ts';
import { Section } from './section.tsx';

/** What the description of an artefact says of it. */
export function ArtefactFacts({ artefact }: { artefact: Artefact }): ReactNode {
  const { authors, citeAs, identifiers = [], published, licence, files, language, keywords = [] } = artefact;
  const { inbox, eventLogs = [], reviewOf } = artefact;
  return (
    <Section title={t('artefacts.about')}>
      <DescriptionList
        items={[
          {
            term: t('artefacts.authors'),
            value: authors.length > 0 ? <Authors authors={authors} /> : undefined,
          },
          { term: t('artefacts.cite-as'), value: citeAs && <Address url={citeAs} /> },
          { term: t('artefacts.identifiers'), value: addresses(identifiers) },
          { term: t('artefacts.review-of'), value: reviewOf && <Address url={reviewOf} /> },
          { term: t('artefacts.published'), value: published && dateWords(published) },
          {
            term: t('artefacts.licence'),
            value: licence && <SafeLink href={licence}>{licenceLabel(licence)}</SafeLink>,
          },
          { term: t('artefacts.language'), value: language },
          {
            term: t('artefacts.keywords'),
            value: keywords.length > 0 ? <bdi>{plain(keywords.join(', '))}</bdi> : undefined,
          },
          { term: t('artefacts.files'), value: <Files files={files} /> },
          { term: t('artefacts.landing-page'), value: <Address url={artefact.url} /> },
          { term: t('artefacts.metadata'), value: <Address url={artefact.metadata} /> },
          { term: t('artefacts.inbox'), value: inbox && <Address url={inbox} /> },
          { term: t('artefacts.event-log'), value: addresses(eventLogs) },
        ]}
      />
    </Section>
  );
}

function Authors({ authors }: { authors: Artefact['authors'] }): ReactNode {
  return (
    <ul className="flex flex-wrap gap-x-3">
      {authors.map(({ id, name }) => (
        <li key={id ?? name} className="min-w-0">
          {id === undefined ? (
            <Name>{name}</Name>
          ) : (
            <SafeLink href={id}>
              <Name>{name}</Name>
            </SafeLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function Files({ files }: { files: Artefact['files'] }): ReactNode {
  if (files.length === 0) return <span className="text-soft">{t('artefacts.files.none')}</span>;
  return (
    <ul className="grid gap-0.5">
      {files.map(({ url, name, mediaType, size }) => (
        <li key={url} className="min-w-0">
          <SafeLink href={url}>
            <Name>{name ?? shortId(url)}</Name>
          </SafeLink>
          <span className="text-faint text-sm">
            {mediaType !== undefined && ` · ${mediaType}`}
            {size !== undefined && ` · ${formatBytes(size)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What others said of an artefact, as far as its description links to it. */
export function ArtefactSaid({ artefact }: { artefact: Artefact }): ReactNode {
  const { reviews, endorsements, related } = linksByKind(artefact);
  const isNone = reviews.length + endorsements.length + related.length === 0;
  return (
    <Section title={t('artefacts.said')}>
      {isNone ? (
        <p className="text-soft">{t('artefacts.said.none')}</p>
      ) : (
        <DescriptionList
          items={[
            { term: t('artefacts.said.reviews'), value: addresses(reviews) },
            { term: t('artefacts.said.endorsements'), value: addresses(endorsements) },
            {
              term: t('artefacts.said.related'),
              value: related.length > 0 && (
                <ul className="grid gap-0.5">
                  {related.map(({ predicate, target }) => (
                    <li key={`${predicate} ${target}`}>
                      <Address url={target} />
                      <span className="text-faint text-sm"> · {shortId(predicate)}</span>
                    </li>
                  ))}
                </ul>
              ),
            },
          ].filter(({ value }) => value !== false)}
        />
      )}
    </Section>
  );
}

function addresses(urls: readonly string[]): ReactNode {
  if (urls.length === 0) return undefined;
  return (
    <ul className="grid gap-0.5">
      {urls.map((url) => (
        <li key={url}>
          <Address url={url} />
        </li>
      ))}
    </ul>
  );
}

function Address({ url }: { url: string }): ReactNode {
  return (
    <span className="wrap-anywhere">
      <SafeLink href={url} />
    </span>
  );
}
