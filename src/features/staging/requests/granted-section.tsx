import type { ReactNode } from 'react';
import type { StagingRow } from '../../../cache/rows.ts';
import { formatBytes, formatDate, formatNumber } from '../../../i18n/format.ts';
import { plain } from '../../../i18n/isolate.ts';
import { Shape, type Tone } from '../../../ui/badge.tsx';
import { Section } from '../../../ui/section.tsx';
import { type Comparison, comparisonsOf, type Verdict } from './granted.ts';
import { t } from './words.ts';

const tones: Readonly<Record<Verdict, Tone>> = {
  'as-asked': 'yes',
  less: 'no',
  more: 'doubt',
  other: 'doubt',
  unsaid: 'none',
};

/** What was asked for beside what was granted, so that nobody finds out by copies that are gone too soon. */
export function GrantedSection({ row }: { row: StagingRow }): ReactNode {
  return (
    <Section title={t('granted.title')}>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-left text-faint">
            <th className="py-1 pe-4 font-normal">{t('granted.what')}</th>
            <th className="py-1 pe-4 font-normal">{t('granted.asked')}</th>
            <th className="py-1 font-normal">{t('granted.got')}</th>
          </tr>
        </thead>
        <tbody>
          {comparisonsOf(row).map((each) => {
            const { asked, granted } = wordsOf(each);
            return (
              <tr key={each.what} className="border-line border-t align-baseline">
                <th className="whitespace-nowrap py-1.5 pe-4 text-left font-normal text-faint">
                  {t(`granted.${each.what}`)}
                </th>
                <td className="wrap-anywhere py-1.5 pe-4 tabular-nums">{asked}</td>
                <td className="wrap-anywhere py-1.5 tabular-nums">
                  <span className="inline-flex flex-wrap items-baseline gap-x-2">
                    <span>{granted ?? t('granted.unsaid')}</span>
                    {each.verdict !== 'unsaid' && (
                      <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap text-soft">
                        <Shape tone={tones[each.verdict]} />
                        {t(`granted.${each.verdict}`)}
                      </span>
                    )}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {row.job?.adopted && <p className="text-soft text-sm">{t('granted.adopted')}</p>}
    </Section>
  );
}

/** Both sides in words; `granted` is left out where the service does not say. */
function wordsOf(each: Comparison): { readonly asked: string; readonly granted?: string } {
  switch (each.what) {
    case 'place':
      return { asked: plain(each.asked), ...(each.verdict === 'as-asked' && { granted: plain(each.asked) }) };
    case 'stay':
      return {
        asked: endWords(each.asked),
        ...((each.granted !== undefined || each.verdict === 'as-asked') && {
          granted: endWords(each.granted),
        }),
      };
    case 'files':
    case 'size': {
      const amount = each.what === 'size' ? formatBytes : formatNumber;
      return {
        asked: each.asked === undefined ? t('granted.unsaid') : amount(each.asked),
        ...(each.granted !== undefined && { granted: amount(each.granted) }),
      };
    }
    case 'name':
      return {
        asked: plain(each.asked),
        ...(each.granted !== undefined && { granted: plain(each.granted) }),
      };
    case 'approval':
      return { asked: t('granted.approval.asked'), granted: t(`granted.approval.${each.granted}`) };
  }
}

function endWords(iso: string | undefined): string {
  return iso === undefined ? t('granted.no-end') : t('granted.until', { when: formatDate(iso) });
}
