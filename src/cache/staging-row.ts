import { type Did, formatDid } from '../domain/staging/did.ts';
import type { StagingRequest } from '../domain/staging/request.ts';
import type { StagingRow } from './rows.ts';

/**
 * A staging as it lies in the replica: its members as one text, a line for each. Lists of stagings are read at every
 * change, and ten thousand members of each as objects would hold the page up.
 */
export interface StoredStaging extends Omit<StagingRow, 'request'> {
  readonly request: Omit<StagingRequest, 'members'> & { readonly members: string };
}

/** The form in which a staging is stored. */
export function packStaging(row: StagingRow): StoredStaging {
  const members = row.request.members.map(formatDid).join('\n');
  return { ...row, request: { ...row.request, members } };
}

/** A staging as it was before it was stored; its members are made when somebody asks for them. */
export function unpackStaging({ request, ...row }: StoredStaging): StagingRow {
  const { members: text, ...rest } = request;
  let list: readonly Did[] | undefined;
  return {
    ...row,
    request: {
      ...rest,
      get members() {
        list ??= text === '' ? [] : text.split('\n').map(didOfLine);
        return list;
      },
    },
  };
}

/** Only what was a data identifier before was stored: it is parted at its first colon. */
function didOfLine(line: string): Did {
  const colon = line.indexOf(':');
  return { scope: line.slice(0, colon), name: line.slice(colon + 1) };
}
