import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../domain/finding.ts';
import { plain } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';
import { FindingText } from './findings-list.tsx';
import { findingsByNode, firstView, PAGE, ROOT, type TreeLine, visibleLines } from './json-tree.ts';
import { moveInTree } from './tree-keys.ts';

/** Characters of a string that a line shows; the raw text has the whole. */
const SHOWN = 300;

/**
 * A JSON document as a tree, each finding at the field it is about.
 * Keys as in the pattern for trees: https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function JsonTreeView({
  document: root,
  findings,
}: {
  document: unknown;
  findings: readonly Finding[];
}): ReactNode {
  const marks = useMemo(() => findingsByNode(root, findings), [root, findings]);
  const [view, setView] = useState(() => firstView(root, marks.keys()));
  const [current, setCurrent] = useState(ROOT);
  const tree = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => visibleLines(root, view), [root, view]);
  const focused = lines.some(({ id }) => id === current) ? current : ROOT;

  const toggle = (line: TreeLine) => {
    const open = new Map(view.open);
    if (line.kind === 'more' && line.parent !== undefined)
      open.set(line.parent, (open.get(line.parent) ?? 0) + PAGE);
    else if (!open.delete(line.id) && line.size > 0) open.set(line.id, PAGE);
    setView({ open });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLAnchorElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moveInTree(event.key, lines, focused, view);
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.toggle) toggle(move.toggle);
    setCurrent(move.focus);
    const target = [...(tree.current?.children ?? [])].find(
      (line) => line.getAttribute('data-node') === move.focus,
    );
    if (target instanceof HTMLElement) target.focus();
  };

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t('notification.tree.label')}
      onKeyDown={onKeyDown}
      dir="ltr"
      className="rounded-control border border-line bg-sunk py-2 font-mono text-xs leading-5 [font-variant-ligatures:none]"
    >
      {lines.map((line) => (
        <Line
          key={line.id}
          line={line}
          isOpen={view.open.has(line.id)}
          isFocused={line.id === focused}
          findings={marks.get(line.id) ?? []}
          onFocus={() => setCurrent(line.id)}
          onToggle={() => toggle(line)}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly line: TreeLine;
  readonly isOpen: boolean;
  readonly isFocused: boolean;
  readonly findings: readonly Finding[];
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

function Line({ line, isOpen, isFocused, findings, onFocus, onToggle }: LineProps): ReactNode {
  const expands = line.size > 0 && line.kind !== 'more';
  const indent = { paddingInlineStart: `${Math.min(line.level, 24) * 0.875 - 0.25}rem` };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it listens to the keys
    <div
      role="treeitem"
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-expanded={expands ? isOpen : undefined}
      aria-selected={isFocused}
      tabIndex={isFocused ? 0 : -1}
      data-node={line.id}
      onFocus={onFocus}
      onClick={line.size > 0 ? onToggle : undefined}
      className="-outline-offset-2 pe-3 hover:bg-raised"
    >
      <div className="flex gap-1.5" style={indent}>
        <span aria-hidden className="w-3 shrink-0 select-none text-center text-faint">
          {expands ? (isOpen ? '▾' : '▸') : ''}
        </span>
        <span className="wrap-anywhere min-w-0">
          {line.kind === 'more' ? (
            <span className="font-sans text-act text-sm">
              {t('notification.tree.more', { count: line.size })}
            </span>
          ) : (
            <>
              {line.key !== undefined && <span className="text-soft">{keyText(line.key)}: </span>}
              <Value line={line} />
            </>
          )}
        </span>
      </div>
      {findings.length > 0 && (
        <div className="my-1 grid gap-2 py-1 font-sans text-sm" style={indent}>
          <span className="sr-only">{t('notification.finding.marked', { count: findings.length })}</span>
          {findings.map((finding) => (
            <FindingText key={`${finding.rule} ${finding.path}`} finding={finding} />
          ))}
        </div>
      )}
    </div>
  );
}

function Value({ line }: { line: TreeLine }): ReactNode {
  switch (line.kind) {
    case 'object':
      return (
        <span className="text-faint">{`{ ${t('notification.tree.fields', { count: line.size })} }`}</span>
      );
    case 'array':
      return (
        <span className="text-faint">{`[ ${t('notification.tree.items', { count: line.size })} ]`}</span>
      );
    case 'string': {
      const text = String(line.value);
      return (
        <>
          <bdi dir="auto" className="text-ink">
            "{plain(text.slice(0, SHOWN))}
            {text.length > SHOWN ? '…' : ''}"
          </bdi>
          {text.length > SHOWN && (
            <span className="font-sans text-faint">
              {' '}
              {t('notification.tree.long', { count: text.length })}
            </span>
          )}
        </>
      );
    }
    default:
      return <span className="text-doubt">{String(line.value)}</span>;
  }
}

function keyText(key: string | number): string {
  const text = String(key);
  return plain(text.length > 200 ? `${text.slice(0, 200)}…` : text);
}
