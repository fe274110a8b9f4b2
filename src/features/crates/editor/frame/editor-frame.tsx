import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { cx } from '../../../../ui/cx.ts';
import { t } from '../../words.ts';
import { type EditorPane, PaneSwitch } from './pane-switch.tsx';
import { SideHandle } from './side-handle.tsx';

export interface EditorFrameProps {
  readonly header: ReactNode;
  /** What has to be decided first, above all parts. */
  readonly notice?: ReactNode;
  readonly list: ReactNode;
  readonly form: ReactNode;
  readonly side: ReactNode;
  readonly pane: EditorPane;
  readonly onPane: (pane: EditorPane) => void;
  /** Whether the side pane is shown on wide screens. */
  readonly sideOpen: boolean;
  /** Width of the side pane on wide screens, in pixels. */
  readonly sideWidth: number;
  readonly onSideWidth: (width: number) => void;
  /** What the form is about: it is scrolled to its top when this changes. */
  readonly formKey: string;
}

/** List, form and side pane below the header: three from 1200 px, two from 800, one below. */
export function EditorFrame(props: EditorFrameProps): ReactNode {
  const { header, notice, list, form, side, pane, onPane, sideOpen, sideWidth, onSideWidth, formKey } = props;
  const scroller = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says that another entity is shown
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [formKey]);

  return (
    <div className="flex h-full min-h-0 flex-col">
      {header}
      {notice && <div className="border-line border-b px-4 py-3">{notice}</div>}
      <PaneSwitch pane={pane} onPane={onPane} />
      <div className="flex min-h-0 grow" style={{ '--side': `${sideWidth}px` } as CSSProperties}>
        <section
          aria-label={t('crateEditor.list')}
          className={cx(
            'flex min-h-0 w-full min-w-0 flex-col border-line two:w-[17.5rem] two:shrink-0 two:border-e wide:w-[19rem]',
            pane !== 'list' && 'max-two:hidden',
          )}
        >
          {list}
        </section>
        <section
          aria-label={t('crateEditor.form')}
          className={cx(
            'min-h-0 min-w-0 grow flex-col bg-raised',
            pane === 'form' ? 'flex' : cx('hidden three:flex', pane === 'list' && 'two:flex'),
          )}
        >
          <div ref={scroller} className="@container min-h-0 grow overflow-y-auto overscroll-contain">
            <div className="mx-auto max-w-[44rem] px-4 pt-5 pb-16 two:px-6">{form}</div>
          </div>
        </section>
        {sideOpen && <SideHandle width={sideWidth} onWidth={onSideWidth} />}
        <section
          aria-label={t('crateEditor.side')}
          className={cx(
            'min-h-0 w-full min-w-0 grow flex-col border-line three:w-(--side) three:shrink-0 three:grow-0',
            pane === 'side' ? 'flex' : 'hidden',
            sideOpen ? 'three:flex' : 'three:hidden',
          )}
        >
          {side}
        </section>
      </div>
    </div>
  );
}
