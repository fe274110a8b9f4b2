import type { ReactNode } from 'react';
import { Tag } from '../../../ui/badge.tsx';
import { cx } from '../../../ui/cx.ts';
import { Name } from '../../../ui/names.tsx';
import type { TapService } from './run.ts';
import { Tried } from './service-line.tsx';
import type { FindKept } from './use-find-kept.ts';
import { t } from './words.ts';

export interface ServiceListProps {
  readonly label: string;
  readonly services: readonly TapService[];
  readonly chosen: TapService | undefined;
  readonly kept: Pick<FindKept, 'tried'>;
  readonly onChoose: (service: TapService) => void;
}

/** Services to choose from, each with what is known of using it from here. */
export function ServiceList({ label, services, chosen, kept, onChoose }: ServiceListProps): ReactNode {
  return (
    <ul aria-label={label} className="-mx-2 grid">
      {services.map((service) => {
        const isChosen = service.url === chosen?.url;
        return (
          <li key={service.url} className="border-line border-b last:border-b-0">
            <button
              type="button"
              aria-current={isChosen || undefined}
              onClick={() => onChoose(service)}
              className={cx(
                'grid w-full gap-0.5 rounded-control px-2 py-2 text-start transition-colors hover:bg-sunk',
                isChosen && 'bg-chosen',
              )}
            >
              <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">
                  <Name>{service.label}</Name>
                </span>
                <span className="flex gap-3">
                  {isChosen && <Tag>{t('find.pick.chosen')}</Tag>}
                  {service.viaRelay && <Tag>{t('find.pick.via-relay')}</Tag>}
                  <Tried tried={kept.tried(service.url)} />
                </span>
              </span>
              <span dir="ltr" className="text-soft text-xs">
                {service.url}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
