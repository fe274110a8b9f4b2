import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { actionKind, knownActions } from '../../domain/policy/actions.ts';
import { knownBuiltins } from '../../domain/policy/builtins/registry.ts';
import { NS, shortIri } from '../../domain/policy/vocabulary.ts';
import { t } from '../../i18n/t.ts';

/** Terms of Orrery's own that rules ask for. */
const OWN = [
  'standing',
  'from',
  'to',
  'concerns',
  'answers',
  'trust',
  'kind',
  'Logged',
  'Answered',
  'Placed',
  'Withdrawn',
];

/** What can be written: actions, built-ins, properties of ours; each once, by its prefix. */
function terms(): Completion[] {
  return [
    ...knownActions()
      .filter((action) => actionKind(action) !== 'unsupported')
      .map((action) => ({ label: shortIri(action), detail: t('policies.editor.action'), type: 'function' })),
    ...knownBuiltins().map((builtin) => ({
      label: shortIri(builtin),
      detail: t('policies.editor.builtin'),
      type: 'keyword',
    })),
    ...[
      'pol:mainSubject',
      'pol:policy',
      'fno:Execution',
      'fno:executes',
      ...OWN.map((name) => `orr:${name}`),
    ].map((label) => ({ label, type: 'property' })),
  ];
}

/** Prefixes with what they stand for, to be written behind `@prefix`. */
function prefixes(): Completion[] {
  return Object.entries(NS).map(([prefix, iri]) => ({
    label: `${prefix}:`,
    apply: `${prefix}: <${iri}> .`,
    detail: iri,
    type: 'namespace',
  }));
}

/** Proposes what is known at the place of the cursor. */
export function completeN3(context: CompletionContext): CompletionResult | null {
  const declared = context.matchBefore(/@prefix\s+[\w-]*$/);
  if (declared)
    return { from: context.pos - (/[\w-]*$/.exec(declared.text)?.[0].length ?? 0), options: prefixes() };
  const word = context.matchBefore(/\?[\w-]*|[A-Za-z][\w-]*:?[\w-]*/);
  if (!word || (word.text.length < 2 && !context.explicit)) return null;
  if (word.text.startsWith('?')) return { from: word.from, options: variables(context) };
  return { from: word.from, options: terms(), validFor: /^[\w-]*:?[\w-]*$/ };
}

/** The variables that the text uses elsewhere. */
function variables({ state, pos }: CompletionContext): Completion[] {
  const text = `${state.sliceDoc(0, pos)} ${state.sliceDoc(pos)}`;
  const names = new Set([...text.matchAll(/\?[A-Za-z_][\w-]+/g)].map(([name]) => name));
  return [...names].map((label) => ({ label, type: 'variable' }));
}
