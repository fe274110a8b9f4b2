import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import { formatDid } from '../../../domain/staging/did.ts';
import { lastSeen } from '../../../domain/staging/staging.ts';
import { formatMoment } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { Badge } from '../../../ui/badge.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Name } from '../../../ui/names.tsx';
import { Section } from '../../../ui/section.tsx';
import { findingWords } from '../finding-words.ts';
import { t } from './words.ts';

const linkClass = 'text-act underline decoration-act/40 underline-offset-2';

/** What was asked for, of whom and when; then the exact ids, and what the service said, folded away. */
export function FactsSection({ row }: { row: StagingRow }): ReactNode {
  const { request, findings, log, job } = row;
  return (
    <Section title={t('facts.title')}>
      <DescriptionList
        items={[
          {
            term: t('facts.collection'),
            value: (
              <Link to="/collections" search={{ id: request.collection }} className={linkClass}>
                {t('facts.version', {
                  title: isolate(row.collectionTitle),
                  version: request.collectionVersion,
                })}
              </Link>
            ),
          },
          { term: t('facts.service'), value: <Name>{row.providerLabel}</Name> },
          {
            term: t('facts.comment'),
            value: request.comment && <span className="wrap-anywhere">{plain(request.comment)}</span>,
          },
          { term: t('facts.made'), value: formatMoment(row.created) },
          {
            term: t('facts.log'),
            value: log && log.length > 0 ? t('facts.log.yes', { count: log.length }) : t('facts.log.no'),
          },
        ]}
      />
      {findings.length > 0 && (
        <div className="grid gap-2">
          <p className="text-faint text-sm">{t('facts.findings')}</p>
          <ul className="grid gap-2">
            {findings.map((finding) => {
              const words = findingWords(finding);
              return (
                <li key={JSON.stringify(finding)} className="grid gap-0.5">
                  <Badge tone={words.tone}>{words.level}</Badge>
                  <p className="wrap-anywhere max-w-[65ch]">
                    {words.sentence} <span className="text-faint">{words.source}</span>
                  </p>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <details>
        <summary className="min-h-6 w-fit text-sm text-soft underline decoration-line underline-offset-2">
          {t('facts.technical')}
        </summary>
        <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-4">
          <DescriptionList
            items={[
              { term: t('facts.did'), value: <Code>{formatDid(job?.did ?? request.did)}</Code> },
              { term: t('facts.job'), value: job && <Code>{job.id}</Code> },
              { term: t('facts.id'), value: <Code>{row.id}</Code> },
            ]}
          />
          <Answers row={row} />
        </div>
      </details>
    </Section>
  );
}

function Code({ children }: { children: string }): ReactNode {
  return <code className="wrap-anywhere font-mono text-xs">{plain(children)}</code>;
}

function Answers({ row }: { row: StagingRow }): ReactNode {
  const last = lastSeen(row);
  // Ten thousand members are a list of their own.
  const { members, ...request } = row.request;
  const { unwritten: _unwritten, watched: _watched, ...kept } = row;
  const all = { ...kept, request: { ...request, members: members.length } };
  return (
    <>
      {last && <CodeBlock label={t('facts.answer')} text={JSON.stringify(last, null, 2)} />}
      <CodeBlock label={t('facts.answers')} text={JSON.stringify(all, null, 2)} />
    </>
  );
}
