import { putReadEvents } from '../cache/events.ts';
import { rematchThreads } from '../cache/notifications.ts';
import { type EventRow, RAW_LIMIT } from '../cache/rows.ts';
import { seenMembers } from '../cache/seen.ts';
import { ok, type Result } from '../domain/result.ts';
import { answeredKeys } from '../domain/thread/answers.ts';
import { listContainer } from '../pod/container.ts';
import { membersToRead } from './delta.ts';
import { fetchMembers, type Reading, toMark } from './fetch-members.ts';
import { interpret } from './interpret.ts';
import type { Look } from './look.ts';
import type { LookOutcome } from './sync-inbox.ts';

/**
 * Brings the replica's event log up to date: one listing, then each event once, for events never change.
 * A log that does not exist yet is an empty one. Notifications that speak of a new event are matched anew.
 */
export async function syncEvents(look: Look, log: string): Promise<Result<LookOutcome>> {
  const listing = await listContainer(look.transport, log);
  if (!listing.ok) return listing.problem.kind === 'absent' ? ok({ read: 0 }) : listing;
  const seen = await seenMembers(look.replica, log);
  const unread = membersToRead(seen, listing.value, look.thorough);
  const members = unread.filter(({ url }) => !seen.has(url) || seen.get(url)?.failed !== undefined);
  if (members.length === 0) return ok({ read: 0 });
  const problem = await fetchMembers(look, members, async (batch) => {
    const rows = await Promise.all(batch.map((reading) => toEvent(reading, look)));
    const marks = batch.map((reading) => toMark(reading, log));
    await putReadEvents(look.replica, rows, marks);
    await rematchThreads(
      look.replica,
      rows.filter((row) => row.notification).flatMap((row) => [row.activityId, ...(row.answers ?? [])]),
    );
    look.changed(['events']);
  });
  return ok({ read: members.length, problem });
}

async function toEvent({ member, body }: Reading, look: Look): Promise<EventRow> {
  const common = {
    url: member.url,
    version: member.version,
    writtenAt:
      member.modified ?? (body.ok ? body.value.modified : undefined) ?? new Date(look.now()).toISOString(),
  };
  if (!body.ok)
    return {
      ...common,
      activityId: member.url,
      raw: '',
      unreadable: `It could not be fetched (${body.problem.kind}).`,
    };
  const read = await interpret(body.value);
  return {
    ...common,
    activityId: read.activityKey ?? member.url,
    notification: read.notification,
    answers: read.notification ? answeredKeys(read.notification) : [],
    raw: body.value.text.slice(0, RAW_LIMIT),
    unreadable: read.unreadable,
  };
}
