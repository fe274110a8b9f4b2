import { getNotification, markGone, putReadNotifications, rematchThreads } from '../cache/notifications.ts';
import { type NotificationRow, RAW_LIMIT } from '../cache/rows.ts';
import { seenMembers } from '../cache/seen.ts';
import type { Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { listContainer } from '../pod/container.ts';
import { membersGone, membersToRead } from './delta.ts';
import { fetchMembers, type Reading, toMark } from './fetch-members.ts';
import { interpret } from './interpret.ts';
import type { Look } from './look.ts';

/** What a look at a container brought. */
export interface LookOutcome {
  /** How many members were read. */
  readonly read: number;
  /** What kept it from being complete. */
  readonly problem?: Problem;
}

/**
 * Brings the replica's inbox up to date: one listing, then only what is new or has changed, newest first.
 * Every member becomes a row, readable or not; rows and the delta's marks are stored together, so that an interrupted
 * run goes on where it stopped. The pod's inbox is only ever read.
 */
export async function syncInbox(look: Look, inbox: string): Promise<Result<LookOutcome>> {
  const listing = await listContainer(look.transport, inbox);
  if (!listing.ok) return listing;
  const seen = await seenMembers(look.replica, inbox);

  const gone = membersGone(seen, listing.value);
  if (gone.length > 0) {
    await markGone(look.replica, gone, new Date(look.now()).toISOString());
    look.changed(['notifications']);
  }

  const members = membersToRead(seen, listing.value, look.thorough);
  if (members.length === 0) return ok({ read: 0 });
  const problem = await fetchMembers(look, members, async (batch) => {
    const rows: NotificationRow[] = [];
    for (const reading of batch) {
      // A re-read that fails must not put an error in the place of what was read before.
      if (!reading.body.ok && (await isReadBefore(look, reading.member.url))) continue;
      rows.push(await toRow(reading, look));
    }
    const marks = batch.map((reading) => toMark(reading, inbox));
    await putReadNotifications(look.replica, rows, marks);
    await rematchThreads(
      look.replica,
      rows.filter((row) => row.notification).flatMap((row) => [row.activityId, ...(row.answers ?? [])]),
    );
    look.changed(['notifications']);
  });
  return ok({ read: members.length, problem });
}

async function isReadBefore(look: Look, url: string): Promise<boolean> {
  const row = await getNotification(look.replica, url);
  return row !== undefined && row.problem === undefined;
}

async function toRow({ member, body }: Reading, look: Look): Promise<NotificationRow> {
  const receivedAt =
    member.modified ?? (body.ok ? body.value.modified : undefined) ?? new Date(look.now()).toISOString();
  const common = {
    url: member.url,
    receivedAt,
    version: member.version,
    standing: 'unknown',
    remarks: [],
    matchedBy: '',
  } as const;
  if (!body.ok)
    return {
      ...common,
      mediaType: member.mediaType,
      size: member.size,
      raw: '',
      truncated: false,
      unreadable: `It could not be fetched (${body.problem.kind}).`,
      problem: body.problem,
      activityId: member.url,
      findings: [],
      answers: [],
    };
  const { text, mediaType, size, binary } = body.value;
  const read = await interpret(body.value);
  return {
    ...common,
    mediaType,
    size,
    raw: text.slice(0, RAW_LIMIT),
    truncated: text.length > RAW_LIMIT || binary,
    unreadable: read.unreadable,
    activityId: read.activityKey ?? member.url,
    notification: read.notification,
    findings: read.findings,
    answers: read.notification ? answeredKeys(read.notification) : [],
  };
}
