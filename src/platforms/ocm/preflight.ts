import { addressOf, isFetched } from '../../domain/crate/dispatch-files.ts';
import type { CrateDocument } from '../../domain/crate/document.ts';
import type { PreflightFinding } from '../../domain/dispatch/preflight.ts';
import { checkFiles } from './check-files.ts';
import type { PreflightHands, PreflightInput } from './preflight-input.ts';
import { checkPublished } from './published.ts';
import { bodyFindings, copyFindings, licenceFindings, partyFindings } from './still-checks.ts';

/**
 * Everything that can be found out before sending beside what the crate's own rules say (`checkCrate` with `receiver`):
 * whether everybody can read the files and how long they are, what their addresses give away, how large the request is,
 * whether recipient, node, sender and key fit, and whether receivers will find our key.
 */
export async function preflight(input: PreflightInput, hands: PreflightHands): Promise<PreflightFinding[]> {
  const still = [partyFindings, copyFindings, bodyFindings, licenceFindings].flatMap((check) => check(input));
  const [published, files] = await Promise.all([
    publishedFindings(input, hands),
    checkFiles(filesOf(input.copy), input.isOwn, hands),
  ]);
  const order = ['stop', 'warn', 'note'];
  return [...still, ...published, ...files].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

/** The files that receivers fetch. */
function filesOf(copy: CrateDocument) {
  return copy['@graph'].flatMap((entity) => {
    const url = isFetched(entity) ? addressOf(entity) : undefined;
    return url === undefined ? [] : [{ entity, url }];
  });
}

async function publishedFindings(
  { order, key }: PreflightInput,
  { ask, now }: PreflightHands,
): Promise<PreflightFinding[]> {
  const { sender, sign, way } = order.dispatch;
  if (way === 'dispatcher') return [];
  const host = sender.slice(sender.lastIndexOf('@') + 1);
  const { faults } = await checkPublished(ask, host, sign ? key : undefined, now());
  return faults.map(
    ({ fault, url }): PreflightFinding =>
      // A host that lets no page look may show everything to receivers.
      fault === 'hidden'
        ? { code: 'sender-unseen', level: 'warn', url, values: { host }, fixes: [] }
        : {
            code: 'sender-unpublished',
            level: sign ? 'stop' : 'warn',
            url,
            values: { host, fault },
            fixes: [{ kind: 'publish' }],
          },
  );
}
