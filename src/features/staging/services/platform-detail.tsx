import type { ReactNode } from 'react';
import type { Platform } from '../../../domain/staging/platform.ts';
import { plain } from '../../../i18n/isolate.ts';
import { PRESUMED, readLayout } from '../../../platforms/srcnet/layout.ts';
import { type Description, DescriptionList } from '../../../ui/description-list.tsx';
import { Section } from '../../notification/section.tsx';
import { ChangeProblem } from './own-problem.tsx';
import { ProbeSection } from './probe-section.tsx';
import { TokenSection } from './token-section.tsx';
import type { OwnPlatforms } from './use-own-platforms.ts';
import { t } from './words.ts';

/** One platform: what it is, whether it answers, who is signed in, and how it is set up. */
export function PlatformDetail(props: {
  readonly platform: Platform;
  readonly isOwn: boolean;
  readonly own: OwnPlatforms;
}): ReactNode {
  const { platform, isOwn, own } = props;
  const asksService = platform.kind !== 'document';
  return (
    <article className="grid gap-6">
      <header className="grid gap-1.5">
        <h2 dir="auto" className="wrap-anywhere text-lg">
          {plain(platform.label)}
        </h2>
        <p className="max-w-[60ch] text-soft">{t(`platform.kind.${platform.kind}.means`)}</p>
      </header>
      {isOwn && <ChangeProblem own={own} />}
      {asksService && <TokenSection platform={platform} />}
      {asksService && <ProbeSection key={platform.id} platform={platform} />}
      <Section title={t('platform.settings')}>
        <DescriptionList items={factsOf(platform)} />
        <p className="max-w-[60ch] text-faint text-sm">
          {isOwn
            ? t('platform.of.own')
            : t('platform.of.deployment', { document: `${window.location.host}/platforms.json` })}
        </p>
      </Section>
    </article>
  );
}

/** Settings that are addresses, in their order. */
const ADDRESSES = ['base', 'url', 'auth', 'siteCapabilities', 'dataManagement'] as const;
const TEXTS = ['account', 'scope', 'namespace', 'activity', 'ivoid'] as const;

function factsOf(platform: Platform): readonly Description[] {
  const found = platform as unknown as Readonly<Record<string, unknown>>;
  const signIn = 'signIn' in platform ? platform.signIn : undefined;
  const code = (value: unknown) =>
    typeof value === 'string' ? (
      <code className="wrap-anywhere font-mono text-xs">{plain(value)}</code>
    ) : undefined;
  return [
    { term: t('platform.field.kind'), value: t(`platform.kind.${platform.kind}`) },
    ...ADDRESSES.map((name) => ({ term: t(`platform.field.${name}`), value: code(found[name]) })),
    ...TEXTS.map((name) => ({ term: t(`platform.field.${name}`), value: code(found[name]) })),
    {
      term: t('platform.field.destinations'),
      value:
        platform.kind === 'document' && platform.destinations.length > 0 ? (
          <ul>
            {platform.destinations.map(({ id, name }) => (
              <li key={id}>{plain(name)}</li>
            ))}
          </ul>
        ) : undefined,
    },
    {
      term: t('platform.field.layout'),
      value: platform.kind === 'srcnet' ? layoutWords(platform.layout) : undefined,
    },
    { term: t('platform.field.issuer'), value: code(signIn?.issuer) },
    { term: t('platform.field.clientId'), value: code(signIn?.clientId) },
    { term: t('platform.field.audience'), value: code(signIn?.audience) },
    {
      term: t('platform.way'),
      value: platform.viaRelay === true ? t('platform.relay') : undefined,
    },
  ];
}

function layoutWords(layout: unknown): string {
  const read = layout === undefined ? PRESUMED : readLayout(layout);
  return 'fault' in read || layout === undefined
    ? t('platform.presumed')
    : t('platform.layout.own', { name: plain(read.name) });
}
