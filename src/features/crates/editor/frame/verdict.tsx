import type { ReactNode } from 'react';
import { Badge, type Tone } from '../../../../ui/badge.tsx';
import type { CrateFindings } from '../../check/use-findings.ts';
import { t } from '../../words.ts';

/** What the check says of the crate as a whole, leading to what it says in detail. */
export function Verdict({ findings, onClick }: { findings: CrateFindings; onClick: () => void }): ReactNode {
  const { tone, text } = verdict(findings);
  return (
    <button
      type="button"
      aria-label={t('crateEditor.verdict.open', { verdict: text })}
      onClick={onClick}
      className="inline-flex min-h-(--control) items-center rounded-control px-2 hover:bg-sunk"
    >
      <Badge tone={tone}>{text}</Badge>
    </button>
  );
}

function verdict({ state, of, counts }: CrateFindings): { tone: Tone; text: string } {
  if (state === 'failed') return { tone: 'no', text: t('crateEditor.verdict.failed') };
  // While it is checked anew, what was found before stands: flicker tells nobody anything.
  if (of === undefined) return { tone: 'none', text: t('crateEditor.verdict.checking') };
  if (counts.must > 0) return { tone: 'no', text: t('crateEditor.verdict.must', { count: counts.must }) };
  if (counts.should > 0)
    return {
      tone: 'yes',
      text: `${t('crateEditor.verdict.valid')} · ${t('crateEditor.verdict.should', { count: counts.should })}`,
    };
  return { tone: 'yes', text: t('crateEditor.verdict.valid') };
}
