import type { ReactNode } from 'react';
import type { CrateDraft } from '../../../../domain/crate/draft.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { RelativeTime } from '../../../../ui/relative-time.tsx';
import { Pieces } from '../../../../ui/sentence.tsx';
import { parts, t } from '../../words.ts';

/** Two devices have changed the draft: one version has to be chosen; the other is kept as a draft of its own. */
export function OtherVersion(props: {
  mine: CrateDraft;
  other: CrateDraft;
  onSettle: (choice: 'mine' | 'other') => void;
}): ReactNode {
  const { mine, other, onSettle } = props;
  return (
    <Notice
      tone="doubt"
      urgent
      title={t('crateEditor.other.title')}
      kept={
        <>
          <p>{t('crateEditor.other.kept')}</p>
          <p>
            <Pieces
              of={parts('crateEditor.other.facts', {
                when: <RelativeTime iso={other.changed} />,
                count: other.crate['@graph'].length,
                mine: formatNumber(mine.crate['@graph'].length),
              })}
            />
          </p>
        </>
      }
      actions={
        <>
          <Button onClick={() => onSettle('mine')}>{t('crateEditor.other.mine')}</Button>
          <Button onClick={() => onSettle('other')}>{t('crateEditor.other.theirs')}</Button>
        </>
      }
    />
  );
}
