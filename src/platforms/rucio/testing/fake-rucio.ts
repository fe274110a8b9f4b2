import { ok, type Result } from '../../../domain/result.ts';
import type { RucioAnswer } from '../answer.ts';
import type { RucioCall } from '../call.ts';

interface Dataset {
  open: boolean;
  readonly members: Set<string>;
}

/** A Rucio server in memory, as far as a submission touches it. */
export interface FakeRucio {
  ask(call: RucioCall): Promise<Result<RucioAnswer>>;
  readonly calls: RucioCall[];
  readonly datasets: Map<string, Dataset>;
  readonly rules: Record<string, unknown>[];
  /** Called before each call, with how many came before it; may throw, to end everything there. */
  before: (count: number) => void;
  /** Called once a call was done and before its answer arrives. */
  after: (count: number) => void;
}

/** Makes a server that answers as a real one was seen to. */
export function createFakeRucio(account = 'ines'): FakeRucio {
  const fake: FakeRucio = {
    calls: [],
    datasets: new Map(),
    rules: [],
    before: () => {},
    after: () => {},
    ask: async (call) => {
      const count = fake.calls.length;
      fake.before(count);
      fake.calls.push(call);
      const [status, text] = answer(call);
      fake.after(count);
      return ok({ url: `https://rucio.example${call.path}`, status, text });
    },
  };

  function refuse(status: number, className: string): [number, string] {
    return [status, JSON.stringify({ ExceptionClass: className, ExceptionMessage: 'No.' })];
  }

  function answer({ method, path, body = {} }: RucioCall): [number, string] {
    const dids = /^\/dids\/([^/]+)\/(.+?)(\/dids|\/status|\/rules|\?.*)?$/.exec(path);
    if (dids) {
      const [, scope, name, rest] = dids;
      return forDataset(method, `${scope}:${name}`, rest, body);
    }
    if (method === 'POST' && path === '/rules/') return makeRule(body);
    return refuse(404, 'RuleNotFound');
  }

  function forDataset(
    method: string,
    id: string,
    rest: string | undefined,
    body: Readonly<Record<string, unknown>>,
  ): [number, string] {
    const dataset = fake.datasets.get(id);
    if (method === 'POST' && rest === undefined) {
      if (dataset) return refuse(409, 'DataIdentifierAlreadyExists');
      fake.datasets.set(id, { open: true, members: new Set() });
      return [201, 'Created'];
    }
    if (!dataset) return refuse(404, 'DataIdentifierNotFound');
    if (method === 'POST' && rest === '/dids') {
      const wanted = (body.dids as { scope: string; name: string }[]).map(
        (did) => `${did.scope}:${did.name}`,
      );
      if (!dataset.open) return refuse(409, 'UnsupportedOperation');
      if (wanted.some((each) => dataset.members.has(each))) return refuse(409, 'FileAlreadyExists');
      for (const each of wanted) dataset.members.add(each);
      return [201, 'Created'];
    }
    if (method === 'PUT') {
      dataset.open = false;
      return [200, ''];
    }
    if (rest === '/dids')
      return [200, [...dataset.members].map((each) => JSON.stringify(parts(each))).join('\n')];
    if (rest === '/rules')
      return [
        200,
        fake.rules
          .filter(({ of }) => of === id)
          .map((rule) => JSON.stringify(rule))
          .join('\n'),
      ];
    return [200, JSON.stringify({ ...parts(id), type: 'DATASET', open: dataset.open })];
  }

  function makeRule(body: Readonly<Record<string, unknown>>): [number, string] {
    const [did] = body.dids as { scope: string; name: string }[];
    const of = `${did?.scope}:${did?.name}`;
    if (!fake.datasets.has(of)) return refuse(404, 'DataIdentifierNotFound');
    if (body.account !== account) return refuse(500, 'AccessDenied');
    const isThere = fake.rules.some((rule) => rule.of === of && rule.rse_expression === body.rse_expression);
    if (isThere) return refuse(409, 'DuplicateRule');
    const id = `rule-${fake.rules.length + 1}`;
    fake.rules.push({ id, of, account, state: 'INJECT', ...body });
    return [201, JSON.stringify([id])];
  }

  return fake;
}

function parts(id: string): { scope: string; name: string } {
  const colon = id.indexOf(':');
  return { scope: id.slice(0, colon), name: id.slice(colon + 1) };
}
