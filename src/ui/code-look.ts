import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** How high an editor of code is: lengths of CSS. */
export interface CodeHeight {
  readonly min: string;
  readonly max: string;
}

/** An editor of code in the colours of the app: they follow the theme by themselves. */
export function codeLook({ min, max }: CodeHeight): Extension {
  return [theme, EditorView.theme({ '.cm-scroller': { minHeight: min, maxHeight: max } }), colours];
}

const theme = EditorView.theme({
  '&': { color: 'var(--color-ink)', backgroundColor: 'var(--color-raised)', fontSize: 'var(--text-xs)' },
  '&.cm-focused': { outline: '2px solid var(--color-brass)', outlineOffset: '0' },
  '.cm-scroller': {
    fontFamily: 'var(--font-mono)',
    lineHeight: '1.5',
    fontVariantLigatures: 'none',
    overflow: 'auto',
  },
  '.cm-content': { caretColor: 'var(--color-ink)', padding: '0.5rem 0' },
  '.cm-gutters': {
    backgroundColor: 'var(--color-sunk)',
    color: 'var(--color-faint)',
    border: 'none',
    borderInlineEnd: '1px solid var(--color-line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--color-chosen)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--color-sunk)' },
  '.cm-matchingBracket': {
    outline: '1px solid var(--color-brass)',
    backgroundColor: 'transparent !important',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--color-raised)',
    color: 'var(--color-ink)',
    border: '1px solid var(--color-line)',
    borderRadius: 'var(--radius-control)',
    fontFamily: 'var(--font-sans)',
    fontSize: 'var(--text-sm)',
    maxWidth: 'min(36rem, 90vw)',
  },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--color-chosen)',
    color: 'var(--color-ink)',
  },
  '.cm-completionDetail': { color: 'var(--color-soft)', fontStyle: 'normal' },
  '.cm-diagnostic': { padding: '0.25rem 0.625rem' },
  '.cm-diagnostic-error': { borderInlineStart: '3px solid var(--color-no)' },
  '.cm-diagnostic-warning': { borderInlineStart: '3px solid var(--color-wait)' },
  '.cm-lintRange-error': { textDecoration: 'underline wavy var(--color-no)', backgroundImage: 'none' },
  '.cm-lintRange-warning': { textDecoration: 'underline wavy var(--color-wait)', backgroundImage: 'none' },
});

const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.comment, color: 'var(--color-faint)', fontStyle: 'italic' },
    { tag: tags.keyword, color: 'var(--color-doubt)' },
    { tag: tags.meta, color: 'var(--color-doubt)' },
    { tag: tags.string, color: 'var(--color-yes)' },
    { tag: tags.number, color: 'var(--color-yes)' },
    { tag: tags.bool, color: 'var(--color-yes)' },
    { tag: tags.variableName, color: 'var(--color-brass)' },
    { tag: tags.link, color: 'var(--color-soft)' },
    { tag: tags.namespace, color: 'var(--color-soft)' },
    { tag: tags.propertyName, color: 'var(--color-act)' },
    { tag: tags.operator, color: 'var(--color-doubt)', fontWeight: '600' },
    { tag: tags.bracket, color: 'var(--color-soft)' },
    { tag: tags.punctuation, color: 'var(--color-soft)' },
  ]),
);
