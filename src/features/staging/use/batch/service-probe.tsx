import { type ReactNode, useState } from 'react';
import type { TaskServiceInfo } from '../../../../domain/batch/task-service.ts';
import type { Result } from '../../../../domain/result.ts';
import type { TesConfig } from '../../../../domain/staging/config.ts';
import type { StagingProblem } from '../../../../domain/staging/provider.ts';
import { isolate } from '../../../../i18n/isolate.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { stagingProblemWords } from '../../staging-problem-words.ts';
import { useTaskService } from '../use-task-service.ts';
import { t } from '../words.ts';
import { TesTrouble } from './tes-trouble.tsx';

/** Asks a service who it is, when the maintainer wants to know. */
export function ServiceProbe({ config }: { config: TesConfig }): ReactNode {
  const service = useTaskService(config);
  const [isAsking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<Result<TaskServiceInfo, StagingProblem>>();
  const ask = async () => {
    if (!service) return;
    setAsking(true);
    setAnswer(await service.info());
    setAsking(false);
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Button busy={isAsking ? t('use-batch.tes.probing') : undefined} onClick={() => void ask()}>
        {t('use-batch.tes.probe')}
      </Button>
      {answer?.ok && <Badge tone="yes">{infoWords(answer.value)}</Badge>}
      {answer?.ok === false && (
        <TesTrouble
          problem={answer.problem}
          title={stagingProblemWords(answer.problem).title}
          config={config}
        />
      )}
    </div>
  );
}

function infoWords({ name, version }: TaskServiceInfo): string {
  return name !== undefined && version !== undefined
    ? t('use-batch.tes.ready', { name: isolate(name), version: isolate(version) })
    : t('use-batch.tes.ready.plain');
}
