import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Artefact } from '../../domain/artefact/artefact.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Effect } from '../../domain/suggestion/model.ts';
import { t } from '../../i18n/t.ts';
import { previewLink } from '../../pod/artefact/link.ts';
import { Diff } from '../../ui/diff.tsx';
import { useWorkspace } from '../workspace/workspace.ts';
import { metadataDiff } from './metadata-diff.ts';

/**
 * What a link changes in the description of a work: the document itself, before and after, as the pod has it now. Where
 * it cannot be read, and where the link was added long ago, the links that are known here.
 */
export function LinkDiff({
  effect,
  artefact,
  isDone,
}: {
  readonly effect: Extract<Effect, { kind: 'link' }>;
  readonly artefact: Artefact | undefined;
  readonly isDone: boolean;
}): ReactNode {
  const { transport, session } = useWorkspace();
  const { metadata, artefact: subject, predicate, target } = effect;
  const { data } = useQuery<{ before: string; after: string }, Problem>({
    // Begins with the topic: what is linked meanwhile is seen.
    queryKey: ['artefacts', 'link-preview', metadata, subject, predicate, target],
    queryFn: async () => {
      const preview = await previewLink(transport, metadata, { subject, predicate, object: target });
      if (!preview.ok) throw preview.problem;
      return preview.value;
    },
    enabled: !isDone && session.phase === 'signed-in',
    staleTime: 10_000,
    retry: false,
  });
  const known = metadataDiff(effect, artefact, isDone);
  const work = artefact?.title ?? t('patterns.work.missing');
  return data ? (
    <Diff label={t('review.effect.diff.document', { work })} {...data} />
  ) : (
    <Diff label={t('review.effect.diff', { work })} {...known} />
  );
}
