import type { ReactNode } from 'react';
import { isolate, plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { shortId } from '../notification/plain.ts';
import { ItemStanding } from './item-standing.tsx';
import type { OfferItem } from './offer-items.ts';
import type { Composing } from './use-offer.ts';
import { WorkFields } from './work-fields.tsx';

export interface ItemsTableProps {
  readonly composing: Composing;
  /** The item that is open: its fields below it, its message beside the form. */
  readonly open: OfferItem | undefined;
  /** @param id of an Offer; `undefined` closes */
  readonly onOpen: (id: string | undefined) => void;
}

/** The works of one round, each with its own check: what goes out, what stays behind and why, what was sent. */
export function ItemsTable({ composing, open, onOpen }: ItemsTableProps): ReactNode {
  const { items } = composing;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold text-sm text-soft">{t('offer.items')}</h3>
      <ul className="overflow-hidden rounded-control border border-line">
        {items.map((item) => (
          <Item
            key={item.work.id}
            item={item}
            composing={composing}
            isOpen={item === open}
            onToggle={() => onOpen(item === open ? undefined : item.work.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ItemProps {
  readonly item: OfferItem;
  readonly composing: Composing;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Item({ item, composing, isOpen, onToggle }: ItemProps): ReactNode {
  const { work, artefact, state, findings } = item;
  const title = artefact?.title ?? shortId(work.artefact);
  const mended = state === 'handed-over' || state === 'missing';
  return (
    <li className={cx('border-line not-first:border-t', isOpen && 'bg-chosen')}>
      <div className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 px-3 py-2.5">
        <input
          type="checkbox"
          aria-label={t('offer.item.include', { title: isolate(title) })}
          checked={state !== 'left-out' && state !== 'missing'}
          disabled={mended}
          onChange={(event) => composing.changeWork(work.id, { leftOut: !event.target.checked })}
          className="mt-1 size-4 accent-act"
        />
        <span dir="auto" className={cx('wrap-anywhere font-serif', state === 'left-out' && 'text-soft')}>
          {plain(title)}
        </span>
        <Button
          tone="plain"
          aria-expanded={isOpen}
          aria-label={t('offer.item.show.label', { title: isolate(title) })}
          onClick={onToggle}
        >
          {t('offer.item.show')}
        </Button>
        <div className="col-start-2 col-end-4 grid gap-1">
          <ItemStanding item={item} problem={composing.problems.get(work.id)} />
          {!isOpen &&
            state === 'faulty' &&
            Object.entries(findings?.byField ?? {}).map(
              ([field, { severity, message }]) =>
                severity === 'must' && (
                  <p key={field} className="wrap-anywhere text-no text-sm">
                    {message}
                  </p>
                ),
            )}
        </div>
      </div>
      {isOpen && !mended && (
        <div className="border-line border-t bg-raised px-3 py-4">
          <WorkFields item={item} composing={composing} />
        </div>
      )}
      {isOpen && state === 'missing' && (
        <p className="px-3 pb-3">
          <Badge tone="none">{t('offer.item.missing.next')}</Badge>
        </p>
      )}
    </li>
  );
}
