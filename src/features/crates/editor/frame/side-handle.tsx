import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { t } from '../../words.ts';

/** The side pane is never narrower or wider than this, in pixels. */
const LEAST = 300;
const MOST = 900;
const STEP = 24;

/** Keeps a width within what both neighbours can live with. */
function sideWidthWithin(width: number): number {
  return Math.round(Math.max(LEAST, Math.min(MOST, width)));
}

/**
 * The line between form and side pane, to be dragged, or moved by the arrow keys.
 * https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/
 */
export function SideHandle({
  width,
  onWidth,
}: {
  width: number;
  onWidth: (width: number) => void;
}): ReactNode {
  const from = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const sign = () => (document.dir === 'rtl' ? -1 : 1);
  const onPointerMove = (event: PointerEvent) => {
    if (from.current)
      onWidth(sideWidthWithin(from.current.width + sign() * (from.current.x - event.clientX)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: STEP * sign(), ArrowRight: -STEP * sign() }[event.key];
    const to = { Home: LEAST, End: MOST }[event.key] ?? (by === undefined ? undefined : width + by);
    if (to === undefined) return;
    event.preventDefault();
    onWidth(sideWidthWithin(to));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be moved is no <hr>
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('crateEditor.side.width')}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      className="group relative hidden w-px shrink-0 cursor-col-resize touch-none bg-line three:block"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = undefined;
      }}
    >
      <span className="absolute inset-y-0 -inset-x-1.5 z-10 transition-colors group-hover:bg-brass/20 group-focus-visible:bg-brass/30" />
    </div>
  );
}
