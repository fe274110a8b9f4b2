import { type ReactNode, useEffect, useState } from 'react';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { previewHtml } from '../../../domain/crate/preview/preview-html.ts';
import { useWorkspace } from '../../workspace/workspace.ts';
import { t } from '../words.ts';
import { picturesOf } from './pictures.ts';

export interface PreviewPaneProps {
  readonly draft: Pick<CrateDraft, 'crate' | 'payload'>;
}

/** The page follows the typing after this pause, in milliseconds: a new page blinks. */
const PAUSE = 400;
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The preview page of a crate, as readers will see it, in a frame in which no script runs and that belongs to no origin.
 * Fills the height that it is given.
 */
export function PreviewPane({ draft }: PreviewPaneProps): ReactNode {
  const { crate, payload } = draft;
  const { transport, replica } = useWorkspace();
  const [pictures, setPictures] = useState(NONE);
  const [page, setPage] = useState<string>();

  useEffect(() => {
    const ending = new AbortController();
    void picturesOf({ transport, replica }, payload, ending.signal).then((found) => {
      if (!ending.signal.aborted) setPictures(found.size === 0 ? NONE : found);
    });
    return () => ending.abort();
  }, [transport, replica, payload]);

  useEffect(() => {
    const show = () => setPage(previewHtml(crate, { pictures, linksFiles: false }));
    const timer = setTimeout(show, PAUSE);
    return () => clearTimeout(timer);
  }, [crate, pictures]);

  return (
    <div className="flex h-full min-h-[26rem] flex-col gap-2 p-3">
      <iframe
        title={t('crateOut.preview')}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={page ?? ''}
        className="min-h-0 w-full grow rounded-control border border-line bg-paper"
      />
      <p className="text-faint text-sm">{t('crateOut.preview.help')}</p>
    </div>
  );
}
