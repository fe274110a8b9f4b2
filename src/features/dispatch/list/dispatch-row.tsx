import type { ReactNode } from 'react';
import type { Dispatch } from '../../../domain/dispatch/model.ts';
import { Badge } from '../../../ui/badge.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { Name, WorkTitle } from '../../../ui/names.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Pieces } from '../../../ui/sentence.tsx';
import { parts, t } from '../words.ts';
import { laneOf } from './lanes.ts';
import { stateWord } from './share-words.ts';

/** A dispatch in the list: which crate, to whom, and how far it has come. */
export function DispatchRow({ dispatch }: { dispatch: Dispatch }): ReactNode {
  const { crate, shares, node } = dispatch;
  const [first] = shares;
  const who =
    shares.length === 1 && first ? (
      <span className="wrap-anywhere">
        <Name>{first.recipientName ?? first.recipient}</Name>
      </span>
    ) : (
      t('dispatch.row.many', { count: shares.length })
    );
  return (
    <ListRow
      muted={laneOf(dispatch) === 'over'}
      primary={
        <span className="line-clamp-3">
          <Pieces
            of={parts<'dispatch.row', ReactNode>('dispatch.row', {
              crate: <WorkTitle>{crate.name}</WorkTitle>,
              who,
            })}
          />
        </span>
      }
      end={<RelativeTime iso={dispatch.createdAt} />}
      secondary={
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          {statesOf(dispatch).map(({ word, tone, count }) => (
            <Badge key={word} tone={tone}>
              {count > 1 || shares.length > 1 ? `${count} · ${word}` : word}
            </Badge>
          ))}
          <span className="wrap-anywhere text-faint">
            <Pieces
              of={parts<'dispatch.row.at', ReactNode>('dispatch.row.at', { node: <Name>{node.host}</Name> })}
            />
          </span>
        </span>
      }
    />
  );
}

/** The states of all shares, each with how many have it. */
function statesOf(
  dispatch: Dispatch,
): readonly (ReturnType<typeof stateWord> & { readonly count: number })[] {
  const words = dispatch.shares.map((share) => stateWord(share, dispatch));
  const byWord = new Map(words.map((state) => [state.word, state]));
  return [...byWord.values()].map((state) => ({
    ...state,
    count: words.filter(({ word }) => word === state.word).length,
  }));
}
