import type { ReactNode } from 'react';
import type { SavedCrate } from '../../../../domain/crate/draft.ts';
import { Shape, type Tone } from '../../../../ui/badge.tsx';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { Pieces } from '../../../../ui/sentence.tsx';
import type { Saving } from '../../draft/draft-in-work.ts';
import { parts, t } from '../../words.ts';

const tones: Readonly<Record<Saving['state'], Tone>> = {
  saved: 'yes',
  saving: 'wait',
  here: 'wait',
  failed: 'no',
  other: 'doubt',
};

/** Where the draft is kept at this moment, and whether it has become a crate of the pod. */
export function SavedState({ saving, saved }: { saving: Saving; saved: SavedCrate | undefined }): ReactNode {
  return (
    <p className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-soft text-sm">
      <span className="inline-flex items-baseline gap-1.5" title={hint(saving)}>
        <Shape tone={tones[saving.state]} />
        {words(saving)}
      </span>
      <span className="hidden text-faint two:inline">
        {saved ? (
          <Pieces of={parts('crateEditor.in-pod', { when: <RelativeTime iso={saved.at} /> })} />
        ) : (
          t('crateEditor.not-in-pod')
        )}
      </span>
    </p>
  );
}

function words(saving: Saving): string {
  switch (saving.state) {
    case 'saved':
      return t('crateEditor.saved');
    case 'saving':
      return t('crateEditor.saving');
    case 'here':
      return t('crateEditor.kept-here');
    case 'failed':
      return t('crateEditor.keep.failed');
    case 'other':
      return t('crateEditor.other.title');
  }
}

function hint(saving: Saving): string | undefined {
  return saving.state === 'here' ? t('crateEditor.kept-here.why') : undefined;
}
