import type { PreflightFinding } from '../../../domain/dispatch/preflight.ts';
import { formatBytes } from '../../../i18n/format.ts';
import { t } from '../words.ts';

/** How a file can be read by strangers, in words. */
export interface Reading {
  readonly tone: 'yes' | 'no' | 'wait' | 'doubt';
  readonly words: string;
}

/** What the findings about one file say; none: everybody can read it. */
export function readingOf(findings: readonly PreflightFinding[]): Reading {
  for (const { code, values = {} } of findings)
    switch (code) {
      case 'private-file':
        return { tone: 'no', words: t('run.read.private') };
      case 'file-absent':
        return { tone: 'no', words: t('run.read.absent') };
      case 'file-silent':
        return { tone: 'no', words: t('run.read.silent') };
      case 'file-answer':
        return { tone: 'no', words: t('run.read.failed', { status: String(values.status) }) };
      case 'file-unseen':
        return { tone: 'doubt', words: t('run.read.hidden') };
      case 'size-differs':
        return {
          tone: 'wait',
          words: t('run.read.size', {
            bytes: formatBytes(Number(values.real)),
            stated: formatBytes(Number(values.said)),
          }),
        };
    }
  return { tone: 'yes', words: t('run.read.ready') };
}
