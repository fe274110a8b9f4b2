import type { Phrase } from '../../domain/policy/explain.ts';
import { isolate } from '../../i18n/isolate.ts';
import { t } from '../../i18n/t.ts';

/** A sentence about a rule. Names and texts of rule books cannot change the direction of what stands around them. */
export function sentenceText(phrases: readonly Phrase[]): string {
  let text = '';
  for (const phrase of phrases) {
    // A parameter begins with its own punctuation.
    if (text !== '' && phrase.kind !== 'parameter') text += ' ';
    text += said(phrase);
  }
  return text;
}

function said(phrase: Phrase): string {
  switch (phrase.kind) {
    case 'words':
      return t(`policies.say.${phrase.words}`);
    case 'literal':
      return t('policies.say.literal', { text: isolate(phrase.text) });
    case 'variable':
      return t('policies.say.variable', { name: isolate(phrase.text) });
    case 'term':
      return isolate(phrase.text);
    case 'property':
      return t('policies.say.property', { name: isolate(phrase.text) });
    case 'parameter':
      return t('policies.say.parameter', { name: isolate(phrase.text) });
  }
}
