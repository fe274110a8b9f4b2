import type { Hub } from './hubs.ts';

/** In which form events go into the public log. `processed`: without e-mail addresses and what is marked private. */
export type LogForm = 'verbatim' | 'processed';

/** `direct`: logged and sent at once. `own-inbox`: put into the own inbox, where policies log and send it. */
export type OfferWay = 'direct' | 'own-inbox';

/** What the maintainer has set once for all devices. */
export interface Settings {
  /** `undefined` until the maintainer was asked: until then nothing delicate goes out verbatim. */
  readonly logForm?: LogForm;
  /** Names of properties (`summary`, or full IRIs) that are left out of processed events. */
  readonly markedPrivate: readonly string[];
  /** Seconds in which an approval can be undone. */
  readonly undoSeconds?: number;
  /** Days after which a thread that waits is overdue. */
  readonly patienceDays?: number;
  /** How an Offer that she composes leaves; `undefined`: directly. */
  readonly offerWay?: OfferWay;
  /** Whether the own inbox gets a copy of an Offer that leaves directly; `undefined`: yes. */
  readonly offerCopy?: boolean;
  /** Web address of the relay that forwards messages to services which browsers cannot reach; ends in `/`. */
  readonly relay?: string;
  /** Where notebooks can be opened; missing: nowhere. */
  readonly hubs?: readonly Hub[];
  /** OCM address (`id@host`) under which she sends crates; its host vouches for them. */
  readonly sender?: string;
  /** Hosts of OCM nodes that take the draft form of embedded crates; all others get the payload form. */
  readonly draftNodes?: readonly string[];
  /** Web address of a Dispatcher that sends crates for her. */
  readonly dispatcher?: string;
  /** Where data are brought to usually: id of a provider, id and name of one of its destinations. */
  readonly usualDestination?: UsualDestination;
}

/** A destination of a provider. */
export interface UsualDestination {
  readonly provider: string;
  readonly id: string;
  readonly name: string;
}

/** Settings of a maintainer who has set nothing. */
export const defaultSettings: Settings = { markedPrivate: [] };

/** Seconds in which an approval can be undone, where she has set nothing. */
export const UNDO_SECONDS = 8;

/** Days after which a thread that waits is overdue, where she has set nothing. */
export const PATIENCE_DAYS = 30;

/** Longest time that a thread may wait without being overdue, in days. */
export const MAX_PATIENCE_DAYS = 3_650;

/** Longest time for which an approval is kept back, in seconds. */
export const MAX_UNDO_SECONDS = 120;
