import { changeDecision, type DecisionCase, type DecisionChange } from '../cache/decisions.ts';
import { addIntents, changeIntent } from '../cache/intents.ts';
import { getNotification } from '../cache/notifications.ts';
import { listPolicySettings } from '../cache/policies.ts';
import { markRead } from '../cache/read-marks.ts';
import type { Replica } from '../cache/replica.ts';
import type { OwnBook } from '../domain/policy/own-book.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type IntentEvent, nextIntent } from '../domain/suggestion/intent-state.ts';
import type { Intent } from '../domain/suggestion/model.ts';
import type { PodProfile } from '../pod/pod-profile.ts';
import { setAutonomy } from './autonomy.ts';
import { intentsByHand, logByHand, recordByHand } from './by-hand.ts';
import { approve, putOff, reject, takeBack } from './decide.ts';
import { beginDispatch, mark, resend, withdraw } from './dispatch-commands.ts';
import { dryRun } from './dry-run.ts';
import type { DryRunBook, DryRunEvent } from './dry-run-events.ts';
import { putEdit } from './edit-intent.ts';
import type { Environment } from './environment.ts';
import { putFilter } from './filters.ts';
import type { PodLook } from './look.ts';
import { mendLog } from './mend-log.ts';
import { goesAnotherWay } from './other-way.ts';
import { placeByHand } from './place.ts';
import type { Commands, Topic } from './protocol.ts';
import { saveReadState } from './read-state.ts';
import { deleteRuleBook, putRuleBook } from './rule-books.ts';
import { changeSettings } from './settings.ts';
import { beginStaging, moveStaging } from './staging-commands.ts';
import type { StagingServices } from './staging-services.ts';
import { syncServices } from './sync-documents.ts';
import { verdictInTheWay } from './verdict-in-the-way.ts';

/** How long a "later" can be taken back before the pod hears of it, in milliseconds. */
const LATER_GRACE = 5_000;

/** The pod that is open, as commands see it. */
export interface Workplace {
  readonly pod: PodProfile;
  readonly replica: Replica;
  /** Says that parts of the replica have changed. */
  readonly changed: (topics: readonly Topic[]) => void;
  /** Has the leading tab carry out what is due; with `look` it also asks the pod. */
  readonly stir: (look: boolean) => void;
  /** Has the leading tab tell the pod before long what was read. */
  readonly keepRead: () => void;
  /** Has this tab do what is due of the stagings. */
  readonly tend: () => void;
}

/** Does something with the pod that is open; an `invalid` problem where none is. */
type WithOpen = (work: (at: Workplace) => Promise<Result<unknown>>) => Promise<Result<void>>;

/** Commands by their names, without those that open and close a pod. */
type WorkCommands = {
  readonly [C in Exclude<keyof Commands, 'start' | 'stop'>]: (
    ...args: Parameters<Commands[C]>
  ) => Promise<Result<void>>;
};

