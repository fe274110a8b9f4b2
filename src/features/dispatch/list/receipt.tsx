import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Dispatch } from '../../../domain/dispatch/model.ts';
import { formatBytes, formatMoment } from '../../../i18n/format.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { Name } from '../../../ui/names.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { SafeLink } from '../../../ui/safe-link.tsx';
import { Section } from '../../../ui/section.tsx';
import { t } from '../words.ts';
import { SentBody } from './sent-body.tsx';
import { ShareReceipt } from './share-receipt.tsx';

/** A dispatch in full: what became of it for each recipient, what to look for there, and what exactly was sent. */
export function Receipt({ dispatch }: { dispatch: Dispatch }): ReactNode {
  const { crate, shares } = dispatch;
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header className="grid gap-1">
        <h2 className="wrap-anywhere text-balance font-serif text-xl" dir="auto">
          {plain(crate.name)}
        </h2>
        <p className="text-faint text-sm">
          <Name>{dispatch.node.provider ?? dispatch.node.host}</Name>
          {' · '}
          <RelativeTime iso={dispatch.createdAt} />
        </p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {shares.map((share) => (
          <ShareReceipt key={share.providerId} share={share} dispatch={dispatch} />
        ))}
      </div>
      <WhatToLookFor dispatch={dispatch} />
      <Section title={t('dispatch.facts')}>
        <Facts dispatch={dispatch} />
      </Section>
    </article>
  );
}

/** Where the recipient finds it, in the words of the standard and in those of the deployed software. */
function WhatToLookFor({ dispatch }: { dispatch: Dispatch }): ReactNode {
  const { node, sender, crate, shares } = dispatch;
  const there = shares.filter(({ state }) => ['taken', 'unknown', 'seen', 'executed'].includes(state));
  if (there.length === 0) return null;
  // While nobody knows whether it arrived, nothing is promised.
  const isSure = there.some(({ state }) => state !== 'unknown');
  const who =
    there.length === 1 && there[0]
      ? isolate(there[0].recipientName ?? there[0].recipient)
      : t('dispatch.row.many', { count: there.length });
  return (
    <Section title={t('dispatch.look')}>
      <div className="grid max-w-[65ch] gap-2">
        <p className="wrap-anywhere">
          {t(isSure ? 'dispatch.look.list' : 'dispatch.look.list.perhaps', {
            who,
            node: isolate(node.provider ?? node.host),
            crate: isolate(crate.name),
            sender: isolate(sender),
          })}
        </p>
        <p>{t('dispatch.look.run')}</p>
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <SafeLink href={startPage(dispatch)}>
          {t('dispatch.look.open', { node: isolate(node.host) })}
        </SafeLink>
        <Link to="/dispatch" search={{ view: 'run', crate: crate.url }} className={linkClass}>
          {t('dispatch.look.plan')}
        </Link>
      </p>
    </Section>
  );
}

/** The front door of the node: shares go to the same origin. */
function startPage({ node, way }: Dispatch): string {
  const isNode = way !== 'dispatcher' && URL.canParse(node.shares);
  return isNode ? new URL('/', node.shares).href : `https://${node.host}/`;
}

function Facts({ dispatch }: { dispatch: Dispatch }): ReactNode {
  const { crate, node, sender, form, way, sign, shares } = dispatch;
  const keys = [...new Set(shares.flatMap(({ tries }) => tries.flatMap(({ signedBy }) => signedBy ?? [])))];
  return (
    <>
      <DescriptionList
        items={[
          {
            term: t('dispatch.fact.crate'),
            value: (
              <Link to="/crates" search={{ id: crate.url }} className={linkClass}>
                <Name>{crate.name}</Name>
              </Link>
            ),
          },
          { term: t('dispatch.fact.node'), value: <span className="wrap-anywhere">{plain(node.host)}</span> },
          {
            term: t('dispatch.fact.sender'),
            value: <span className="wrap-anywhere">{plain(sender)}</span>,
          },
          { term: t('dispatch.fact.way'), value: t(`dispatch.way.${way}`) },
          { term: t('dispatch.fact.form'), value: t(`dispatch.form.${form}`) },
          {
            term: t('dispatch.fact.signed'),
            value: sign ? <Code>{keys.join(', ')}</Code> : t('dispatch.fact.unsigned'),
          },
          { term: t('dispatch.fact.made'), value: formatMoment(dispatch.createdAt) },
          {
            term: t('dispatch.fact.expires'),
            value:
              dispatch.expiration === undefined
                ? undefined
                : formatMoment(new Date(dispatch.expiration * 1000).toISOString()),
          },
          {
            term: t('dispatch.fact.log'),
            value: t(dispatch.log ? 'dispatch.fact.log.yes' : 'dispatch.fact.log.no'),
          },
        ]}
      />
      <details>
        <summary className="min-h-6 w-fit text-sm text-soft underline decoration-line underline-offset-2">
          {t('dispatch.technical')}
        </summary>
        <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-4">
          <DescriptionList
            items={[{ term: t('dispatch.fact.address'), value: <Code>{node.shares}</Code> }]}
          />
          {shares.map((share) => (
            <div
              key={share.providerId}
              className="grid grid-cols-[minmax(0,1fr)] gap-2 border-line border-s-2 ps-3"
            >
              <DescriptionList
                items={[
                  { term: t('dispatch.fact.recipient'), value: <Code>{share.recipient}</Code> },
                  { term: t('dispatch.fact.id'), value: <Code>{share.providerId}</Code> },
                  { term: t('dispatch.fact.size'), value: formatBytes(share.bytes) },
                  { term: t('dispatch.fact.digest'), value: <Code>{share.digest}</Code> },
                  {
                    term: t('dispatch.fact.task'),
                    value: share.task === undefined ? undefined : <Code>{share.task}</Code>,
                  },
                ]}
              />
              <SentBody share={share} />
            </div>
          ))}
        </div>
      </details>
    </>
  );
}

function Code({ children }: { children: string }): ReactNode {
  return <code className="wrap-anywhere font-mono text-xs leading-5.5">{plain(children)}</code>;
}
