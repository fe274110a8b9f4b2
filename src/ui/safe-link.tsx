import type { ReactNode } from 'react';
import { plain } from '../i18n/isolate.ts';
import { t } from '../i18n/t.ts';
import { safeUrl } from './safe-url.ts';

export interface SafeLinkProps {
  /** Any text that claims to be an address. */
  readonly href: string | undefined;
  /** What is shown instead of the address; the address is then in the title. */
  readonly children?: ReactNode;
}

/**
 * A link to an address from outside. Only `http(s)` becomes a link; anything else is shown as the text it is.
 * The page behind it learns neither who sent the reader nor gets a hold of our window.
 */
export function SafeLink({ href, children }: SafeLinkProps): ReactNode {
  const url = safeUrl(href);
  const label = children ?? <bdi dir="ltr">{plain(href ?? '')}</bdi>;
  if (url === undefined) return <span>{label}</span>;
  return (
    <a
      href={url}
      title={children === undefined ? undefined : url}
      target="_blank"
      rel="noopener noreferrer"
      className="text-act underline decoration-1 decoration-act/40 underline-offset-2 hover:decoration-act"
    >
      {label}
      <span className="sr-only"> ({t('ui.link.outside')})</span>
    </a>
  );
}
