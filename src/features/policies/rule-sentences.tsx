import type { ReactNode } from 'react';
import type { Explanation } from '../../domain/policy/explanation.ts';
import { t } from '../../i18n/t.ts';
import { clauseText, deedText } from './rule-words.ts';

/** The rules of a book in plain words: when all of these hold, then all of those happen. */
export function RuleSentences({ rules }: { rules: readonly Explanation[] }): ReactNode {
  return (
    <ol className="grid gap-4">
      {rules.map(({ conditions, deeds }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the position of a rule in its book is its identity
        <li key={position} className="grid gap-1 border-line border-s-2 ps-3">
          {rules.length > 1 && (
            <p className="text-faint text-sm">{t('policies.rule', { count: position + 1 })}</p>
          )}
          <p className="font-semibold text-sm">{t('policies.when')}</p>
          {conditions.length === 0 ? (
            <p>{t('policies.when.always')}</p>
          ) : (
            <Sentences sentences={conditions.map((each) => clauseText(each))} />
          )}
          <p className="font-semibold text-sm">{t('policies.then')}</p>
          <Sentences sentences={deeds.map(deedText)} />
        </li>
      ))}
    </ol>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }): ReactNode {
  return (
    <ul className="grid list-disc gap-0.5 ps-5 marker:text-faint">
      {sentences.map((sentence, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule may say the same twice
        <li key={position} className="wrap-anywhere">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
