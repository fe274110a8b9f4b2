import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../i18n/t.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';

export interface ThreePaneProps {
  readonly title: string;
  /** How many are waiting, beside the title. */
  readonly count?: ReactNode;
  /** Filters and the like, below the title. */
  readonly tools?: ReactNode;
  readonly list: ReactNode;
  /** What is known of the chosen item; `undefined` while nothing is chosen. */
  readonly detail?: ReactNode;
  /** Buttons for the chosen item: at the foot of the detail, at the thumb on phones. */
  readonly actions?: ReactNode;
  /** What stands in the detail's place while nothing is chosen. */
  readonly placeholder?: ReactNode;
  /** More about the chosen item: a column of its own on wide screens, below the detail otherwise. */
  readonly side?: ReactNode;
  /** Identity of the chosen item: the detail is scrolled to its top when it changes. */
  readonly detailKey?: string;
  /** The list is a table: it has the whole width, until something is chosen. */
  readonly wide?: boolean;
  /** Leave the detail, on screens that have room for one pane only. */
  readonly onBack: () => void;
}

/** The skeleton of every screen: list, detail, actions, each always at the same place. One pane below 800 px. */
export function ThreePane(props: ThreePaneProps): ReactNode {
  const { title, count, tools, list, detail, actions, placeholder, side, detailKey, wide, onBack } = props;
  const isOpen = detail !== undefined;
  const detailPane = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that another item is shown
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [detailKey]);

  // With one pane the list goes away: the focus moves along, and back again.
  useEffect(() => {
    if (isOnePane()) {
      if (isOpen) {
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        detailPane.current?.focus({ preventScroll: true });
      } else if (opener.current?.isConnected) {
        opener.current.focus({ preventScroll: true });
      }
    }
  }, [isOpen]);

  return (
    <div className="flex h-full min-h-0" data-detail-open={isOpen || undefined}>
      <section
        aria-label={title}
        className={cx(
          'flex min-h-0 w-full flex-col border-line',
          wide
            ? isOpen && 'min-w-0 three:grow three:border-e max-three:hidden'
            : 'two:w-80 two:shrink-0 two:border-e three:w-[25rem]',
          !wide && isOpen && 'max-two:hidden',
        )}
      >
        <header className="grid gap-2 border-line border-b px-4 pt-3 pb-3">
          <div className="flex min-h-8 items-center justify-between gap-3">
            <h1 className="text-lg">{title}</h1>
            {count !== undefined && <span className="text-soft text-sm">{count}</span>}
          </div>
          {tools}
        </header>
        <div className="min-h-0 grow">{list}</div>
      </section>

      <section
        ref={detailPane}
        tabIndex={-1}
        aria-label={t('ui.detail.label')}
        className={cx(
          'min-h-0 min-w-0 grow flex-col bg-raised outline-none',
          isOpen ? 'flex' : cx('hidden', !wide && 'two:flex'),
          wide && 'three:w-[30rem] three:shrink-0 three:grow-0',
        )}
      >
        {isOpen && (
          <div className={cx('border-line border-b px-1 py-1', wide ? 'three:hidden' : 'two:hidden')}>
            <h1 className="sr-only">{title}</h1>
            <Button tone="plain" icon={ArrowLeft} onClick={onBack}>
              {title}
            </Button>
          </div>
        )}
        <div ref={scroller} className="relative @container min-h-0 grow overflow-y-auto overscroll-contain">
          {isOpen ? (
            <div
              className={cx(
                'grid max-w-[49rem] gap-8 px-4 py-5 two:px-6',
                // A column of its own only where both keep a readable width.
                Boolean(side) && '@3xl:max-w-[84rem] @3xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]',
              )}
            >
              <div className="min-w-0">{detail}</div>
              {side && <aside className="min-w-0">{side}</aside>}
            </div>
          ) : (
            (placeholder ?? <p className="px-6 py-16 text-center text-faint">{t('ui.detail.none')}</p>)
          )}
        </div>
        {isOpen && actions && (
          <div
            role="toolbar"
            aria-label={t('ui.actions.label')}
            className="flex flex-wrap gap-2 border-line border-t bg-raised px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-two:[&>*]:grow two:px-6"
          >
            {actions}
          </div>
        )}
      </section>
    </div>
  );
}

function isOnePane(): boolean {
  return window.matchMedia('(width < 50rem)').matches;
}
