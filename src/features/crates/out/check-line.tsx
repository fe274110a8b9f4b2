import { type ReactNode, useMemo } from 'react';
import { Shape } from '../../../ui/badge.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useFindings } from '../check/use-findings.ts';
import { t } from '../words.ts';
import type { OutSource } from './out-source.ts';

/** So many findings are told; the panel of the editor has all. */
const MOST = 4;

/** What the check says of a crate that is about to leave, with the files that it has really. */
export function CheckLine({ source }: { source: OutSource }): ReactNode {
  const { crate, packaging, payload } = source;
  const files = useMemo(() => payload.map(({ path }) => path), [payload]);
  const { state, counts, findings } = useFindings(crate, {
    packaging,
    ...(packaging === 'attached' && { files }),
  });
  if (state === 'checking') return <p className="text-faint text-sm">{t('crateOut.check.busy')}</p>;
  if (counts.must === 0)
    return (
      <p className="flex items-baseline gap-2 text-sm text-soft">
        <Shape tone="yes" />
        {counts.should === 0
          ? t('crateOut.check.fine')
          : t('crateOut.check.should', { count: counts.should })}
      </p>
    );
  const musts = findings.filter(({ severity }) => severity === 'must').slice(0, MOST);
  return (
    <Notice
      tone="doubt"
      title={t('crateOut.check.must', { count: counts.must })}
      kept={
        <ul className="grid list-disc gap-0.5 ps-4">
          {musts.map(({ rule, path, message }) => (
            <li key={`${rule} ${path}`} className="wrap-anywhere">
              {message}
            </li>
          ))}
          {counts.must > musts.length && (
            <li>{t('crateOut.check.rest', { count: counts.must - musts.length })}</li>
          )}
        </ul>
      }
      next={t('crateOut.check.must.text')}
    />
  );
}
