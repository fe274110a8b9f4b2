import { checkCrate } from '../../../domain/crate/check.ts';
import { type DispatchCopy, withReceiver } from '../../../domain/crate/dispatch-copy.ts';
import type { CrateDocument, CrateEntity } from '../../../domain/crate/document.ts';
import { deleteEntities } from '../../../domain/crate/edit/entities.ts';
import { applyFix } from '../../../domain/crate/fix/fix.ts';
import { fixAllOf } from '../../../domain/crate/fix/fix-of.ts';
import type { Receiver } from '../../../domain/crate/options.ts';
import type { Finding } from '../../../domain/finding.ts';
import type { FoundCrate } from '../../../pod/crates/read-crate.ts';
import { podCopy } from '../crate/pod-copy.ts';
import type { ComposeDraft } from './compose-draft.ts';

/** What is sent, made from the crate and from what the maintainer decided about it. */
export interface CopyToSend extends DispatchCopy {
  /** What receivers make of it. */
  readonly findings: readonly Finding[];
  /** Paths of findings that can be mended in the copy without a person. */
  readonly mendable: ReadonlySet<string>;
}

/** What decides about the copy. */
export interface CopyWishes extends Pick<ComposeDraft, 'leftOut' | 'sizes' | 'mended' | 'withoutChecksums'> {
  /** Base URL of the node, where a Dispatcher is to read the crate. */
  readonly dispatcherFor?: string;
}

/** Makes the copy: as nodes want it, without what was taken out, with the repairs that were agreed to. */
export function copyToSend(
  crate: CrateDocument,
  found: Pick<FoundCrate, 'container' | 'payload'>,
  wishes: CopyWishes,
): CopyToSend {
  const { leftOut, sizes, mended, withoutChecksums, dispatcherFor } = wishes;
  const receiver: Receiver = dispatcherFor === undefined ? 'sciencemesh' : 'dispatcher';
  const base = podCopy(crate, found, {
    withoutChecksums,
    ...(dispatcherFor !== undefined && { dispatcher: { node: dispatcherFor } }),
  });
  let copy = withSizes(leftOut.length > 0 ? deleteEntities(base.crate, leftOut) : base.crate, sizes);
  let findings = judge(copy, receiver);
  for (const rule of mended) {
    const fix = fixAllOf(
      findings.filter((finding) => finding.rule === rule),
      copy,
    );
    if (fix === undefined) continue;
    copy = applyFix(copy, fix);
    findings = judge(copy, receiver);
  }
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const mendable = rules.filter(
    (rule) =>
      fixAllOf(
        findings.filter((finding) => finding.rule === rule),
        copy,
      ) !== undefined,
  );
  const problems = base.problems.filter(({ id }) => !leftOut.includes(id));
  return { crate: copy, changes: base.changes, problems, findings, mendable: new Set(mendable) };
}

/** Judged as for some recipient: who it is makes no difference. */
function judge(copy: CrateDocument, receiver: Receiver): readonly Finding[] {
  const personal = withReceiver(copy, { address: 'somebody@node.example' });
  return checkCrate(personal, { packaging: 'detached', receiver });
}

function withSizes(crate: CrateDocument, sizes: Readonly<Record<string, number>>): CrateDocument {
  if (Object.keys(sizes).length === 0) return crate;
  const graph = crate['@graph'].map((entity): CrateEntity => {
    const { url } = entity;
    const size = typeof url === 'string' && Object.hasOwn(sizes, url) ? sizes[url] : undefined;
    return size === undefined ? entity : { ...entity, contentSize: String(size) };
  });
  return { ...crate, '@graph': graph };
}
