import type { ReactNode } from 'react';
import { cx } from '../../../../ui/cx.ts';
import { t } from '../../words.ts';

/** The part of the editor that is shown where there is room for one or two only. */
export type EditorPane = 'list' | 'form' | 'side';

/** Chooses the part that is shown, where there is no room for all of them. */
export function PaneSwitch({
  pane,
  onPane,
}: {
  pane: EditorPane;
  onPane: (pane: EditorPane) => void;
}): ReactNode {
  return (
    <fieldset
      aria-label={t('crateEditor.panes')}
      className="flex gap-1 border-line border-b px-3 three:hidden"
    >
      <Choice chosen={pane === 'list'} onClick={() => onPane('list')} className="two:hidden">
        {t('crateEditor.pane.list')}
      </Choice>
      {/* Beside the list, the form stands where the list is what a phone would show. */}
      <Choice chosen={pane === 'form'} alsoFor={pane === 'list'} onClick={() => onPane('form')}>
        {t('crateEditor.pane.form')}
      </Choice>
      <Choice chosen={pane === 'side'} onClick={() => onPane('side')}>
        {t('crateEditor.pane.side')}
      </Choice>
    </fieldset>
  );
}

function Choice(props: {
  chosen: boolean;
  alsoFor?: boolean;
  onClick: () => void;
  className?: string;
  children: ReactNode;
}): ReactNode {
  const { chosen, alsoFor, onClick, className, children } = props;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onClick}
      className={cx(
        '-mb-px min-h-(--control) border-b-2 px-2 text-sm transition-colors hover:text-ink',
        chosen ? 'border-brass font-semibold text-ink' : 'border-transparent text-soft',
        alsoFor && 'two:border-brass two:font-semibold two:text-ink',
        className,
      )}
    >
      {children}
    </button>
  );
}
