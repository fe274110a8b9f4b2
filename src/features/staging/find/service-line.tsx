import type { ReactNode } from 'react';
import { formatMoment, formatRelative } from '../../../i18n/format.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Name } from '../../../ui/names.tsx';
import { useNow } from '../../../ui/now.ts';
import type { TriedService } from './kept.ts';
import type { TapService } from './run.ts';
import { verdictBadge } from './verdict-words.ts';
import { t } from './words.ts';

export interface ServiceLineProps {
  readonly service: TapService | undefined;
  readonly tried: TriedService | undefined;
  readonly isTrying: boolean;
  readonly onTry: () => void;
  readonly onChange: () => void;
}

/** Whom the search goes to, and whether that works from this page. */
export function ServiceLine({ service, tried, isTrying, onTry, onChange }: ServiceLineProps): ReactNode {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <p className="min-w-0">
        <span className="text-faint text-sm">{t('find.service')} </span>
        {service ? (
          <span className="font-medium" title={service.url}>
            <Name>{service.label}</Name>
          </span>
        ) : (
          <span className="text-soft">{t('find.service.none')}</span>
        )}
      </p>
      {service && <Tried tried={tried} />}
      <span className="flex flex-wrap gap-1">
        {service && (
          <Button tone="plain" busy={isTrying ? t('find.service.trying') : undefined} onClick={onTry}>
            {t('find.service.try')}
          </Button>
        )}
        <Button tone={service ? 'plain' : 'quiet'} onClick={onChange}>
          {service ? t('find.service.change') : t('find.service.choose')}
        </Button>
      </span>
    </div>
  );
}

/** What came of trying a service, and when that was. */
export function Tried({ tried }: { tried: TriedService | undefined }): ReactNode {
  const now = useNow();
  if (!tried) return <span className="text-faint text-sm">{t('find.service.untried')}</span>;
  const { tone, word } = verdictBadge(tried.verdict);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <Badge tone={tone}>{word}</Badge>
      <time dateTime={tried.at} title={formatMoment(tried.at)} className="text-faint">
        {t('find.service.tried', { when: formatRelative(tried.at, Math.max(now, Date.parse(tried.at))) })}
      </time>
    </span>
  );
}
