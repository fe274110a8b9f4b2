import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, StreamLanguage } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { type ReactNode, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import type { Finding } from '../../domain/finding.ts';
import { t } from '../../i18n/t.ts';
import { codeLook } from '../../ui/code-look.ts';
import { findingLine } from './finding-line.ts';
import { completeN3 } from './n3-completions.ts';
import { n3Mode } from './n3-mode.ts';

/** What the editor can be told from outside. */
export interface CodeEditorHandle {
  /** Puts the cursor at the beginning of a line (from 1) and gives the editor the focus. */
  goTo(line: number): void;
}

export interface CodeEditorProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Shown at their lines. */
  readonly findings: readonly Finding[];
  readonly label: string;
  readonly ref?: RefObject<CodeEditorHandle | null>;
}

/**
 * The editor of rule books. Tab leaves it, so that nobody is caught. It lives in a shadow tree: there its styles are
 * style sheet objects, which the content security policy of the page allows, and not elements, which it forbids.
 */
export function CodeEditor({ text, onChange, findings, label, ref }: CodeEditorProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const change = useRef(onChange);
  change.current = onChange;
  const initial = useRef({ text, label });

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: initial.current.text,
        extensions: extensions(initial.current.label, change),
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);

  // The text is also changed from outside: by the field for the title, and by what another device wrote.
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (editor) editor.dispatch(setDiagnostics(editor.state, diagnostics(editor.state, findings)));
  }, [findings]);

  useImperativeHandle(ref, () => ({
    goTo(line) {
      const editor = view.current;
      if (!editor) return;
      const { from } = editor.state.doc.line(Math.min(Math.max(1, line), editor.state.doc.lines));
      editor.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: 'center' }),
      });
      editor.focus();
    },
  }));

  return <div ref={host} dir="ltr" className="overflow-clip rounded-control border border-edge" />;
}

function extensions(label: string, change: RefObject<(text: string) => void>) {
  return [
    lineNumbers(),
    lintGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    history(),
    bracketMatching(),
    EditorView.lineWrapping,
    StreamLanguage.define(n3Mode),
    autocompletion({ override: [completeN3], icons: false }),
    keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    codeLook({ min: '16rem', max: 'min(36rem, 65dvh)' }),
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-description': t('policies.editor.keys'),
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    EditorState.phrases.of({
      Diagnostics: t('policies.lint'),
      Completions: t('policies.editor.completions'),
    }),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) change.current(state.doc.toString());
    }),
  ];
}

function diagnostics(state: EditorState, findings: readonly Finding[]): Diagnostic[] {
  return findings.map((finding): Diagnostic => {
    const line = state.doc.line(Math.min(findingLine(finding) ?? 1, state.doc.lines));
    const blank = /^\s*/.exec(line.text)?.[0].length ?? 0;
    return {
      from: line.from + Math.min(blank, line.length),
      to: line.to,
      severity: finding.severity === 'must' ? 'error' : 'warning',
      message: finding.message,
    };
  });
}
