import { randomBytes } from 'node:crypto';
import { type Answer, json, type LoopbackServer } from '../loopback-server.ts';
import { openToAll, type ServiceRequest, serveStandIn } from './stand-in.ts';
import { bearerOf, goodClaims } from './tokens.ts';

/** For whom tokens of this service are meant. */
export const TES_AUDIENCE = 'tes';

interface Task {
  readonly id: string;
  readonly account: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly created: number;
  cancelled?: boolean;
}

/** How the stand-in for a task service is set up. */
export interface TesSettings {
  readonly usualPort: number;
  /** How long a task takes, in milliseconds. */
  readonly pace: number;
}

/**
 * A Task Execution Service 1.1 in memory, below `/ga4gh/tes/v1`. A task whose first word is `false` fails by itself,
 * one whose image is `broken` by the service. https://ga4gh.github.io/task-execution-schemas/docs/
 */
export async function startTes({ usualPort, pace }: TesSettings): Promise<LoopbackServer> {
  const tasks = new Map<string, Task>();
  const who = ({ headers }: ServiceRequest) => goodClaims(bearerOf(headers), TES_AUDIENCE)?.sub;

  function stateOf({ created, cancelled, body }: Task): string {
    if (cancelled) return 'CANCELED';
    const passed = (Date.now() - created) / pace;
    if (passed < 0.15) return 'QUEUED';
    if (passed < 0.3) return 'INITIALIZING';
    if (passed < 1) return 'RUNNING';
    const [executor] = body.executors as { image: string; command: string[] }[];
    if (executor?.image === 'broken') return 'SYSTEM_ERROR';
    return executor?.command[0] === 'false' ? 'EXECUTOR_ERROR' : 'COMPLETE';
  }

  function shown(task: Task, view: string | null): Readonly<Record<string, unknown>> {
    const state = stateOf(task);
    if (view !== 'BASIC' && view !== 'FULL') return { id: task.id, state };
    const hasEnded = /COMPLETE|ERROR/.test(state);
    const log = {
      exit_code: state === 'COMPLETE' ? 0 : 1,
      stdout: 'ready\n',
      stderr: state === 'COMPLETE' ? '' : 'No such option\n',
    };
    return {
      ...task.body,
      id: task.id,
      state,
      creation_time: new Date(task.created).toISOString(),
      ...(hasEnded && {
        logs: [{ logs: [view === 'FULL' ? log : { exit_code: log.exit_code }], outputs: [] }],
      }),
    };
  }

  function list(account: string, query: URLSearchParams): Answer {
    const tags = (task: Task) => (task.body.tags ?? {}) as Readonly<Record<string, string>>;
    const [keys, values] = [query.getAll('tag_key'), query.getAll('tag_value')];
    const found = [...tasks.values()].filter(
      (task) =>
        task.account === account &&
        String(task.body.name ?? '').startsWith(query.get('name_prefix') ?? '') &&
        (query.get('state') ?? stateOf(task)) === stateOf(task) &&
        keys.every(
          (key, index) => key in tags(task) && (!values[index] || tags(task)[key] === values[index]),
        ),
    );
    const [start, size] = [Number(query.get('page_token') ?? 0), Number(query.get('page_size') ?? 256)];
    const page = found.slice(start, start + size).map((task) => shown(task, query.get('view')));
    const next = start + size < found.length ? { next_page_token: String(start + size) } : {};
    return json({ tasks: page, ...next });
  }

  return serveStandIn({
    usualPort,
    cors: openToAll,
    who,
    handle: (request) => {
      const { method, query, document = {} } = request;
      const path = request.path.replace(/^\/ga4gh\/tes\/v1/, '');
      if (path === '/service-info')
        return json({
          id: 'example.sandbox.tes',
          name: 'Tasks of the sandbox',
          type: { group: 'org.ga4gh', artifact: 'tes', version: '1.1.0' },
          organization: { name: 'Sandbox', url: 'https://sandbox.example' },
          version: '1.0.0',
          storage: ['file:///data', 'davs://lake-disk.sandbox.example'],
        });
      const account = who(request);
      if (account === undefined) return json({ msg: 'Sign in first', status_code: 401 }, 401);
      if (path === '/tasks' && method === 'POST') {
        const { executors } = document as { executors?: unknown };
        if (!Array.isArray(executors) || executors.length === 0)
          return json({ msg: 'executors: at least one is required', status_code: 400 }, 400);
        const id = randomBytes(6).toString('hex');
        tasks.set(id, { id, account, body: document, created: Date.now() });
        return json({ id });
      }
      if (path === '/tasks') return list(account, query);
      const [, id = '', verb] = /^\/tasks\/([\w-]+)(:cancel)?$/.exec(path) ?? [];
      const task = tasks.get(id);
      if (!task || task.account !== account) return json({ msg: 'Task not found', status_code: 404 }, 404);
      if (verb === undefined) return json(shown(task, query.get('view')));
      task.cancelled = true;
      return json({});
    },
    refusal: (kind) => {
      const status = { 'expired-token': 401, forbidden: 403, conflict: 409, error: 500 }[kind];
      return json({ msg: 'Ordered by the tester.', status_code: status }, status);
    },
  });
}
