/** The look of everything that opens above the page: an edge, no shadow. */
export const popupClass =
  'rounded-control border border-edge bg-raised text-ink outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** The veil behind a dialog. */
export const backdropClass =
  'fixed inset-0 z-40 bg-[oklch(0.14_0.012_265/0.45)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';
