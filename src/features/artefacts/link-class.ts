/** The look of a link to another place of the app. */
export const linkClass = 'text-act underline decoration-act/40 underline-offset-2 hover:decoration-act';
