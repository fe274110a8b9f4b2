import type { ReactNode } from 'react';
import { t as shared } from '../../../../i18n/t.ts';
import { linkClass } from '../../../../ui/link-class.ts';
import { safeUrl } from '../../../../ui/safe-url.ts';

export interface OpenLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** What follows from it, below. */
  readonly means?: ReactNode;
  /** It is pressed: the browser opens it in a tab of its own, and here something may be written down. */
  readonly onOpen: () => void;
}

/** A link to another service that opens in a tab of its own. The service learns nothing of this page. */
export function OpenLink({ href, children, means, onOpen }: OpenLinkProps): ReactNode {
  const url = safeUrl(href);
  return (
    <div className="grid gap-0.5">
      <p className="wrap-anywhere">
        {url === undefined ? (
          <span>{children}</span>
        ) : (
          <a
            href={url}
            title={url}
            target="_blank"
            rel="noopener noreferrer"
            className={linkClass}
            onClick={onOpen}
          >
            {children}
            <span className="sr-only"> ({shared('ui.link.outside')})</span>
          </a>
        )}
      </p>
      {means && <p className="wrap-anywhere max-w-[60ch] text-soft text-sm">{means}</p>}
    </div>
  );
}
