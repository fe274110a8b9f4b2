import type { Answer } from '../loopback-server.ts';
import { observationOf } from './catalogue.ts';
import { done, lines, refusal, rucioDate, value } from './rucio-answers.ts';
import { type Collection, filesOf, type RucioBooks } from './rucio-books.ts';
import { listedRule } from './rucio-rules.ts';
import { storageId } from './rucio-storage.ts';
import type { ServiceRequest } from './stand-in.ts';

const NAME = /^[/A-Za-z0-9][/A-Za-z0-9.\-_]{0,249}$/;

/** Answers everything below `/dids`. Names may hold slashes, so the last step is looked at first. */
export function answerDids(request: ServiceRequest, account: string, books: RucioBooks): Answer {
  const { method, path, query, document = {} } = request;
  if (path === '/dids/attachments' && method === 'POST') return attachEach(document, account, books);
  const [, scope = '', rest = ''] = /^\/dids\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const [, name = '', part] = /^(.+?)(?:\/(dids|files|meta|rules|status))?$/.exec(rest) ?? [];
  if (rest === 'dids/search') return lines(search(scope, query.get('name') ?? '*', books));
  const id = `${scope}:${name}`;
  const collection = books.collections.get(id);
  if (method === 'POST' && part === undefined) {
    if (!NAME.test(name) || !['DATASET', 'CONTAINER'].includes(String(document.type)))
      return refusal(400, 'InvalidObject', `Problem validating name: '${name}' does not match`);
    if (scope !== `user.${account}`)
      return refusal(401, 'AccessDenied', `Account ${account} can not add data identifier to scope ${scope}`);
    if (collection || observationOf(scope, name))
      return refusal(409, 'DataIdentifierAlreadyExists', 'Data Identifier Already Exists.');
    const type = document.type as Collection['type'];
    books.collections.set(id, { scope, name, type, account, open: true, members: new Map() });
    return done(201);
  }
  const file = observationOf(scope, name);
  if (!collection && !file)
    return refusal(404, 'DataIdentifierNotFound', `Data identifier '${id}' not found`);
  if (method === 'GET') return look(scope, name, part, collection, books);
  if (!collection) return refusal(409, 'UnsupportedOperation', `${id} is a file.`);
  if (collection.account !== account)
    return refusal(401, 'AccessDenied', `Account ${account} can not change data identifier ${id}`);
  if (method === 'POST' && part === 'dids') return attach(collection, document, books);
  if (method === 'PUT' && part === 'status') {
    if (document.open === true && !collection.open)
      return refusal(409, 'UnsupportedStatus', 'The status of the did cannot be changed.');
    collection.open = document.open !== false;
    return done();
  }
  return refusal(405, 'MethodNotAllowed');
}

function attach(
  collection: Collection,
  document: Readonly<Record<string, unknown>>,
  books: RucioBooks,
): Answer {
  const wanted = (document.dids ?? []) as { scope: string; name: string }[];
  if (!collection.open)
    return refusal(409, 'UnsupportedOperation', `Data identifier '${collection.name}' is closed`);
  for (const { scope, name } of wanted) {
    if (!filesOf(books, scope, name))
      return refusal(404, 'DataIdentifierNotFound', `Data identifier '${scope}:${name}' not found`);
    if (collection.members.has(`${scope}:${name}`))
      return refusal(409, 'FileAlreadyExists', `${scope}:${name} is already attached`);
  }
  for (const { scope, name } of wanted)
    for (const file of filesOf(books, scope, name) ?? [])
      collection.members.set(`${file.scope}:${file.name}`, file);
  return done(201);
}

function attachEach(document: Readonly<Record<string, unknown>>, account: string, books: RucioBooks): Answer {
  for (const each of (document.attachments ?? []) as { scope: string; name: string; dids: never[] }[]) {
    const collection = books.collections.get(`${each.scope}:${each.name}`);
    if (!collection || collection.account !== account)
      return refusal(404, 'DataIdentifierNotFound', `Data identifier '${each.scope}:${each.name}' not found`);
    const missing = (each.dids as { scope: string; name: string }[]).filter(
      ({ scope, name }) => !collection.members.has(`${scope}:${name}`),
    );
    const answer = attach(collection, { dids: missing }, books);
    if (answer.status >= 400) return answer;
  }
  return done(201);
}

