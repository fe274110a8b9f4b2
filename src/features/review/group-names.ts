import type { ArtefactRow } from '../../cache/rows.ts';
import { t } from '../../i18n/t.ts';
import { oneLine, shortId } from '../notification/plain.ts';
import type { ReviewItem } from './queue.ts';

/** Gives each suggestion the name of its group: the work's title, with its address where two works share one. */
export function groupNames(
  artefacts: readonly Pick<ArtefactRow, 'url' | 'title'>[],
): (item: Pick<ReviewItem, 'suggestion'>) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { url, title } of artefacts) {
    const short = oneLine(title) ?? shortId(url);
    names.set(url, taken.has(short) ? `${short} (${shortId(url)})` : short);
    taken.add(short);
  }
  return ({ suggestion: { artefact } }) =>
    artefact === undefined ? t('review.group.none') : (names.get(artefact) ?? shortId(artefact));
}
