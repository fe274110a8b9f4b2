import { useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { createAskTap } from '../../../platforms/tap/ask-tap.ts';
import { type DataLink, dataLinksIn, reachable } from '../../../platforms/tap/data-link.ts';
import { readVOTable } from '../../../platforms/tap/read-votable.ts';
import type { ServiceDescriptor } from '../../../platforms/tap/votable.ts';
import { useAskService } from '../services/use-ask-service.ts';
import type { TapService } from './run.ts';

/** What belongs to a row, as the archive lists it. */
export interface RowLinks {
  readonly links: readonly DataLink[];
  /** What works on them. */
  readonly services: readonly ServiceDescriptor[];
}

/** The links of rows, by the addresses of their lists. A list is asked for when the maintainer wants it. */
export function useLinks(service: TapService | undefined): {
  readonly of: (url: string) => RowLinks | undefined;
  readonly problem: (url: string) => Problem | undefined;
  readonly reading: string | undefined;
  readonly read: (url: string) => Promise<void>;
} {
  const ask = useAskService();
  const [known, setKnown] = useState<ReadonlyMap<string, RowLinks | Problem>>(new Map());
  const [reading, setReading] = useState<string>();

  async function read(url: string): Promise<void> {
    setReading(url);
    const outcome = await linksAt(url);
    setKnown((before) => new Map([...before, [url, outcome]]));
    setReading((current) => (current === url ? undefined : current));
  }

  async function linksAt(url: string): Promise<RowLinks | Problem> {
    const host = new URL(url).host;
    // The relay is for the service itself, not for wherever its rows lead to.
    const viaRelay = service?.viaRelay && new URL(service.url).host === host;
    const answer = await createAskTap(
      ask,
      viaRelay,
    )({ url: reachable(url, service?.url ?? url).url, timeout: 30_000 });
    if (!answer.ok) return answer.problem;
    const { status, text } = answer.value;
    const table = readVOTable(text);
    if (!table.ok) {
      if (status >= 500) return { kind: 'server', url, status };
      return { kind: 'noncompliant', url, reason: table.problem.kind };
    }
    const said = table.value.status;
    if (said.kind === 'error') return { kind: 'noncompliant', url, reason: said.message };
    return { links: dataLinksIn(table.value), services: table.value.services };
  }

  const at = (url: string) => known.get(url);
  return {
    of: (url) => {
      const found = at(url);
      return found && 'links' in found ? found : undefined;
    },
    problem: (url) => {
      const found = at(url);
      return found && 'kind' in found ? found : undefined;
    },
    reading,
    read,
  };
}
