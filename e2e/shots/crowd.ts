import { buildAnnounce } from '../../src/domain/notification/build/announce.ts';
import type { SandboxAccount } from '../sandbox/accounts.ts';
import { postNotification } from '../sandbox/inbox-seeds.ts';

const NAMES = [
  'נורית בן-דוד',
  'د. ليلى الحسيني',
  'Þórunn Sigurðardóttir af Kirkjubæjarklaustri',
  '王小明',
  'María de los Ángeles Fernández-Villaverde y Sáenz de Tejada',
  'Ø',
];

const TITLES = [
  'A review of everything that was said about the ring gaps between the first survey and the present one, with an appendix on the instruments and a second appendix on the people who looked through them',
  'סקירה של תזמוני המעברים',
  'مراجعة قصيرة',
  'Kurz',
  'DonaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungUndSonstigeLangeWörterOhneLücke',
];

const ARTEFACTS = ['slow-moons', 'transit-timings', 'epicycle', 'ring-gaps-review', 'eclipse-plan'];

/** Posts a crowd of announced reviews to an inbox, with names and titles that try the layout. */
export async function postCrowd(maintainer: SandboxAccount, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const house = `https://house-${index % 23}.example/`;
    const document = buildAnnounce({
      pattern: index % 4 === 0 ? 'announce-endorsement' : 'announce-review',
      id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      actor: { id: `${house}people/${index}`, type: 'Person', name: NAMES[index % NAMES.length] ?? '' },
      origin: { id: house, inbox: `${house}inbox/` },
      target: { id: maintainer.pod, inbox: `${maintainer.pod}inbox/` },
      object: {
        id: `${house}reviews/${index}/`,
        types: ['Page', 'sorg:Review'],
        citeAs: `https://doi.org/10.5555/h.${index}`,
      },
      about: { id: `${maintainer.pod}artefacts/${ARTEFACTS[index % ARTEFACTS.length]}/` },
    });
    const object = { ...(document.object as object), name: TITLES[index % TITLES.length] };
    await postNotification(`${maintainer.pod}inbox/`, JSON.stringify({ ...document, object }));
  }
}
