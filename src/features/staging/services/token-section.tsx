import { type ReactNode, useSyncExternalStore } from 'react';
import type { Platform } from '../../../domain/staging/platform.ts';
import { formatMoment, formatRelative, formatTime } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useNow } from '../../../ui/now.ts';
import { Section } from '../../notification/section.tsx';
import { useWorkspace } from '../../workspace/workspace.ts';
import { targetOf } from './target-of.ts';
import { TokenBadge } from './token-badge.tsx';
import { useToken } from './use-token.ts';
import { t } from './words.ts';

/** Who is signed in to a platform, and for how long yet. The token itself is never shown. */
export function TokenSection({ platform }: { platform: Platform }): ReactNode {
  const { tokens } = useWorkspace();
  const all = useSyncExternalStore(tokens.onChange, tokens.list);
  const { held, isGood } = useToken(platform.id);
  const now = useNow();
  const made = all.filter(({ audience }) => audience.startsWith(`${platform.id} `)).length;
  const sentences = () => {
    if (!targetOf(platform)) return [t('platform.token.open')];
    if (held === undefined) return [t('platform.token.none')];
    const { account, expires } = held;
    return [
      ...(account === undefined ? [] : [t('platform.token.account', { account: isolate(account) })]),
      expires === undefined
        ? t('platform.token.endless')
        : isGood
          ? t('platform.token.until', { time: formatTime(expires), left: formatRelative(expires, now) })
          : t('platform.token.ended', { time: formatMoment(expires) }),
    ];
  };
  return (
    <Section title={t('platform.token')}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <TokenBadge audience={platform.id} />
        {sentences().map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      {held && (
        <p className="max-w-[60ch] text-faint text-sm">
          {t('platform.token.memory')} {made > 0 && t('platform.token.parts', { count: made })}
        </p>
      )}
    </Section>
  );
}
