import { rootOf } from '../../domain/crate/dispatch-copy.ts';
import { addressOf, isFetched } from '../../domain/crate/dispatch-files.ts';
import { isEmpty, member, textsIn } from '../../domain/crate/json.ts';
import {
  BODY_LARGE,
  BODY_NOTED,
  BODY_TOO_LARGE,
  type PreflightFinding,
} from '../../domain/dispatch/preflight.ts';
import { readAddress } from './address.ts';
import { peopleIn } from './people.ts';
import type { PreflightInput } from './preflight-input.ts';

/** Whether sender, key, recipients and node fit together, and whom the crate names. Nobody is asked. */
export function partyFindings({ order, key, copy }: PreflightInput): PreflightFinding[] {
  const { dispatch } = order;
  const findings: PreflightFinding[] = [];
  const sender = readAddress(dispatch.sender);
  const signs = dispatch.sign && dispatch.way !== 'dispatcher';
  if (signs && key === undefined)
    findings.push({ code: 'no-key', level: 'stop', values: { host: sender?.host ?? '' }, fixes: [] });
  const keyHost = key?.kid.split('#', 1)[0];
  if (signs && keyHost !== undefined && keyHost !== sender?.host)
    findings.push({
      code: 'sender-elsewhere',
      level: 'stop',
      values: { sender: sender?.host ?? '', key: keyHost },
      fixes: [],
    });
  for (const { recipient } of dispatch.shares) {
    const host = readAddress(recipient)?.host;
    if (dispatch.way !== 'dispatcher' && host !== dispatch.node.host)
      findings.push({
        code: 'recipient-elsewhere',
        level: 'stop',
        values: { recipient, node: dispatch.node.host },
        fixes: [],
      });
  }
  const named = peopleIn(copy);
  if (named.length > 0) {
    const names = named.slice(0, 10).join(', ');
    findings.push({ code: 'persons', level: 'note', values: { names, count: named.length }, fixes: [] });
  }
  return findings;
}

/** Whether servers on the way take a request of this size: the largest counts. */
export function bodyFindings({ order }: PreflightInput): PreflightFinding[] {
  const bytes = Math.max(...order.dispatch.shares.map((share) => share.bytes));
  if (bytes <= BODY_NOTED) return [];
  const found =
    bytes > BODY_TOO_LARGE
      ? ({ code: 'body-too-large', level: 'stop' } as const)
      : bytes > BODY_LARGE
        ? ({ code: 'body-large', level: 'warn' } as const)
        : ({ code: 'body-noted', level: 'note' } as const);
  return [{ ...found, values: { bytes }, fixes: [{ kind: 'without-checksums' }] }];
}

/** What could not be made right when the copy was made. */
export function copyFindings({ problems = [], order, isOwn }: PreflightInput): PreflightFinding[] {
  return problems.map(({ kind, id }) => {
    if (kind === 'no-main') return { code: 'no-main', level: 'stop', entity: id, fixes: [] };
    const leaveOut = { kind: 'leave-out', entity: id } as const;
    if (kind === 'no-url') return { code: 'no-url', level: 'stop', entity: id, fixes: [leaveOut] };
    const base = order.dispatch.crate.url;
    const url = URL.canParse(id, base) ? new URL(id, base).href : undefined;
    const opens = url !== undefined && isOwn(url) ? [{ kind: 'make-public', url } as const] : [];
    return {
      code: 'private-file',
      level: 'stop',
      entity: id,
      ...(url !== undefined && { url }),
      fixes: [...opens, leaveOut],
    };
  });
}

/** Whether it is said under which licence files of others may be copied. */
export function licenceFindings({ copy, isOwn }: PreflightInput): PreflightFinding[] {
  const root = rootOf(copy['@graph']);
  const hasNone = root === undefined || isEmpty(member(root, 'license'));
  const bare = copy['@graph'].filter((entity) => {
    const url = isFetched(entity) ? addressOf(entity) : undefined;
    if (url === undefined || !isEmpty(member(entity, 'license'))) return false;
    // The crate's own licence speaks for the maintainer's files, and not surely for those of others.
    return hasNone || !isOwn(url.href);
  });
  if (bare.length === 0) return [];
  const names = bare.map((entity) => textsIn(member(entity, 'name'))[0] ?? entity['@id']);
  const values = { count: bare.length, names: names.slice(0, 5).join(', ') };
  return [{ code: 'no-licence', level: 'warn', values, fixes: [] }];
}
