import type { ReactNode } from 'react';
import type { Finding } from '../../../../domain/finding.ts';
import { Shape } from '../../../../ui/badge.tsx';

/** What is to be remarked about an entity or a property, at its place. */
export function FindingLines({ id, findings }: { id?: string; findings: readonly Finding[] }): ReactNode {
  if (findings.length === 0) return null;
  return (
    <ul id={id} className="grid gap-1">
      {findings.map(({ rule, path, severity, message }) => (
        <li
          key={`${rule} ${path}`}
          className={`flex items-baseline gap-1.5 text-sm ${severity === 'must' ? 'text-no' : 'text-wait'}`}
        >
          <Shape tone={severity === 'must' ? 'no' : 'wait'} />
          {message}
        </li>
      ))}
    </ul>
  );
}
