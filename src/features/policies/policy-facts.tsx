import type { ReactNode } from 'react';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import type { PolicyView } from './policy-views.ts';

/** A policy at a glance: how often it matched, who set it, which text it is and where that comes from. */
export function PolicyFacts({ policy }: { policy: PolicyView }): ReactNode {
  const { id, version, matches, lastMatch, setting, source } = policy;
  return (
    <DescriptionList
      items={[
        {
          term: t('policies.matches'),
          value: matches === 0 ? t('policies.matches.none') : t('policies.matches.count', { count: matches }),
        },
        { term: t('policies.last'), value: lastMatch && <RelativeTime iso={lastMatch} /> },
        {
          term: t('policies.changed.when'),
          value: setting?.changedAt ? (
            <>
              <RelativeTime iso={setting.changedAt} />
              {setting.changedBy !== undefined && (
                <span className="wrap-anywhere block text-faint text-xs">{plain(setting.changedBy)}</span>
              )}
            </>
          ) : (
            t('policies.changed.never')
          ),
        },
        {
          term: t('policies.source'),
          value: source && (
            <span className="wrap-anywhere">
              <SafeLink href={source} />
            </span>
          ),
        },
        {
          term: t('policies.version'),
          value: version && <code className="font-mono text-xs">{version.slice(0, 12)}</code>,
        },
        { term: t('policies.id'), value: <code className="font-mono text-xs">{id}</code> },
      ]}
    />
  );
}
