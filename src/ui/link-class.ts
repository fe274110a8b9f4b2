/** A link in running text, as everywhere in the app. */
export const linkClass =
  'text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act';
