import { type ReactNode, useMemo } from 'react';
import type { CrateIndex } from '../../../domain/crate/crate-index.ts';
import { cx } from '../../../ui/cx.ts';
import { entityName, groupIn } from '../editor/entities/entity-rows.ts';
import { termLabel } from '../editor/labels.ts';
import { t } from '../words.ts';
import { layoutOf, type Point } from './layout.ts';
import type { Neighbourhood } from './neighbourhood.ts';

export interface GraphDrawingProps {
  readonly index: CrateIndex;
  readonly shown: Neighbourhood;
  readonly chosen: string;
  /** 1: as wide as its place, where that leaves names readable. */
  readonly zoom: number;
  readonly onOpen: (id: string) => void;
}

const RADIUS = 9;
/** More entities than this have names only where they are next to the chosen one. */
const NAMED = 60;
const LONGEST_NAME = 19;

/** The picture. What can be done in it can be done in the lists below it, too: it is for eyes and pointers. */
export function GraphDrawing({ index, shown, chosen, zoom, onOpen }: GraphDrawingProps): ReactNode {
  // While somebody types, the crate changes with each key, and what hangs together does not.
  const links = JSON.stringify({ ids: shown.ids, links: shown.links, left: 0 } satisfies Neighbourhood);
  const { points, box } = useMemo(() => layoutOf(JSON.parse(links) as Neighbourhood), [links]);
  // Names are shown in their own size where there is room, and never much smaller.
  const shrunk = Math.round(box.width * 0.75);
  const near = new Set(
    shown.links.flatMap(({ from, to }) => (from === chosen ? [to] : to === chosen ? [from] : [])),
  );
  const isNamed = (id: string) => shown.ids.length <= NAMED || id === chosen || near.has(id);
  return (
    <svg
      role="img"
      aria-label={t('crateDraft.graph.picture', { count: shown.ids.length, links: shown.links.length })}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      style={{ width: `calc(${zoom} * clamp(${shrunk}px, 100%, ${Math.round(box.width)}px))` }}
      className="mx-auto block max-h-none select-none"
    >
      <defs>
        <marker
          id="crate-graph-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0.5 L7.5 4 L0 7.5 z" className="fill-edge" />
        </marker>
      </defs>
      {shown.links.map(({ from, to, properties }) => (
        <Arrow
          key={JSON.stringify([from, to])}
          from={points.get(from)}
          to={points.get(to)}
          isNear={from === chosen || to === chosen}
          isBoth={shown.links.some((each) => each.from === to && each.to === from)}
          label={properties.map(termLabel).join(', ')}
          isLabelled={(from === chosen || to === chosen) && shown.ids.length <= 14 && near.size <= 9}
        />
      ))}
      {shown.ids.map((id) => {
        const entity = index.byId.get(id);
        const point = points.get(id);
        if (!entity || !point) return null;
        const name = entityName(entity);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the lists below do the same for the keyboard
          <g
            key={id}
            transform={`translate(${point.x} ${point.y})`}
            data-chosen={id === chosen || undefined}
            className="group/node cursor-pointer"
            onClick={() => onOpen(id)}
          >
            <title>{name}</title>
            <Shape isChosen={id === chosen} kind={index.kindOf(id)} group={groupIn(index, entity)} />
          </g>
        );
      })}
      {shown.ids.filter(isNamed).map((id) => {
        const entity = index.byId.get(id);
        const point = points.get(id);
        if (!entity || !point) return null;
        return (
          <text
            key={id}
            x={point.x}
            y={point.y + RADIUS + (id === chosen ? 19 : 14)}
            textAnchor="middle"
            className={cx(
              'pointer-events-none fill-ink stroke-raised text-xs [paint-order:stroke] [stroke-width:4px]',
              id === chosen && 'font-semibold',
            )}
          >
            {shortened(entityName(entity))}
          </text>
        );
      })}
    </svg>
  );
}

/** Shapes beside colours: the crate is a diamond, data are squares, what is done is a triangle, all else is round. */
function Shape(props: {
  readonly isChosen: boolean;
  readonly kind: string;
  readonly group: string;
}): ReactNode {
  const { isChosen, kind, group } = props;
  const tone =
    kind === 'root' || kind === 'descriptor'
      ? 'fill-brass'
      : group === 'data'
        ? 'fill-act'
        : group === 'people' || group === 'organisations'
          ? 'fill-yes'
          : group === 'actions' || group === 'software'
            ? 'fill-doubt'
            : 'fill-edge';
  const className = cx(
    tone,
    'stroke-raised group-hover/node:stroke-act',
    isChosen ? '[stroke-width:2]' : '[stroke-width:1.5]',
  );
  return (
    <>
      {isChosen && <circle r={RADIUS + 6} className="fill-none stroke-brass [stroke-width:2]" />}
      {kind === 'root' || kind === 'descriptor' ? (
        <path
          d={`M0 ${-RADIUS - 2} L${RADIUS + 2} 0 L0 ${RADIUS + 2} L${-RADIUS - 2} 0 z`}
          className={className}
        />
      ) : group === 'data' ? (
        <rect x={-7.5} y={-7.5} width={15} height={15} rx={2} className={className} />
      ) : group === 'actions' || group === 'software' ? (
        <path
          d={`M${-RADIUS + 1} ${-RADIUS} L${RADIUS} 0 L${-RADIUS + 1} ${RADIUS} z`}
          className={className}
        />
      ) : (
        <circle r={8} className={className} />
      )}
    </>
  );
}

interface ArrowProps {
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  readonly isNear: boolean;
  /** Whether another arrow leads back: then both are bent. */
  readonly isBoth: boolean;
  readonly label: string;
  readonly isLabelled: boolean;
}

function Arrow({ from, to, isNear, isBoth, label, isLabelled }: ArrowProps): ReactNode {
  if (!from || !to) return null;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const bend = isBoth ? 16 : 0;
  const middle = { x: (from.x + to.x) / 2 - uy * bend, y: (from.y + to.y) / 2 + ux * bend };
  const gap = RADIUS + 7;
  const start = `${from.x + ux * gap} ${from.y + uy * gap}`;
  const end = `${to.x - ux * gap} ${to.y - uy * gap}`;
  return (
    <g>
      <path
        d={`M${start} Q${middle.x} ${middle.y} ${end}`}
        markerEnd="url(#crate-graph-arrow)"
        className={cx(
          'fill-none',
          isNear ? 'stroke-edge [stroke-width:1.5]' : 'stroke-line [stroke-width:1]',
        )}
      />
      {isLabelled && length > 70 && (
        <text
          x={middle.x}
          y={middle.y + 3}
          textAnchor="middle"
          className="fill-soft stroke-raised text-[0.625rem] [paint-order:stroke] [stroke-width:4px]"
        >
          {shortened(label)}
        </text>
      )}
    </g>
  );
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : text;
}
