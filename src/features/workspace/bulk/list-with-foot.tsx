import type { ReactNode } from 'react';

/** A list with something that stays below it while it scrolls. */
export function ListWithFoot({ list, foot }: { list: ReactNode; foot: ReactNode }): ReactNode {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 grow">{list}</div>
      {foot}
    </div>
  );
}
