import { type ReactNode, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { announce } from '../../ui/announce.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { useWorkspace } from '../workspace/workspace.ts';

export interface NumberPreferenceProps {
  readonly setting: 'undoSeconds' | 'patienceDays';
  /** What counts now. */
  readonly value: number;
  /** What is offered besides. */
  readonly choices: readonly number[];
  readonly label: string;
  readonly helpFor: (value: number) => string;
  readonly nameOf: (value: number) => string;
  /** What is said where saving failed. */
  readonly kept: string;
}

/** A number that the maintainer sets once for all devices, chosen from a few; saved as soon as it is chosen. */
export function NumberPreference(props: NumberPreferenceProps): ReactNode {
  const { setting, value, choices, label, helpFor, nameOf, kept } = props;
  const { orchestrator } = useWorkspace();
  const [wanted, setWanted] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const current = wanted ?? value;
  const offered = [...new Set([...choices, current])].sort((a, b) => a - b);
  const choose = async (chosen: number) => {
    setWanted(chosen);
    setProblem(undefined);
    const saved = await orchestrator.call('putSettings', { [setting]: chosen });
    setWanted(undefined);
    if (saved.ok) announce(t('setup.saved'));
    else setProblem(saved.problem);
  };
  return (
    <div className="grid max-w-[24rem] gap-2">
      <Select
        label={label}
        help={helpFor(current)}
        value={String(current)}
        options={offered.map((each) => ({ value: String(each), label: nameOf(each) }))}
        onChange={(chosen) => void choose(Number(chosen))}
      />
      {problem && <Notice tone="no" urgent {...problemWords(problem)} kept={kept} />}
    </div>
  );
}
