import { adoptDraft, putDraft, readDraft, readDraftRow, updateRow } from '../../../cache/crate-drafts.ts';
import type { CrateDraft } from '../../../domain/crate/draft.ts';
import { advance, type History, historyOf, redone, undone, withPast } from '../../../domain/crate/history.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../words.ts';
import type { ApplyOptions, DraftInWork, Saving } from './draft-in-work.ts';
import type { Chance, DraftPlace } from './draft-place.ts';
import { PauseTimer } from './pause-timer.ts';
import { pushDraft } from './push-draft.ts';

/** A pause in which the draft is kept in this browser, and one in which it is written to the pod; in milliseconds. */
const KEEP_AFTER = 400;
const PUSH_AFTER = 4_000;
/** Who never pauses is kept and written all the same; in milliseconds. */
const KEEP_WITHIN = 5_000;
const PUSH_WITHIN = 30_000;

/** One draft that is edited on this page: its history, and how it comes into this browser and into the pod. */
export class DraftStore {
  readonly #place: DraftPlace;
  readonly #chance: Chance;
  readonly #id: string;
  readonly #listeners = new Set<() => void>();
  readonly #onKept: (id: string) => void;
  #history: History<CrateDraft> | undefined;
  #saving: Saving = { state: 'saved' };
  #snapshot: DraftInWork = { state: 'loading' };
  /** The revision in this browser's database that the present state is based on. */
  #revision = 0;
  /** What the database has. */
  #kept: CrateDraft | undefined;
  #local = new Map<string, Blob>();
  readonly #keepTimer = new PauseTimer(KEEP_AFTER, KEEP_WITHIN);
  readonly #pushTimer = new PauseTimer(PUSH_AFTER, PUSH_WITHIN);
  #work: Promise<void>;

