import type { ReactNode } from 'react';
import type { ArtefactRow } from '../../cache/rows.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { Tag } from '../../ui/badge.tsx';

/** The work that the suggestions below it concern. */
export function GroupHeading(props: { name: string; artefact: ArtefactRow | undefined }): ReactNode {
  const { name, artefact } = props;
  if (artefact === undefined) return <span className="text-faint text-sm">{name}</span>;
  return (
    <span className="flex items-baseline justify-between gap-3">
      <span dir="auto" className="line-clamp-2 min-w-0 font-serif text-base">
        {plain(artefact.title)}
      </span>
      <Tag>{t(`patterns.type.${artefact.type}`)}</Tag>
    </span>
  );
}
