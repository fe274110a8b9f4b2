import { listRuleBooks, replaceRuleBooks } from '../cache/rule-books.ts';
import { readHeader } from '../domain/policy/header.ts';
import { checkBook } from '../domain/policy/own-book.ts';
import { compileRulebook } from '../domain/policy/rulebook.ts';
import { ok, type Result } from '../domain/result.ts';
import { putPolicySetting, readPolicySettings } from '../pod/policies.ts';
import * as stored from '../pod/rule-books.ts';
import { syncPolicies } from './autonomy.ts';
import type { PodLook } from './look.ts';

type SmallLook = Pick<PodLook, 'replica' | 'transport' | 'changed'>;

/**
 * Reads the maintainer's own rule books; the rules are made anew where they have changed.
 * @param touched Id of a book that is read in any case: a listing does not tell two versions of one second apart.
 */
export async function syncRuleBooks(look: SmallLook, home: string, touched?: string): Promise<Result<void>> {
  const before = await listRuleBooks(look.replica);
  const known = before.filter(({ id }) => id !== touched);
  const read = await stored.listRuleBooks(look.transport, home, known);
  if (!read.ok) return read;
  if (JSON.stringify(before) !== JSON.stringify(read.value)) {
    await replaceRuleBooks(look.replica, read.value);
    look.changed(['policies']);
  }
  return ok(undefined);
}

/** Saves a rule book to the pod and takes it over from there. `shipped`: ids that are taken. */
export async function putRuleBook(
  look: SmallLook & Pick<PodLook, 'now' | 'pod'>,
  home: string,
  book: { readonly id: string; readonly text: string; readonly before?: string },
  shipped: ReadonlySet<string>,
): Promise<Result<void>> {
  const usable = checkBook(book, shipped);
  if (!usable.ok) return usable;
  const allowed = await allowAnew(look, home, book);
  if (!allowed.ok) return allowed;
  const written = await stored.putRuleBook(look.transport, home, book);
  // Also after a failure: what was changed elsewhere is to be seen.
  const read = await syncRuleBooks(look, home, book.id);
  return written.ok ? read : written;
}

/** Deletes a rule book from the pod and takes that over. */
export async function deleteRuleBook(
  look: SmallLook,
  home: string,
  book: { readonly id: string; readonly before: string },
): Promise<Result<void>> {
  const written = await stored.deleteRuleBook(look.transport, home, book);
  const read = await syncRuleBooks(look, home, book.id);
  return written.ok ? read : written;
}

/**
 * What was allowed to one text is not allowed to another, before that is there to be run. A changed book that acted by
 * itself asks again. A new book begins as every new one does, also where one of its name was deleted.
 */
async function allowAnew(
  look: SmallLook & Pick<PodLook, 'now' | 'pod'>,
  home: string,
  book: { readonly id: string; readonly text: string; readonly before?: string },
): Promise<Result<unknown>> {
  const settings = await readPolicySettings(look.transport, home);
  if (!settings.ok) return settings;
  const { id } = book;
  const before = settings.value.find((setting) => setting.id === id)?.autonomy;
  const autonomy = book.before !== undefined && before !== 'auto' ? before : firstAutonomy(book);
  if (before === undefined || autonomy === undefined || before === autonomy) return ok(undefined);
  const changedAt = new Date(look.now()).toISOString();
  const setting = { id, autonomy, changedBy: look.pod.webId, changedAt } as const;
  const written = await putPolicySetting(look.transport, home, setting, before);
  return written.ok ? syncPolicies(look, home) : written;
}

/** What a book may do as long as the maintainer has not said so: ask, unless it says itself that it begins switched off. */
function firstAutonomy({ id, text }: { readonly id: string; readonly text: string }): 'off' | 'suggest' {
  const compiled = compileRulebook(text, { id });
  return compiled.ok && readHeader(compiled.value).autonomy === 'off' ? 'off' : 'suggest';
}
