import { useRef, useState } from 'react';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../i18n/t.ts';
import { findLogs, type LogDiscovery, type LogSource } from '../../pod/event-log/find-logs.ts';
import { readCatalogue } from '../../pod/event-log/read-catalogue.ts';
import { withScheme } from '../../pod/http/with-scheme.ts';
import { announce } from '../../ui/announce.ts';
import { strangerWords } from '../notification/stranger-words.ts';
import { useWorkspace } from '../workspace/workspace.ts';

/** A log that can be read. */
export interface Findable {
  readonly url: string;
  /** Ways that led to it; none where somebody says that the address is a log. */
  readonly sources: readonly LogSource[];
  /** The artefact that a catalogue names it for. */
  readonly artefact?: string;
}

/** What is known of the logs of an address. */
export type LogFinding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | {
      readonly kind: 'found';
      readonly logs: readonly Findable[];
      /** Catalogues whose other logs are not listed yet. */
      readonly catalogues: readonly string[];
      readonly tried: LogDiscovery['tried'];
      /** Why a catalogue could not be read. */
      readonly problem?: Problem;
    };

export interface LogFinder {
  readonly finding: LogFinding;
  /** @param work the artefact that is asked about, where the address is a service's */
  readonly find: (typed: string, work?: string) => Promise<void>;
  /** Takes the address for a log, without asking. */
  readonly take: (typed: string) => void;
  /** Lists all logs of a catalogue. */
  readonly open: (catalogue: string) => Promise<void>;
}

/** Finds the logs of whatever address was typed. What is asked is asked on a click, and never with the session. */
export function useLogFinder(): LogFinder {
  const { transport } = useWorkspace();
  const [finding, setFinding] = useState<LogFinding>({ kind: 'nothing' });
  // The answer to an older question must not replace the answer to a newer one.
  const asked = useRef(0);
  const settle = (next: LogFinding) => {
    asked.current += 1;
    setFinding(next);
  };

  const find = async (typed: string, work = '') => {
    const address = withScheme(typed);
    if (!isHttpUri(address)) return settle({ kind: 'no-address' });
    settle({ kind: 'asking' });
    const question = asked.current;
    const artefact = withScheme(work);
    const found = await findLogs(transport, address, isHttpUri(artefact) ? { artefact } : {});
    if (question !== asked.current) return;
    if (!found.ok) {
      settle({ kind: 'failed', problem: found.problem });
      announce(strangerWords(found.problem).title, 'now');
      return;
    }
    settle({ kind: 'found', ...found.value });
    announce(t('events.find.said', { count: found.value.logs.length }));
  };

  const take = (typed: string) => {
    const url = withScheme(typed);
    settle(
      isHttpUri(url)
        ? { kind: 'found', logs: [{ url, sources: [] }], catalogues: [], tried: [] }
        : { kind: 'no-address' },
    );
  };

  const open = async (catalogue: string) => {
    if (finding.kind !== 'found') return;
    const question = asked.current;
    const read = await readCatalogue(transport, catalogue);
    if (question !== asked.current) return;
    const known = new Set(finding.logs.map(({ url }) => url));
    const more = read.ok ? read.value.filter(({ log }) => !known.has(log)) : [];
    settle({
      ...finding,
      logs: [
        ...finding.logs,
        ...more.map(({ log, artefact }) => ({ url: log, artefact, sources: ['catalogue' as const] })),
      ],
      catalogues: finding.catalogues.filter((url) => url !== catalogue),
      problem: read.ok ? undefined : read.problem,
    });
    announce(t('events.find.said', { count: more.length }));
  };

  return { finding, find, take, open };
}
