import { fail, ok, type Result } from '../../domain/result.ts';
import type { TesConfig } from '../../domain/staging/config.ts';
import type { StagingProblem } from '../../domain/staging/provider.ts';
import type { ServiceRequest } from '../ask-service.ts';
import { readJsonAnswer } from '../json-answer.ts';
import type { ProviderHands } from '../open-provider.ts';
import { shownAddress } from '../redact.ts';
import { findByTag, readTask, readTasks, type TaskState, type TesTask, taskBody } from './task.ts';

/** What a service tells of itself. https://github.com/ga4gh-discovery/ga4gh-service-info */
interface TesInfo {
  readonly name?: string;
  readonly version?: string;
  /** Where it can read inputs from and write outputs to, as beginnings of URLs. */
  readonly storage: readonly string[];
}

/** A service that runs tasks. Nothing of it throws. */
export interface TesClient {
  /** Needs no token at most services. */
  info(): Promise<Result<TesInfo, StagingProblem>>;
  /**
   * Hands a task in, once: one that has the same mark is found and taken for it.
   * @param mark name of the tag whose value no other task has
   */
  create(task: TesTask, mark: string): Promise<Result<CreatedTask, StagingProblem>>;
  /** One page of tasks, those with a tag where one is named. */
  list(page?: TaskPage): Promise<Result<TaskList, StagingProblem>>;
  /** With what its command has written. */
  get(id: string): Promise<Result<TaskState, StagingProblem>>;
  cancel(id: string): Promise<Result<void, StagingProblem>>;
}

/** A task that was handed in. */
interface CreatedTask {
  readonly id: string;
  /** It was there before. */
  readonly adopted: boolean;
}

/** Which tasks are wanted. */
interface TaskPage {
  readonly tag?: { readonly key: string; readonly value: string };
  readonly size?: number;
  readonly token?: string;
}

/** Tasks of a page. */
interface TaskList {
  readonly tasks: readonly TaskState[];
  /** Of the next page, where there is one. */
  readonly next?: string;
}

/** A client of a Task Execution Service. https://ga4gh.github.io/task-execution-schemas/docs/ */
export function openTes(config: TesConfig, { tokens, ask, now }: ProviderHands): TesClient {
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

  async function list({ tag, size, token }: TaskPage = {}): Promise<Result<TaskList, StagingProblem>> {
    const query = new URLSearchParams({
      ...(tag && { tag_key: tag.key, tag_value: tag.value }),
      view: 'BASIC',
      ...(size !== undefined && { page_size: String(size) }),
      ...(token !== undefined && { page_token: token }),
    });
    const answer = await json(`/tasks?${query}`);
    if (!answer.ok) return answer;
    const next = (answer.value as { next_page_token?: unknown } | null)?.next_page_token;
    return ok({
      tasks: readTasks(answer.value, shownAddress(`${base}/tasks`)),
      ...(typeof next === 'string' && next !== '' && { next }),
    });
  }

  return {
    info: async () => {
      const answer = await json('/service-info');
      return answer.ok ? ok(infoIn(answer.value)) : answer;
    },
    create: async (task, mark) => {
      const value = task.tags[mark];
      if (value === undefined) throw new RangeError(`The task has no tag ${mark}.`);
      const before = await json(findByTag(mark, value));
      if (!before.ok) return before;
      const [there] = readTasks(before.value, base);
      if (there) return ok({ id: there.id, adopted: true });
      const made = await json('/tasks', { method: 'POST', body: JSON.stringify(taskBody(task)) });
      if (!made.ok) return made;
      const id = (made.value as { id?: unknown } | null)?.id;
      if (typeof id === 'string' && id !== '') return ok({ id, adopted: false });
      return fail({ kind: 'noncompliant', url: `${base}/tasks`, reason: 'The service gave the task no id.' });
    },
    list,
    get: async (id) => {
      const path = `/tasks/${encodeURIComponent(id)}`;
      const answer = await json(`${path}?view=FULL`);
      return answer.ok ? readTask(answer.value, base + path) : answer;
    },
    cancel: async (id) => {
      const answer = await json(`/tasks/${encodeURIComponent(id)}:cancel`, { method: 'POST', body: '{}' });
      return answer.ok ? ok(undefined) : answer;
    },
  };
}

function infoIn(value: unknown): TesInfo {
  const { name, type, version, storage } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const spec = (type as { version?: unknown } | null | undefined)?.version;
  const said = [version, spec].find((each) => typeof each === 'string' && each !== '');
  return {
    ...(typeof name === 'string' && { name }),
    ...(typeof said === 'string' && { version: said }),
    storage: (Array.isArray(storage) ? storage : []).filter((each) => typeof each === 'string'),
  };
}
