import { html } from './html.ts';
import { isSealed } from './page-seal.ts';

/** Where a former page stands among the others. */
export interface FormerPlace {
  readonly number: number;
  /** The artefact: its current landing page. */
  readonly current: string;
  /** The version before, where there is one. */
  readonly predecessor?: string;
}

/**
 * A landing page as it is kept after it was replaced: it says so, and leads to the versions before and after. Pages
 * that Orrery did not make are kept byte for byte.
 * https://www.rfc-editor.org/rfc/rfc5829 https://www.rfc-editor.org/rfc/rfc7089#section-2.2
 */
export function formerPage(page: string, place: FormerPlace): string {
  if (!isSealed(page)) return page;
  const { number, current, predecessor } = place;
  const links = html`<link rel="original latest-version" href="${current}">
${
  predecessor === undefined
    ? undefined
    : html`<link rel="predecessor-version" href="${predecessor}">
`
}${successorLink(current)}<meta name="robots" content="noindex">
`;
  const notice = html`<p class="former">This is version ${number} of the page, which has been replaced. <a href="${current}">See the current page.</a></p>
`;
  return page
    .replace(/<link rel="(?:canonical|predecessor-version)" [^>]*>\n/g, '')
    .replace('<style>', () => `${links.markup}<style>`)
    .replace('<main>\n', () => `<main>\n${notice.markup}`);
}

/** A former page whose successor is no longer the current page, but the former page at `successor`. */
export function withSuccessor(page: string, current: string, successor: string): string {
  return page.replace(successorLink(current).markup, () => successorLink(successor).markup);
}

function successorLink(href: string) {
  return html`<link rel="successor-version" href="${href}">
`;
}
