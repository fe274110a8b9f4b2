import type { ReactNode } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { problemWords } from '../../i18n/problems.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { hasWork, type SetupPart, setupParts } from './setup-parts.ts';
import { useCreateMissing, usePodSetup } from './use-setup.ts';

const tones: Readonly<Record<SetupPart['state'], Tone>> = {
  present: 'yes',
  missing: 'wait',
  unclear: 'doubt',
};

/** The parts that Orrery works with, each with its state, and one button that creates what is missing. */
export function SetupList(): ReactNode {
  const { pod } = useWorkspace();
  const setup = usePodSetup();
  const create = useCreateMissing();
  if (setup.isError) return <Failed problem={setup.error} onAgain={() => void setup.refetch()} />;
  if (!pod || !setup.data) {
    return (
      <p role="status" className="text-soft">
        {t('setup.looking')}
      </p>
    );
  }
  const parts = setupParts(pod, setup.data);
  const work = hasWork(parts);
  return (
    <section className="grid gap-4">
      <h2 className="font-semibold text-soft text-sm">{t('setup.parts')}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {parts.map((part) => (
          <Part key={part.name} part={part} isAcp={setup.data.access === 'acp'} />
        ))}
      </ul>
      {create.isError && <Failed problem={create.error} kept={t('setup.failed.kept')} />}
      <div className="flex flex-wrap items-center gap-3">
        {work && (
          <Button
            tone="primary"
            busy={create.isPending ? t('setup.creating') : undefined}
            onClick={() => create.mutate()}
          >
            {t('setup.create.all')}
          </Button>
        )}
        <Button onClick={() => void setup.refetch()}>{t('setup.again')}</Button>
        <p role="status">{!work && create.isSuccess && <Badge tone="yes">{t('setup.done')}</Badge>}</p>
      </div>
    </section>
  );
}

function Part({ part, isAcp }: { part: SetupPart; isAcp: boolean }): ReactNode {
  const state = part.faults.length > 0 ? 'unclear' : part.state;
  return (
    <li className="grid gap-1 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-semibold">{t(`setup.${part.name}`)}</h3>
        <Badge tone={tones[state]}>{t(`setup.state.${state}`)}</Badge>
      </div>
      <p className="text-soft">{t(`setup.${part.name}.text`)}</p>
      {part.url && part.state === 'present' && <SafeLink href={part.url} />}
      <PartAdvice part={part} isAcp={isAcp} />
    </li>
  );
}

/** What is wrong, and what creating or mending would do, said before it is done. */
function PartAdvice({ part, isAcp }: { part: SetupPart; isAcp: boolean }): ReactNode {
  const url = part.url ?? '';
  const lines: string[] = part.faults.map((fault) => t(`setup.fault.${fault}`));
  if (part.state === 'missing') {
    if (isAcp && (part.name === 'log' || part.name === 'home')) lines.push(t('setup.acp', { url }));
    else if (part.name === 'log' && part.mendable) lines.push(t('setup.log.will', { url }));
    else if (part.name === 'home' && part.mendable) lines.push(t('setup.home.will', { url }));
    else if (part.name === 'storage' || part.name === 'inbox' || part.name === 'artefacts')
      lines.push(t(`setup.${part.name}.missing`));
  }
  return lines.map((line) => (
    <p key={line} className="break-words text-sm text-wait">
      {line}
    </p>
  ));
}

function Failed({
  problem,
  kept,
  onAgain,
}: {
  problem: Problem;
  kept?: string;
  onAgain?: () => void;
}): ReactNode {
  const words = problemWords(problem);
  return (
    <Notice
      tone="no"
      title={words.title}
      kept={kept}
      next={words.next}
      details={words.details}
      urgent
      actions={onAgain && <Button onClick={onAgain}>{t('setup.again')}</Button>}
    />
  );
}
