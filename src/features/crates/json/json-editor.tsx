import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, Transaction } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { codeLook } from '../../../ui/code-look.ts';
import { t } from '../words.ts';
import { replacement } from './crate-text.ts';

/** Something to be remarked about a stretch of the text. */
export type Mark = Pick<Diagnostic, 'from' | 'to' | 'severity' | 'message'>;

/** What the editor can be told from outside. */
export interface JsonEditorHandle {
  text(): string;
  /** Puts another text in, changing only where it differs; not undone from within the editor. */
  replace(text: string): void;
  /** Underlines, and marks at the edge. */
  mark(marks: readonly Mark[]): void;
  /** Puts the cursor at a place and brings it into sight; with the focus where it is asked for. */
  goTo(at: number, focus: boolean): void;
  hasFocus(): boolean;
  /** Brings the cursor into sight again, after the room for the text has changed. */
  reveal(): void;
}

export interface JsonEditorProps {
  /** What it begins with. */
  readonly initial: string;
  /** Something was typed. */
  readonly onEdit: () => void;
  /** The focus has left. */
  readonly onLeave: () => void;
  readonly ref: RefObject<JsonEditorHandle | null>;
}

/**
 * The editor of JSON. Tab leaves it, so that nobody is caught. It lives in a shadow tree: there its styles are style
 * sheet objects, which the content security policy of the page allows, and not elements, which it forbids.
 */
export function JsonEditor({ initial, onEdit, onLeave, ref }: JsonEditorProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const first = useRef(initial);
  const calls = useRef({ onEdit, onLeave });
  calls.current = { onEdit, onLeave };

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: first.current, extensions: extensions(calls) }),
    });
    view.current = editor;
    return () => {
      // What stands in it is there for whoever asks while the pane is taken down, and when it comes again.
      first.current = editor.state.doc.toString();
      editor.destroy();
      view.current = null;
    };
  }, []);

  useImperativeHandle(ref, () => ({
    text: () => view.current?.state.doc.toString() ?? first.current,
    replace(text) {
      const editor = view.current;
      if (!editor) first.current = text;
      else
        editor.dispatch({
          changes: replacement(editor.state.doc.toString(), text),
          annotations: [Transaction.addToHistory.of(false), Transaction.remote.of(true)],
        });
    },
    mark(marks) {
      const editor = view.current;
      if (editor) editor.dispatch(setDiagnostics(editor.state, within(marks, editor.state.doc.length)));
    },
    goTo(at, focus) {
      const editor = view.current;
      if (!editor) return;
      const anchor = Math.min(at, editor.state.doc.length);
      editor.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 24 }),
      });
      if (focus) editor.focus();
    },
    hasFocus: () => view.current?.hasFocus ?? false,
    reveal() {
      const editor = view.current;
      if (editor) editor.dispatch({ effects: EditorView.scrollIntoView(editor.state.selection.main.head) });
    },
  }));

  return <div ref={host} dir="ltr" className="h-full min-h-0 overflow-clip" />;
}

/** Marks may be of a text that was longer. */
function within(marks: readonly Mark[], length: number): Diagnostic[] {
  return marks
    .filter(({ from }) => from <= length)
    .map((mark) => ({ ...mark, to: Math.min(Math.max(mark.to, mark.from), length) }))
    .sort((a, b) => a.from - b.from);
}

function extensions(calls: RefObject<Pick<JsonEditorProps, 'onEdit' | 'onLeave'>>) {
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    history(),
    bracketMatching(),
    EditorView.lineWrapping,
    json(),
    keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap]),
    codeLook({ min: '0', max: 'none' }),
    EditorView.theme({ '&': { height: '100%' } }),
    EditorView.contentAttributes.of({
      'aria-label': t('crateJson.label'),
      'aria-description': t('crateJson.keys'),
      spellcheck: 'false',
      autocapitalize: 'off',
      // It can have the focus anyhow; this says so to tools that look whether what scrolls can be reached.
      tabindex: '0',
    }),
    EditorState.phrases.of({ Diagnostics: t('crateJson.lint') }),
    EditorView.updateListener.of((update) => {
      const isTyped = update.transactions.some(
        (each) => each.docChanged && !each.annotation(Transaction.remote),
      );
      if (isTyped) calls.current.onEdit();
      if (update.focusChanged && !update.view.hasFocus) calls.current.onLeave();
    }),
  ];
}