  /** @param onKept is told when the database has a new version */
  constructor(place: DraftPlace, chance: Chance, id: string, onKept: (id: string) => void = () => undefined) {
    this.#place = place;
    this.#chance = chance;
    this.#id = id;
    this.#onKept = onKept;
    this.#work = Promise.resolve();
    this.#queue(() => this.#load());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftInWork => this.#snapshot;

  readonly apply = (
    label: string,
    change: (draft: CrateDraft) => CrateDraft,
    { field, local, past }: ApplyOptions = {},
  ): void => {
    if (!this.#history) return;
    const at = this.#chance.now();
    const next = change(this.#history.present);
    if (next === this.#history.present) return;
    for (const [key, blob] of local ?? []) this.#local.set(key, blob);
    const state = { ...next, changed: new Date(at).toISOString() };
    const history = advance(this.#history, { label, state, at, ...(field !== undefined && { field }) });
    this.#move(past ? withPast(history, past) : history);
  };

  readonly undo = (): void => {
    if (this.#history) this.#move(undone(this.#history));
  };

  readonly redo = (): void => {
    if (this.#history) this.#move(redone(this.#history));
  };

  /** Decides between the versions of two devices, or of two tabs. */
  readonly settle = (choice: 'mine' | 'other'): void => {
    this.#queue(() => this.#settle(choice));
  };

  /** Keeps and writes at once what waits. Resolves when that is done, well or badly. */
  readonly flush = async (): Promise<void> => {
    this.#keepTimer.clear();
    this.#pushTimer.clear();
    this.#queue(() => this.#bring());
    await this.#work;
  };

  /** Something else changed the database: another tab, or what came from the pod. */
  readonly look = (): Promise<void> => {
    this.#queue(async () => {
      const row = await readDraftRow(this.#place.db, this.#id);
      if (!row || row.isDeleted) {
        if (!this.#isDirty()) this.#show({ state: 'missing' });
      } else if (row.revision !== this.#revision && !this.#isDirty()) await this.#load();
      else if (row.revision !== this.#revision || row.other !== undefined) await this.#showOther();
    });
    return this.#work;
  };

  async #load(): Promise<void> {
    const { db } = this.#place;
    const [row, draft] = await Promise.all([readDraftRow(db, this.#id), readDraft(db, this.#id)]);
    if (!row || !draft || row.isDeleted) {
      this.#history = undefined;
      this.#show({ state: 'missing' });
      return;
    }
    this.#revision = row.revision;
    this.#kept = draft;
    // What came from elsewhere can be undone, too, as long as the page is open.
    this.#history = this.#history
      ? advance(this.#history, {
          label: t('crateEditor.other.step'),
          state: draft,
          at: this.#chance.now(),
        })
      : historyOf<CrateDraft>(draft);
    if (row.other !== undefined) await this.#showOther();
    else if (row.saved?.revision === row.revision) this.#say({ state: 'saved', at: draft.changed });
    else {
      this.#say({ state: 'here' });
      this.#pushSoon();
    }
  }

  #move(history: History<CrateDraft>): void {
    if (history.present === this.#history?.present) return;
    this.#history = history;
    this.#keepTimer.set(() => this.#queue(() => this.#keep()));
    // Until one of two versions is chosen, the pod gets none; this browser keeps the own one.
    const isContested = this.#saving.state === 'other';
    this.#say(isContested ? this.#saving : { state: 'saving' });
    if (!isContested) this.#pushSoon();
  }

  #pushSoon(): void {
    this.#pushTimer.set(() => this.#queue(() => this.#bring()));
  }

  /** One thing after the other: each sees what the one before has left. */
  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      const problem: Problem = { kind: 'unexpected', message: String(error), where: 'keeping a draft' };
      this.#say({ state: 'failed', problem });
    });
  }

  async #bring(): Promise<void> {
    await this.#keep();
    await this.#push();
  }

  #isDirty(): boolean {
    return this.#history !== undefined && this.#history.present !== this.#kept;
  }

  async #keep(): Promise<void> {
    const draft = this.#history?.present;
    if (!draft || !this.#isDirty()) return;
    const local = this.#local;
    this.#local = new Map();
    const written = await putDraft(this.#place.db, draft, this.#revision, local);
    if (written.ok) {
      this.#revision = written.value.revision;
      this.#kept = draft;
      this.#onKept(this.#id);
      return;
    }
    this.#local = new Map([...local, ...this.#local]);
    if (written.problem.kind === 'conflict') await this.#showOther();
    else this.#say({ state: 'failed', problem: written.problem });
  }

  async #push(): Promise<void> {
    if (this.#isDirty() || !this.#history || this.#saving.state === 'other') return;
    const pushed = await pushDraft(this.#place, this.#chance, this.#id);
    if (pushed.kind === 'other') await this.#showOther();
    else if (this.#isDirty()) return;
    else if (pushed.kind === 'saved') this.#say({ state: 'saved', at: this.#history.present.changed });
    else if (pushed.kind === 'waiting') this.#say({ state: 'here' });
    else this.#say({ state: 'failed', problem: pushed.problem });
    this.#onKept(this.#id);
  }

  /** Two versions: that of another device lies beside this one; that of another tab is what the database has. */
  async #showOther(): Promise<void> {
    const { db } = this.#place;
    const other = (await readDraft(db, this.#id, true)) ?? (await readDraft(db, this.#id));
    if (other) this.#say({ state: 'other', other });
  }

  async #settle(choice: 'mine' | 'other'): Promise<void> {
    const mine = this.#history?.present;
    if (this.#saving.state !== 'other' || !mine) return;
    const { db } = this.#place;
    const { other } = this.#saving;
    const row = await readDraftRow(db, this.#id);
    if (!row) return;
    const copy = { ...(choice === 'mine' ? other : mine), id: this.#chance.uuid() };
    const put = await putDraft(db, copy, 0, choice === 'mine' ? undefined : this.#local);
    if (!put.ok) {
      this.#say({ state: 'failed', problem: put.problem });
      return;
    }
    if (choice === 'other' && row.other !== undefined) await adoptDraft(db, other, row.other, row.revision);
    // From here on the version of the other device counts as known: mine may follow it.
    else
      await updateRow(
        db,
        this.#id,
        ({ other: version, ...now }) => ({
          ...now,
          ...(version !== undefined && { saved: { revision: 0, version } }),
        }),
        { other: null },
      );
    if (choice === 'other') await this.#load();
    else {
      this.#revision = (await readDraftRow(db, this.#id))?.revision ?? 0;
      this.#kept = undefined;
      this.#say({ state: 'saving' });
      await this.#keep();
      this.#pushSoon();
    }
    this.#onKept(copy.id);
  }

  #say(saving: Saving): void {
    this.#saving = saving;
    if (!this.#history) return;
    const { present, past, future } = this.#history;
    this.#show({
      state: 'ready',
      draft: present,
      apply: this.apply,
      undo: this.undo,
      redo: this.redo,
      canUndo: past.at(-1)?.label,
      canRedo: future[0]?.label,
      saving,
      settle: this.settle,
    });
  }

  #show(snapshot: DraftInWork): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