/** What can be asked of the orchestrator while a pod is open. */
export function createCommands(
  environment: Environment,
  withOpen: WithOpen,
  services: StagingServices,
): WorkCommands {
  const now = () => environment.now();

  function decide(
    suggestionId: string,
    change: (current: DecisionCase) => Result<DecisionChange>,
  ): Promise<Result<void>> {
    return withOpen(async (at) => {
      const decided = await changeDecision(at.replica, suggestionId, change);
      if (decided.ok) {
        at.changed(['suggestions', 'intents']);
        at.stir(false);
      }
      return decided;
    });
  }

  return {
    sync: () =>
      withOpen(async (at) => {
        at.stir(true);
        return ok(undefined);
      }),
    readRegister: () =>
      writeHome(async (look, home) => {
        const problem = await syncServices(look, home);
        return problem ? fail(problem) : ok(undefined);
      }),
    approve: (id, graceMs, words) =>
      withOpen(async (at) => {
        const suggestion = await at.replica.db.get('suggestions', id);
        const planned = suggestion?.effects.map((effect) => ({ cause: id, effect })) ?? [];
        return (
          (await verdictInTheWay(at.replica, ok(planned))) ??
          decide(id, (current) => approve(current, { now: now(), graceMs }, words))
        );
      }),
    reject: (id, graceMs, reason) =>
      decide(id, (current) => reject(current, { now: now(), graceMs }, id, reason)),
    later: (id, until) =>
      decide(id, (current) => putOff(current, { now: now(), graceMs: LATER_GRACE }, id, until)),
    undo: (id) =>
      withOpen(async (at) => {
        const leaveTrace = await isAutomatic(at, id);
        return decide(id, (current) => takeBack(current, now(), id, leaveTrace));
      }),
    offer: (offer) => sendByHand('offer', offer),
    send: (message) => sendByHand('send', message),
    place: (message) => withOpen(async (at) => addByHand(at, placeByHand(message, at.pod, now()))),
    record: (url) =>
      withOpen(async (at) => {
        const row = await getNotification(at.replica, url);
        if (!row) return fail({ kind: 'absent', url });
        return addByHand(at, recordByHand(row, now()));
      }),
    log: (event) => withOpen((at) => addByHand(at, logByHand(event, now()))),
    retry: (intentId) => move(intentId, { type: 'retry' }),
    editIntent: (edit) => writeHome((look, home) => putEdit(look, home, edit)),
    delivered: (intentId) =>
      move(
        intentId,
        {
          type: 'deliver',
          receipt: { at: new Date(now()).toISOString(), status: 0, already: false, via: 'export' },
        },
        ({ effect }) => effect.kind === 'send',
      ),
    drop: (intentId) => move(intentId, { type: 'drop' }),
    setAutonomy: (wish) => writeHome((look, home) => setAutonomy(look, home, wish)),
    putSettings: (change) => writeHome((look, home) => changeSettings(look, home, change)),
    putFilter: (wish) => writeHome((look, home) => putFilter(look, home, wish)),
    mendLog: () => writeHome((look) => mendLog(look)),
    putRuleBook: (book) => writeHome((look, home) => putRuleBook(look, home, book, environment.shipped)),
    deleteRuleBook: (book) => writeHome((look, home) => deleteRuleBook(look, home, book)),
    dispatch: (order) => writeHome((look, home) => beginDispatch(look, home, order)),
    resendDispatch: (wish) => writeHome((look, home) => resend(look, home, wish)),
    markDispatch: (wish) => writeHome((look, home) => mark(look, home, wish)),
    withdrawDispatch: (wish) => writeHome((look, home) => withdraw(look, home, wish)),
    knowProviders: async (providers, policy) => {
      services.know(providers, policy);
      return tend();
    },
    holdToken: async (token) => {
      services.hold(token);
      return tend();
    },
    dropToken: async (audience) => {
      services.drop(audience);
      return ok(undefined);
    },
    stage: (staging, config) => {
      services.learn(config);
      return writeHome((look, home) => beginStaging(look, home, staging));
    },
    changeStaging: (change) => writeHome((look, home) => moveStaging(look, home, change)),
    markRead: (urls, read) =>
      withOpen(async (at) => {
        if (!(await markRead(at.replica, urls, read, now()))) return ok(undefined);
        at.changed(['notifications']);
        at.keepRead();
        return ok(undefined);
      }),
    saveReadState: () =>
      withOpen(async ({ pod, replica }) =>
        pod.home === undefined
          ? ok(undefined)
          : saveReadState({ replica, transport: environment.transport }, pod.home),
      ),
  };

  /** Has this tab look after the stagings, where a pod is open. */
  async function tend(): Promise<Result<void>> {
    await withOpen(async (at) => {
      at.tend();
      return ok(undefined);
    });
    return ok(undefined);
  }

  /** Writes to a small document of the pod at once, and has the leading tab look at what came of it. */
  function writeHome(write: (look: PodLook, home: string) => Promise<Result<void>>): Promise<Result<void>> {
    return withOpen(async (at) => {
      const { replica, pod } = at;
      if (pod.home === undefined) return fail({ kind: 'absent', url: pod.storages[0] ?? pod.webId });
      const { transport } = environment;
      const written = await write({ replica, pod, transport, now, changed: at.changed }, pod.home);
      at.tend();
      at.stir(true);
      return written;
    });
  }

  /** Whether the policy behind a suggestion acts by itself: what is taken back of it must be known to all devices. */
  async function isAutomatic({ replica }: Workplace, suggestionId: string): Promise<boolean> {
    const [suggestion, settings] = await Promise.all([
      replica.db.get('suggestions', suggestionId),
      listPolicySettings(replica),
    ]);
    return settings.some(({ id, autonomy }) => id === suggestion?.policy.id && autonomy === 'auto');
  }

  function sendByHand(
    kind: 'offer' | 'send',
    message: Parameters<typeof intentsByHand>[0],
  ): Promise<Result<void>> {
    return withOpen(async (at) => {
      const { webId, inbox: ownInbox, eventLog } = at.pod;
      const logs = (kind === 'offer' || message.log === true) && eventLog !== undefined;
      const intents = intentsByHand(message, { kind, now: now(), logs, webId, ownInbox });
      return (await verdictInTheWay(at.replica, intents)) ?? addByHand(at, intents);
    });
  }

  async function addByHand(at: Workplace, intents: Result<Intent[]>): Promise<Result<void>> {
    if (!intents.ok) return intents;
    if (await goesAnotherWay(at.replica, intents.value)) return ok(undefined);
    await addIntents(at.replica, intents.value);
    at.changed(['intents']);
    at.stir(false);
    return ok(undefined);
  }

  function move(
    intentId: string,
    event: IntentEvent,
    concerns: (intent: Intent) => boolean = () => true,
  ): Promise<Result<void>> {
    return withOpen(async (at) => {
      await changeIntent(at.replica, intentId, (intent) =>
        intent && concerns(intent) ? nextIntent(intent, event) : undefined,
      );
      at.changed(['intents', 'suggestions']);
      at.stir(false);
      return ok(undefined);
    });
  }
}

/** Tries a rule book out on the open replica; `tell` gets `ended` last, in any case. Gives back how to cancel. */
export function tryOut(
  environment: Environment,
  withOpen: WithOpen,
  book: DryRunBook,
  tell: (event: DryRunEvent) => void,
): () => void {
  let cancelled = false;
  const failed = (problem: Problem) =>
    tell({ type: 'ended', done: 0, matched: 0, ms: 0, stopped: 'problem', problem });
  void withOpen(async ({ replica, pod }) => {
    const rules = (own: OwnBook) => environment.tryOut(pod, own);
    await dryRun({
      replica,
      pod,
      book,
      rules,
      now: () => environment.now(),
      cancelled: () => cancelled,
      tell,
    });
    return ok(undefined);
  }).then(
    (ran) => ran.ok || failed(ran.problem),
    (error: unknown) => failed({ kind: 'unexpected', message: String(error), where: 'dry run' }),
  );
  return () => {
    cancelled = true;
  };
}
