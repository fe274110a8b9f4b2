import { type ReactNode, useMemo } from 'react';
import type { CrateDocument } from '../../../domain/crate/document.ts';
import type { PayloadFile } from '../../../domain/crate/draft.ts';
import type { Packaging } from '../../../domain/crate/options.ts';
import { Shape } from '../../../ui/badge.tsx';
import { useFindings } from '../check/use-findings.ts';
import { t } from '../words.ts';
import { Section } from './section.tsx';

/** So many findings are told here; the editor has all. */
const MOST = 5;

/** What the check says of a crate with the files that it has, in short. */
export function CheckSection({
  crate,
  payload,
  packaging,
}: {
  crate: CrateDocument;
  payload: readonly PayloadFile[];
  packaging: Packaging;
}): ReactNode {
  const files = useMemo(() => payload.map(({ path }) => path), [payload]);
  const { state, counts, findings } = useFindings(crate, {
    packaging,
    ...(packaging === 'attached' && { files }),
  });
  const { must, should } = counts;
  const first = findings.filter(({ severity }) => must === 0 || severity === 'must').slice(0, MOST);
  return (
    <Section title={t('crates.check')}>
      {state === 'checking' && <p className="text-faint text-sm">{t('crates.check.busy')}</p>}
      {state === 'failed' && <p className="text-sm text-soft">{t('crates.check.failed')}</p>}
      {state === 'ready' && (
        <>
          <p className="flex items-baseline gap-2">
            <Shape tone={must > 0 ? 'no' : should > 0 ? 'wait' : 'yes'} />
            {verdict(must, should)}
          </p>
          <ul className="grid list-disc gap-0.5 ps-8 text-sm text-soft">
            {first.map(({ rule, path, message }) => (
              <li key={`${rule} ${path}`} className="wrap-anywhere">
                {message}
              </li>
            ))}
            {must + should > first.length && first.length > 0 && (
              <li>{t('crateOut.check.rest', { count: must + should - first.length })}</li>
            )}
          </ul>
        </>
      )}
    </Section>
  );
}

function verdict(must: number, should: number): string {
  if (must > 0) return t('crateOut.check.must', { count: must });
  return should > 0 ? t('crateOut.check.should', { count: should }) : t('crateOut.check.fine');
}
