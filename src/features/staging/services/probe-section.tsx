import { Link } from '@tanstack/react-router';
import { Radar } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Platform } from '../../../domain/staging/platform.ts';
import type { Probe } from '../../../domain/staging/provider.ts';
import { isolate, plain } from '../../../i18n/isolate.ts';
import type { Tone } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { CodeBlock } from '../../../ui/code-block.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { Section } from '../../notification/section.tsx';
import { useSettings } from '../../workspace/queries.ts';
import { type ProbeResult, usePlatformProbe } from './use-platform-probe.ts';
import { parts, t } from './words.ts';

const tones: Readonly<Record<Probe['kind'], Tone>> = {
  ready: 'yes',
  'cors-blocked': 'doubt',
  unauthorised: 'wait',
  'wrong-service': 'no',
  unreachable: 'no',
};

/** Whether a platform answers this page, and what its operator or the maintainer can do where it does not. */
export function ProbeSection({ platform }: { platform: Platform }): ReactNode {
  const { result, isTrying, tryIt } = usePlatformProbe(platform);
  const { relay } = useSettings().data ?? {};
  return (
    <Section title={t('platform.try')}>
      {platform.viaRelay === true && relay === undefined && (
        <Notice
          tone="wait"
          title={t('platform.relay.none')}
          next={
            <Link
              to="/setup"
              className="text-act underline decoration-act/40 underline-offset-2 hover:decoration-act"
            >
              {t('platform.relay.set')}
            </Link>
          }
        />
      )}
      <div role="status" className="grid gap-3">
        {result ? <Outcome result={result} /> : <p className="text-soft">{t('platform.try.none')}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button icon={Radar} busy={isTrying ? t('platform.try.doing') : undefined} onClick={tryIt}>
          {t(result ? 'platform.try.again' : 'platform.try.do')}
        </Button>
        <span className="text-faint text-sm">
          {result && (
            <>
              <Pieces
                of={parts<'platform.try.when', ReactNode>('platform.try.when', {
                  time: <RelativeTime iso={result.at} />,
                })}
              />{' '}
            </>
          )}
          {t('platform.try.note')}
        </span>
      </div>
    </Section>
  );
}

function Outcome({ result }: { result: ProbeResult }): ReactNode {
  const { probe, withToken } = result;
  const tone = tones[probe.kind];
  switch (probe.kind) {
    case 'ready':
      return (
        <Notice
          tone={tone}
          title={t(withToken ? 'platform.try.ready.token' : 'platform.try.ready')}
          kept={sentences([
            ...(probe.account === undefined
              ? []
              : [t('platform.try.ready.account', { account: isolate(probe.account) })]),
            ...versionOf(probe.version),
          ])}
        />
      );
    case 'cors-blocked':
      return (
        <>
          <Notice
            tone={tone}
            title={t('platform.try.cors-blocked')}
            kept={sentences(versionOf(probe.version))}
            next={t('platform.try.cors-blocked.next')}
          />
          <CodeBlock label={t('platform.try.cors-blocked.lines')} text={probe.advice} uncut />
        </>
      );
    case 'unauthorised':
      return (
        <Notice
          tone={tone}
          title={t(withToken ? 'platform.try.unauthorised.token' : 'platform.try.unauthorised')}
          kept={sentences(versionOf(probe.version))}
          next={t(withToken ? 'platform.try.unauthorised.token.next' : 'platform.try.unauthorised.next')}
        />
      );
    default:
      return (
        <Notice
          tone={tone}
          title={t(`platform.try.${probe.kind}`)}
          next={t(`platform.try.${probe.kind}.next`)}
          details={plain(probe.kind === 'wrong-service' ? probe.found : probe.message)}
        />
      );
  }
}

/** What is said together; nothing where there is nothing to say. */
function sentences(all: readonly string[]): string | undefined {
  return all.length > 0 ? all.join(' ') : undefined;
}

function versionOf(version: string | undefined): readonly string[] {
  return version === undefined ? [] : [t('platform.try.ready.version', { version: isolate(version) })];
}
