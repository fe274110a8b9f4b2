import { ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { crateIndex } from '../../../domain/crate/crate-index.ts';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { entityName } from '../editor/entities/entity-rows.ts';
import { t } from '../words.ts';
import { GraphDrawing } from './graph-drawing.tsx';
import { LinkList } from './link-list.tsx';
import { linksFrom, linksTo, neighbourhoodOf, type Reach } from './neighbourhood.ts';

/** What the graph view is about. */
export interface GraphPaneProps {
  readonly crate: CrateDocument;
  /** `@id` of the entity that is open; the root where none is. */
  readonly chosen?: string;
  readonly onOpen: (id: string) => void;
}

const REACHES: readonly Reach[] = ['near', 'far', 'all'];
const ZOOM = { least: 0.5, most: 4, step: 1.4 };

/** How an entity hangs together with others: drawn, and as lists of links in both directions. */
export function GraphPane({ crate, chosen, onOpen }: GraphPaneProps): ReactNode {
  const index = crateIndex(crate);
  const [reach, setReach] = useState<Reach>('near');
  const [zoom, setZoom] = useState(1);
  const id = chosen !== undefined && index.byId.has(chosen) ? chosen : index.root?.['@id'];
  const shown = useMemo(
    () => (id === undefined ? undefined : neighbourhoodOf(index, id, reach)),
    [index, id, reach],
  );
  const frame = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture, or another size of it
  useEffect(() => showChosen(frame.current), [id, reach, zoom]);
  const entity = id === undefined ? undefined : index.byId.get(id);
  if (id === undefined || !entity || !shown)
    return <p className="p-4 text-soft">{t('crateDraft.graph.nothing')}</p>;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 p-4">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 grow basis-40">
          <Select
            label={t('crateDraft.graph.reach')}
            value={reach}
            onChange={setReach}
            options={REACHES.map((value) => ({ value, label: t(`crateDraft.graph.reach.${value}`) }))}
          />
        </div>
        <IconButton
          icon={ZoomOut}
          label={t('crateDraft.graph.smaller')}
          disabled={zoom <= ZOOM.least}
          onClick={() => setZoom(Math.max(ZOOM.least, zoom / ZOOM.step))}
        />
        <IconButton
          icon={ZoomIn}
          label={t('crateDraft.graph.larger')}
          disabled={zoom >= ZOOM.most}
          onClick={() => setZoom(Math.min(ZOOM.most, zoom * ZOOM.step))}
        />
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        ref={frame}
        aria-label={t('crateDraft.graph.picture.label')}
        className="max-h-[28rem] overflow-auto overscroll-contain rounded-control border border-line bg-raised"
      >
        <GraphDrawing index={index} shown={shown} chosen={id} zoom={zoom} onOpen={onOpen} />
      </section>
      {shown.left > 0 && (
        <p className="text-soft text-sm">{t('crateDraft.graph.left', { count: shown.left })}</p>
      )}
      <h2 className="text-base">
        {t('crateDraft.graph.links')} <bdi>{entityName(entity)}</bdi>
      </h2>
      <LinkList
        index={index}
        heading={t('crateDraft.graph.from')}
        none={t('crateDraft.graph.from.none')}
        groups={linksFrom(index, id)}
        end="to"
        onOpen={onOpen}
      />
      <LinkList
        index={index}
        heading={t('crateDraft.graph.to')}
        none={t('crateDraft.graph.to.none')}
        groups={linksTo(index, id)}
        end="from"
        onOpen={onOpen}
      />
    </div>
  );
}

/** Scrolls a picture that is larger than its frame to the chosen entity. */
function showChosen(frame: HTMLElement | null): void {
  const chosen = frame?.querySelector('[data-chosen]')?.getBoundingClientRect();
  if (!frame || !chosen) return;
  const place = frame.getBoundingClientRect();
  frame.scrollLeft += chosen.x + chosen.width / 2 - place.x - place.width / 2;
  frame.scrollTop += chosen.y + chosen.height / 2 - place.y - place.height / 2;
}
