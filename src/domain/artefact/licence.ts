/** One licence that can be chosen. */
export interface Licence {
  /** SPDX id. https://spdx.org/licenses/ */
  readonly id: string;
  readonly name: string;
  readonly osiApproved: boolean;
}

/** The licences that most works are under, in the order in which they are offered first. */
export const COMMON_LICENCES = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC0-1.0',
  'MIT',
  'Apache-2.0',
  'GPL-3.0-or-later',
  'BSD-3-Clause',
] as const;

const CC_BASE = 'https://creativecommons.org/';
const SPDX_BASE = 'https://spdx.org/licenses/';
const CC_ID = /^CC-(BY(?:-(?:NC|ND|SA|NC-ND|NC-SA))?)-(\d\.\d)(?:-([A-Z]{2,3}))?$/;
const CC_URL =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)\/(?:([a-z]{2,3})\/)?(?:legalcode|deed(?:\.\w+)?)?$/;
const CC0_URL =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/publicdomain\/zero\/1\.0\/?(?:legalcode|deed(?:\.\w+)?)?$/;
const SPDX_URL = /^https?:\/\/spdx\.org\/licenses\/([A-Za-z0-9.+-]+?)(?:\.html)?$/;
const SPDX_ID = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/;

/**
 * The URL that names a licence: that of Creative Commons for theirs, since repositories compare it, else that of SPDX.
 * `undefined` for what is no id.
 */
export function licenceUrl(id: string): string | undefined {
  if (id === 'CC0-1.0') return `${CC_BASE}publicdomain/zero/1.0/`;
  const [, kind, version, country] = CC_ID.exec(id) ?? [];
  if (kind !== undefined && version !== undefined) {
    return `${CC_BASE}licenses/${kind.toLowerCase()}/${version}/${country === undefined ? '' : `${country.toLowerCase()}/`}`;
  }
  return SPDX_ID.test(id) ? SPDX_BASE + id : undefined;
}

/** The SPDX id that a licence's URL stands for, `undefined` for other licences. */
export function licenceId(url: string): string | undefined {
  if (CC0_URL.test(url)) return 'CC0-1.0';
  const [, kind, version, country] = CC_URL.exec(url) ?? [];
  if (kind !== undefined && version !== undefined) {
    const id = `CC-${kind}-${version}${country === undefined ? '' : `-${country}`}`.toUpperCase();
    return CC_ID.test(id) ? id : undefined;
  }
  return SPDX_URL.exec(url)?.[1];
}

/** How a licence is called on a page: `CC BY 4.0`, `MIT`, or its URL. */
export function licenceLabel(url: string): string {
  const id = licenceId(url);
  if (id === undefined) return url;
  return id.startsWith('CC') ? id.replace(/^CC-?(?=\D)/, 'CC ').replace(/-(?=\d\.\d|[A-Z]{2,3}$)/g, ' ') : id;
}

/** All licences of the SPDX list by name; loaded when first asked for. */
export async function loadLicences(): Promise<readonly Licence[]> {
  const { default: list } = await import('spdx-license-list');
  return Object.entries(list)
    .map(([id, { name, osiApproved }]) => ({ id, name, osiApproved }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
