import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { MODES } from '../../pod/access-rules.ts';
import { isWrong, type ResourceRights, type RightsCell } from '../../pod/rights.ts';
import type { Place } from '../../pod/setup.ts';
import type { PlaceName } from '../../pod/setup-places.ts';
import { Badge, Shape } from '../../ui/badge.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { partyName } from './setup-words.ts';

/** Who may do what: as it should be, as the rules say, and as a stranger's requests found it. */
export function RightsTable({
  places,
  isTrying,
}: {
  places: readonly Place[];
  /** What strangers may do is being tried. */
  isTrying: boolean;
}): ReactNode {
  const seen = places.flatMap(({ name, rights }) => rights.map((one) => ({ name, rights: one })));
  if (seen.length === 0) return null;
  const wrong = seen
    .flatMap(({ rights }) => rights.parties.flatMap(({ cells }) => MODES.map((mode) => cells[mode])))
    .filter(isWrong).length;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="font-semibold text-soft text-sm">{t('setup.rights')}</h2>
      <p className="text-soft">{t('setup.rights.lead')}</p>
      <p role="status">
        {isTrying ? (
          <Badge tone="wait">{t('setup.rights.trying')}</Badge>
        ) : (
          <Badge tone={wrong === 0 ? 'yes' : 'no'}>
            {wrong === 0 ? t('setup.rights.right') : t('setup.rights.wrong', { count: wrong })}
          </Badge>
        )}
      </p>
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{t('setup.rights.caption')}</caption>
        <colgroup>
          <col className="w-[26%] two:w-[40%]" />
        </colgroup>
        <thead>
          <tr className="border-line border-b text-left text-soft">
            <th scope="col" className="py-1.5 pe-2 font-medium">
              {t('setup.rights.who')}
            </th>
            {MODES.map((mode) => (
              <th key={mode} scope="col" className="py-1.5 pe-2 font-medium">
                {t(`setup.rights.${mode}`)}
              </th>
            ))}
          </tr>
        </thead>
        {seen.map(({ name, rights }) => (
          <Resource key={`${name} ${rights.scope}`} name={name} rights={rights} />
        ))}
      </table>
    </section>
  );
}

function Resource({ name, rights }: { name: PlaceName; rights: ResourceRights }): ReactNode {
  return (
    <tbody className="border-line border-b">
      <tr>
        <th scope="rowgroup" colSpan={5} className="pt-3 pb-0.5 text-left font-semibold">
          {resourceName(name, rights.scope)}
          {rights.problem && <span className="block font-normal text-doubt">{t('setup.rights.unseen')}</span>}
        </th>
      </tr>
      {rights.parties.map(({ party, cells }) => (
        <tr key={`${party.kind} ${party.id}`} className="align-baseline">
          <th scope="row" className="break-words py-1 pe-2 text-left font-normal text-soft">
            {partyName(party)}
          </th>
          {MODES.map((mode) => (
            <td key={mode} className="py-1 pe-2">
              <Cell cell={cells[mode]} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function resourceName(name: PlaceName, scope: 'self' | 'members'): string {
  const place = t(`setup.place.${name}`);
  if (scope === 'self') return place;
  return name === 'inbox' || name === 'events'
    ? t(`setup.rights.members.${name}`)
    : t('setup.rights.members', { place });
}

/** What is, with what should be where that differs. The trial is said where it was made. */
function Cell({ cell }: { cell: RightsCell }): ReactNode {
  const { wanted, is, probed } = cell;
  const found = is ?? probed;
  const wrong = isWrong(cell);
  const word = found === undefined ? 'unknown' : found ? 'yes' : 'no';
  const isConfirmed = probed !== undefined && (is === undefined || probed === is);
  return (
    <span className={cx('block', wrong ? 'text-no' : found ? 'font-medium text-ink' : 'text-faint')}>
      <span className="inline-flex items-baseline gap-1.5">
        {wrong && <Shape tone="no" />}
        {t(`setup.rights.${word}`)}
        {isConfirmed && (
          <span className="self-center">
            <Icon of={Check} />
            <span className="sr-only">{t('setup.rights.tested')}</span>
          </span>
        )}
      </span>
      {wrong && wanted !== found && (
        <span className="block text-xs">
          {t(wanted ? 'setup.rights.should.yes' : 'setup.rights.should.no')}
        </span>
      )}
      {is !== undefined && probed !== undefined && probed !== is && (
        <span className="block text-xs">
          {t(probed ? 'setup.rights.tested.yes' : 'setup.rights.tested.no')}
        </span>
      )}
    </span>
  );
}
