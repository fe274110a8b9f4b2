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
  if (book.before === undefined) {
    const forgotten = await forgetAutonomy(look, home, book);
    if (!forgotten.ok) return forgotten;
  }
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
 * What was allowed to a book that was deleted is not allowed to a new one of the same name: it begins as every new book
 * does, before its text is there to be run.
 */
async function forgetAutonomy(
  look: SmallLook & Pick<PodLook, 'now' | 'pod'>,
  home: string,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Result<unknown>> {
  const settings = await readPolicySettings(look.transport, home);
  if (!settings.ok) return settings;
  const before = settings.value.find((setting) => setting.id === id)?.autonomy;
  const compiled = compileRulebook(text, { id });
  const autonomy = compiled.ok && readHeader(compiled.value).autonomy === 'off' ? 'off' : 'suggest';
  if (before === undefined || before === autonomy) return ok(undefined);
  const changedAt = new Date(look.now()).toISOString();
  const setting = { id, autonomy, changedBy: look.pod.webId, changedAt } as const;
  const written = await putPolicySetting(look.transport, home, setting, before);
  return written.ok ? syncPolicies(look, home) : written;
}
