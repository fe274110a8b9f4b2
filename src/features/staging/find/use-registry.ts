import { useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { createAskTap } from '../../../platforms/tap/ask-tap.ts';
import { createTapClient } from '../../../platforms/tap/client.ts';
import { readVOTable } from '../../../platforms/tap/read-votable.ts';
import { registeredServices, registryQuery } from '../../../platforms/tap/registry.ts';
import { useAskService } from '../services/use-ask-service.ts';
import type { TapService } from './run.ts';
import type { FindKept } from './use-find-kept.ts';

/** Registries know some hundred TAP services. */
const MOST = 5_000;

/** Reads lists of services out of registries. */
export function useRegistry(kept: FindKept): {
  readonly read: (registry: TapService, withObsCore: boolean) => Promise<void>;
  readonly isReading: boolean;
  readonly problem: Problem | undefined;
} {
  const ask = useAskService();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function read(registry: TapService, withObsCore: boolean): Promise<void> {
    setReading(true);
    setProblem(undefined);
    const client = createTapClient(registry.url, createAskTap(ask, registry.viaRelay));
    const answer = await client.query({ adql: registryQuery(withObsCore), maxRows: MOST });
    setReading(false);
    if (!answer.ok) return setProblem(answer.problem);
    const table = readVOTable(answer.value.text);
    if (!table.ok)
      return setProblem({ kind: 'noncompliant', url: answer.value.url, reason: table.problem.kind });
    const { status } = table.value;
    if (status.kind === 'error')
      return setProblem({ kind: 'noncompliant', url: answer.value.url, reason: status.message });
    const services = registeredServices(table.value);
    kept.setRegistry(registry.url, { services, withObsCore, at: new Date().toISOString() });
  }

  return { read, isReading, problem };
}
