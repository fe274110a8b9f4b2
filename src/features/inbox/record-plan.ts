import type { ArtefactRow, NotificationRow } from '../../cache/rows.ts';
import type { Settings } from '../../domain/settings/settings.ts';
import { tellsOfPrivateWork } from '../../domain/suggestion/private-work.ts';
import { wouldCountAsYours } from '../suggestion/claimed-as-yours.tsx';
import { logText } from '../suggestion/log-text.ts';
import type { InboxItem } from './inbox-item.ts';

/** Why a message is not recorded together with others. */
export type NotRecorded =
  /** It stands in the log already. */
  | 'recorded'
  /** It has no id, so it cannot stand there. */
  | 'no-id'
  /** It says that it comes from the maintainer, and the log would bear that out: that is to be looked at by itself. */
  | 'claimed'
  /** The log would tell of a work that is private: that is to be looked at by itself. */
  | 'private';

/** What recording several messages at once does. */
export interface RecordPlan {
  readonly items: readonly InboxItem[];
  readonly leftOut: readonly { readonly item: InboxItem; readonly why: NotRecorded }[];
  /** How many of the items contain something personal. */
  readonly personal: number;
}

/** Plans the recording of marked messages. */
export function recordPlan(
  marked: readonly InboxItem[],
  artefacts: readonly ArtefactRow[],
  settings: Settings,
  webId: string | undefined,
): RecordPlan {
  const items: InboxItem[] = [];
  const leftOut: { item: InboxItem; why: NotRecorded }[] = [];
  for (const item of marked) {
    const why = notRecorded(item.row, artefacts);
    if (why) leftOut.push({ item, why });
    else items.push(item);
  }
  const personal = items.filter(({ row }) => {
    const received = row.truncated ? undefined : row.raw;
    const text = logText(effectOf(row), received, { ...settings, logForm: 'processed' }, webId);
    return text !== undefined && text.written.removed.length > 0;
  }).length;
  return { items, leftOut, personal };
}

function notRecorded(row: NotificationRow, artefacts: readonly ArtefactRow[]): NotRecorded | undefined {
  if (row.event !== undefined) return 'recorded';
  if (row.notification?.id === undefined) return 'no-id';
  if (wouldCountAsYours([effectOf(row)], row)) return 'claimed';
  return tellsOfPrivateWork([effectOf(row)], artefacts, [row.artefact]) ? 'private' : undefined;
}

function effectOf({ activityId, url }: NotificationRow) {
  return { kind: 'log', activityId, source: url } as const;
}
