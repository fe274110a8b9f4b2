import type { TaskRecord } from '../domain/batch/task-record.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { deleteResource } from './artefact/put-resource.ts';
import { listContainer } from './container.ts';
import { isSuccess, problemFromResponse } from './http/problem-from-response.ts';
import { readDocument, updateDocument } from './rdf/update-document.ts';
import { taskFromQuads, taskToTurtle } from './tasks-rdf.ts';
import type { Transport } from './transport.ts';

/** Most documents that are read at a time. */
const AT_ONCE = 6;

/** URL of the document of a task. @param home Orrery's own container, ending in `/`. */
export function taskUrl(home: string, id: string): string {
  return new URL(`${encodeURIComponent(id)}.ttl`, tasksUrl(home)).href;
}

function tasksUrl(home: string): string {
  return new URL('tasks/', home).href;
}

/**
 * Writes a task down before anything of it is handed over. Where it is there already, gives back how it stands: nothing
 * is begun twice.
 */
export async function createTask(
  transport: Transport,
  home: string,
  task: TaskRecord,
): Promise<Result<TaskRecord>> {
  const url = taskUrl(home, task.id);
  const answer = await transport({
    url,
    method: 'PUT',
    headers: { 'content-type': 'text/turtle', 'if-none-match': '*' },
    body: taskToTurtle(url, task),
  });
  if (!answer.ok) return answer;
  if (isSuccess(answer.value)) return ok(task);
  if (answer.value.status === 412) return readTaskAt(transport, url);
  return fail(problemFromResponse(answer.value, 'write'));
}

/**
 * Changes a task, whatever others write meanwhile. `change` sees the newest state, possibly several times, and answers
 * `undefined` to leave it alone. Gives back the state that stands in the end.
 */
export async function changeTask(
  transport: Transport,
  home: string,
  id: string,
  change: (current: TaskRecord) => TaskRecord | undefined,
): Promise<Result<TaskRecord>> {
  const url = taskUrl(home, id);
  let standing: TaskRecord | undefined;
  const updated = await updateDocument(transport, url, (current) => {
    if (current.response === undefined) return { kind: 'stop', problem: { kind: 'absent', url } };
    const before = taskFromQuads(url, current.quads);
    if (before === undefined) return { kind: 'stop', problem: notATask(url) };
    const after = change(before);
    standing = after ?? before;
    if (after === undefined) return { kind: 'leave' };
    return { kind: 'replace', text: taskToTurtle(url, after), contentType: 'text/turtle' };
  });
  if (!updated.ok) return updated;
  return standing === undefined ? fail(notATask(url)) : ok(standing);
}

/** Deletes what the pod has of a task; the service is told nothing. One that is gone already is no problem. */
export function forgetTask(transport: Transport, home: string, id: string): Promise<Result<void>> {
  return deleteResource(transport, taskUrl(home, id));
}

/** The tasks of all devices, the newest first; what is no task is left out. No container means none. */
export async function listTasks(transport: Transport, home: string): Promise<Result<readonly TaskRecord[]>> {
  const listing = await listContainer(transport, tasksUrl(home));
  if (!listing.ok) return listing.problem.kind === 'absent' ? ok([]) : listing;
  const urls = listing.value.members.map(({ url }) => url).filter((url) => url.endsWith('.ttl'));
  const tasks: TaskRecord[] = [];
  for (let from = 0; from < urls.length; from += AT_ONCE) {
    const reads = await Promise.all(
      urls.slice(from, from + AT_ONCE).map((url) => readTaskAt(transport, url)),
    );
    for (const read of reads) {
      if (read.ok) tasks.push(read.value);
      else if (!['noncompliant', 'invalid', 'absent'].includes(read.problem.kind)) return read;
    }
  }
  return ok(tasks.sort((a, b) => (a.created < b.created ? 1 : -1)));
}

async function readTaskAt(transport: Transport, url: string): Promise<Result<TaskRecord>> {
  const document = await readDocument(transport, url);
  if (!document.ok) return document;
  if (document.value.response === undefined) return fail({ kind: 'absent', url });
  const task = taskFromQuads(url, document.value.quads);
  return task === undefined ? fail(notATask(url)) : ok(task);
}

function notATask(url: string) {
  return { kind: 'noncompliant', url, reason: 'The document does not describe a task.' } as const;
}
