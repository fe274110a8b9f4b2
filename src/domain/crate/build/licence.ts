import { asUrl } from '../../artefact/identifier.ts';
import { licenceId, licenceLabel, licenceUrl } from '../../artefact/licence.ts';
import type { CrateEntity } from '../document.ts';
import { given } from './values.ts';

/** A licence, as far as it is known. */
export interface LicenceFacts {
  /** SPDX id, or the URL of the licence. */
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
}

/** Names and a sentence for those that are offered first, so that their entities are complete without any list. */
const COMMON: Readonly<Record<string, readonly [name: string, description: string]>> = {
  'CC-BY-4.0': [
    'Creative Commons Attribution 4.0 International',
    'May be shared and changed by everybody who names its authors.',
  ],
  'CC-BY-SA-4.0': [
    'Creative Commons Attribution Share Alike 4.0 International',
    'May be shared and changed by everybody who names its authors and passes it on under the same licence.',
  ],
  'CC-BY-NC-4.0': [
    'Creative Commons Attribution Non Commercial 4.0 International',
    'May be shared and changed, but not for commercial ends, by everybody who names its authors.',
  ],
  'CC0-1.0': ['Creative Commons Zero v1.0 Universal', 'Given to the public: no rights are reserved.'],
  MIT: ['MIT License', 'May be used for everything as long as this licence and its copyright note go along.'],
  'Apache-2.0': [
    'Apache License 2.0',
    'May be used for everything as long as licence and notices go along; grants patents, too.',
  ],
  'GPL-3.0-or-later': [
    'GNU General Public License v3.0 or later',
    'May be used and changed; who passes it on does so with the source and under the same licence.',
  ],
  'BSD-3-Clause': [
    'BSD 3-Clause "New" or "Revised" License',
    'May be used for everything as long as the copyright note goes along and no name is used to advertise.',
  ],
};

/**
 * A licence as an entity, by its SPDX id or its URL; `undefined` for what is neither.
 * https://www.researchobject.org/ro-crate/specification/1.2/contextual-entities#licensing-access-control-and-copyright
 */
export function licenceEntity({ id, name, description }: LicenceFacts): CrateEntity | undefined {
  const typed = id.trim();
  const written = asUrl(typed);
  const spdx = written === undefined ? typed : licenceId(written);
  const url = written ?? licenceUrl(typed);
  if (url === undefined) return undefined;
  const [commonName, commonDescription] = (spdx && Object.hasOwn(COMMON, spdx) && COMMON[spdx]) || [];
  const label = name ?? commonName ?? licenceLabel(url);
  return {
    '@id': (spdx && licenceUrl(spdx)) ?? url,
    '@type': 'CreativeWork',
    name: label,
    description: description ?? commonDescription ?? `What may be done with it is said at ${url}`,
    ...given({ identifier: spdx }),
  };
}
