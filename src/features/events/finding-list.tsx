import type { ReactNode } from 'react';
import type { IntegrityFinding } from '../../domain/event-log/integrity.ts';
import { t } from '../../i18n/t.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { SafeLink } from '../../ui/safe-link.tsx';

const tones: Readonly<Record<IntegrityFinding['kind'], Tone>> = {
  missing: 'no',
  'not-public': 'no',
  changed: 'no',
  'not-indexed': 'wait',
  'wrong-place': 'doubt',
  duplicate: 'doubt',
  future: 'doubt',
  unreadable: 'doubt',
};

/** One thing that is wrong with a log: in a word, in a sentence, and where. */
function FindingRow({ finding, sentence }: { finding: IntegrityFinding; sentence?: ReactNode }): ReactNode {
  const { kind, url } = finding;
  return (
    <li className="grid gap-0.5 border-line border-b py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Badge tone={tones[kind]}>{t(`events.finding.${kind}`)}</Badge>
        {sentence && <span>{sentence}</span>}
      </p>
      <p className="text-soft text-sm">{t(`events.finding.${kind}.text`)}</p>
      <p className="wrap-anywhere font-mono text-xs leading-6">
        <SafeLink href={url.slice(0, 2_000)} />
      </p>
    </li>
  );
}

/** So many are listed; a broken page of a log can bring thousands. */
const SHOWN = 200;

/** What is wrong with a log, one line each. */
export function FindingList(props: {
  findings: readonly IntegrityFinding[];
  sentenceOf: (url: string) => ReactNode;
}): ReactNode {
  const { findings, sentenceOf } = props;
  return (
    <>
      <ul aria-label={t('events.findings.label')} className="border-line border-t">
        {findings.slice(0, SHOWN).map((finding) => (
          <FindingRow
            key={`${finding.kind} ${finding.url}`}
            finding={finding}
            sentence={sentenceOf(finding.url)}
          />
        ))}
      </ul>
      {findings.length > SHOWN && (
        <p className="text-soft text-sm">{t('events.findings.more', { count: findings.length - SHOWN })}</p>
      )}
    </>
  );
}
