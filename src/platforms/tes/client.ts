import type { TaskLook } from '../../domain/batch/task-record.ts';
import { TASK_TAG } from '../../domain/batch/task-record.ts';
import type { TaskService, TaskServiceInfo } from '../../domain/batch/task-service.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { TesConfig } from '../../domain/staging/config.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import type { ServiceRequest } from '../ask-service.ts';
import type { ProviderHands } from '../hands.ts';
import { readJsonAnswer } from '../json-answer.ts';
import { shownAddress } from '../redact.ts';
import { readTask, tasksTagged } from './task.ts';

/** So many pages of tasks are looked through for one with a mark, where the service does not look for it itself. */
const PAGES = 10;
const PAGE_SIZE = 256;

/** A client of a Task Execution Service. https://ga4gh.github.io/task-execution-schemas/docs/ */
export function openTes(config: TesConfig, { tokens, ask, now }: ProviderHands): TaskService {
  const base = config.base.replace(/\/+$/, '');

  async function json(
    path: string,
    more: Pick<ServiceRequest, 'method' | 'body'> = {},
  ): Promise<Result<unknown, StagingProblem>> {
    const held = tokens.get(config.id, now());
    const answer = await ask.ask({
      url: base + path,
      ...more,
      ...(more.body !== undefined && { headers: { 'Content-Type': 'application/json' } }),
      ...(held && { token: { header: 'Authorization', value: `Bearer ${held.token}` } }),
      ...(config.viaRelay === true && { viaRelay: true }),
    });
    return answer.ok ? readJsonAnswer(answer.value) : answer;
  }

  /** Tags are compared here as well: a service that knows no such filter answers with all tasks. */
  async function find(id: string): Promise<Result<TaskLook | undefined, StagingProblem>> {
    let token: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const query = new URLSearchParams({
        tag_key: TASK_TAG,
        tag_value: id,
        // The shortest view has no tags.
        view: 'BASIC',
        page_size: String(PAGE_SIZE),
        ...(token !== undefined && { page_token: token }),
      });
      const answer = await json(`/tasks?${query}`);
      if (!answer.ok) return answer;
      const [there] = tasksTagged(answer.value, TASK_TAG, id);
      const next = (answer.value as { next_page_token?: unknown } | null)?.next_page_token;
      if (there || typeof next !== 'string' || next === '') return ok(there);
      token = next;
    }
    return ok(undefined);
  }

  return {
    info: async () => {
      const answer = await json('/service-info');
      return answer.ok ? ok(infoIn(answer.value)) : answer;
    },
    find,
    create: async (body) => {
      const made = await json('/tasks', { method: 'POST', body });
      if (!made.ok) return made;
      const id = (made.value as { id?: unknown } | null)?.id;
      if (typeof id === 'string' && id !== '') return ok(id);
      const url = shownAddress(`${base}/tasks`);
      return fail({ kind: 'noncompliant', url, reason: 'The service gave the task no id.' });
    },
    look: async (id) => {
      const path = `/tasks/${encodeURIComponent(id)}`;
      const answer = await json(`${path}?view=FULL`);
      return answer.ok ? readTask(answer.value, shownAddress(base + path)) : answer;
    },
    cancel: async (id) => {
      const answer = await json(`/tasks/${encodeURIComponent(id)}:cancel`, { method: 'POST', body: '{}' });
      return answer.ok ? ok(undefined) : answer;
    },
  };
}

/** https://github.com/ga4gh-discovery/ga4gh-service-info */
function infoIn(value: unknown): TaskServiceInfo {
  const { name, type, version } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const spec = (type as { version?: unknown } | null | undefined)?.version;
  const said = [version, spec].find((each) => typeof each === 'string' && each !== '');
  return {
    ...(typeof name === 'string' && name !== '' && { name }),
    ...(typeof said === 'string' && { version: said }),
  };
}
