import type { ReactNode } from 'react';
import { formatList } from '../../i18n/format.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Notice } from '../../ui/notice.tsx';
import { shortId } from '../notification/plain.ts';
import type { Saved } from './form/save-artefact.ts';

/** That an artefact was saved, with whatever around it did not work. */
export function SavedNotice({ saved }: { saved: Saved }): ReactNode {
  const remarks = remarksOn(saved);
  return (
    <Notice
      tone={remarks.length === 0 ? 'yes' : 'wait'}
      title={t(`artefacts.saved.${saved.kind}`)}
      next={remarks.length === 0 ? undefined : remarks.join(' ')}
    />
  );
}

function remarksOn(saved: Saved): string[] {
  if (saved.kind === 'created') {
    const { links, registration, leftOver } = saved.outcome;
    return [
      ...(links.kind === 'failed' ? [t('artefacts.saved.links')] : []),
      ...(typeof registration === 'object' ? [t('artefacts.saved.type-index')] : []),
      ...leftOverWords(leftOver),
    ];
  }
  const { landingPage, leftOver } = saved.outcome;
  return [...(landingPage === 'foreign' ? [t('artefacts.saved.foreign')] : []), ...leftOverWords(leftOver)];
}

function leftOverWords(leftOver: Saved['outcome']['leftOver']): string[] {
  if (leftOver.length === 0) return [];
  const names = formatList(leftOver.map(({ url }) => isolate(shortId(url))));
  return [t('artefacts.saved.left-over', { names })];
}