function look(
  scope: string,
  name: string,
  part: string | undefined,
  collection: Collection | undefined,
  books: RucioBooks,
): Answer {
  const files = filesOf(books, scope, name) ?? [];
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (part === 'rules')
    return lines([...books.rules.values()].filter(({ of }) => of === collection).map(listedRule));
  if (part === 'dids' || part === 'files') {
    const rows = collection || part === 'files' ? files : [];
    return lines(rows.map((file) => ({ ...file, type: 'FILE', ...sumsOf(file.scope, file.name) })));
  }
  const self = collection
    ? { type: collection.type, account: collection.account, open: collection.open, length: files.length }
    : { type: 'FILE', account: 'tarn', ...sumsOf(scope, name) };
  return value({ scope, name, monotonic: false, expired_at: null, bytes, ...self });
}

function sumsOf(scope: string, name: string): { adler32: string | null; md5: null } {
  return { adler32: observationOf(scope, name)?.adler32 ?? null, md5: null };
}

function search(scope: string, pattern: string, books: RucioBooks): Readonly<Record<string, unknown>>[] {
  const start = pattern.replace(/\*$/, '');
  return [...books.collections.values()]
    .filter((each) => each.scope === scope && each.name.startsWith(start))
    .map(({ name, type }) => ({ scope, name, did_type: type, bytes: null, length: null }));
}

/** Rows of `/replicas/list`: where the files of data identifiers are. */
export function replicaRows(
  document: Readonly<Record<string, unknown>>,
  account: string,
  books: RucioBooks,
): Readonly<Record<string, unknown>>[] {
  const dids = (document.dids ?? []) as { scope: string; name: string }[];
  return dids
    .flatMap(({ scope, name }) => filesOf(books, scope, name) ?? [])
    .map((file) => {
      const places = placesOf(file.scope, file.name, account, books);
      const pfn = (rse: string) =>
        `davs://${rse.toLowerCase().replace('_', '-')}.sandbox.example:1094/${file.scope}/${file.name}`;
      return {
        ...file,
        ...sumsOf(file.scope, file.name),
        pfns: Object.fromEntries(
          places.map((rse, index) => [
            pfn(rse),
            {
              rse_id: storageId(rse),
              rse,
              type: rse.endsWith('TAPE') ? 'TAPE' : 'DISK',
              domain: 'wan',
              priority: index + 1,
            },
          ]),
        ),
        rses: Object.fromEntries(places.map((rse) => [rse, [pfn(rse)]])),
        states: Object.fromEntries(places.map((rse) => [rse, 'AVAILABLE'])),
      };
    });
}

/** Rows of `/replicas/<did>/datasets`. */
export function datasetRows(
  scope: string,
  name: string,
  books: RucioBooks,
): Readonly<Record<string, unknown>>[] {
  return [...books.rules.values()]
    .filter(({ of, isWaiting }) => of.scope === scope && of.name === name && !isWaiting)
    .map((rule) => {
      const there = (rule.transfer?.view(Date.now()).files ?? []).filter(({ state }) => state === 'done');
      return {
        scope,
        name,
        rse: rule.rses[0],
        rse_id: storageId(rule.rses[0] ?? ''),
        available_length: there.length,
        available_bytes: there.reduce((sum, { bytes }) => sum + bytes, 0),
        length: rule.of.members.size,
        state: there.length === rule.of.members.size ? 'AVAILABLE' : 'UNAVAILABLE',
        created_at: rucioDate(rule.created),
        updated_at: rucioDate(Date.now()),
        accessed_at: null,
      };
    });
}

/** What others had brought does not count, so that nobody who tries the sandbox finds the traces of somebody else. */
function placesOf(scope: string, name: string, account: string, books: RucioBooks): string[] {
  const first = observationOf(scope, name)?.place ?? 'COAST_TAPE';
  const copies = [...books.rules.values()]
    .filter(
      (rule) =>
        rule.account === account &&
        rule.transfer
          ?.view(Date.now())
          .files.some((file) => file.scope === scope && file.name === name && file.state === 'done'),
    )
    .flatMap(({ rses }) => rses);
  return [...new Set([first, ...copies])];
}
