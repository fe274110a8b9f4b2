import { isTransient, type Problem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { type Channel, findSubscriptionService, subscribe } from './live-channel.ts';
import type { Transport } from './transport.ts';

/** The part of a WebSocket that is used. */
export type LiveSocket = Pick<WebSocket, 'onopen' | 'onmessage' | 'onclose' | 'close'>;

/** How a watch stands. `unsupported` is final: look at the resource from time to time instead. */
export type LiveState =
  | { readonly state: 'connecting' | 'open' | 'waiting' | 'closed' }
  /** `problem` says why; without one, the server offers no sockets. */
  | { readonly state: 'unsupported'; readonly problem?: Problem };

/** What is watched, who is told, and what a watch needs from where it runs. */
export interface LiveOptions {
  readonly transport: Transport;
  /** URL of the resource, usually a container. */
  readonly topic: string;
  readonly openSocket: (url: string) => LiveSocket;
  /** Look again now. Says nothing about what has changed: a message is a hint, never data. */
  readonly onChange: () => void;
  readonly onState?: (state: LiveState) => void;
  /** Runs work once after so many milliseconds; gives back how to call it off. */
  readonly schedule: (work: () => void, ms: number) => () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 … 1, to spread reconnections. */
  readonly random: () => number;
}

/** A running watch. */
export interface Live {
  close(): void;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;
/** A channel is replaced this long before its end, or after half of a shorter life. Milliseconds. */
const RENEW_BEFORE = 60_000;
/** Timers beyond about 24 days fire at once. */
const LONGEST_TIMER = 0x7fff_ffff;

/**
 * Watches a resource over a WebSocket: connects, reconnects with growing waits, renews before the channel ends.
 * `onChange` is also called after each connection, since anything may have happened meanwhile.
 * https://solidproject.org/TR/websocket-channel-2023
 */
export function watch(options: LiveOptions): Live {
  const { transport, topic, openSocket, onChange, onState, schedule, now, random } = options;
  let closed = false;
  let failures = 0;
  let service: string | undefined;
  let channel: Channel | undefined;
  let socket: LiveSocket | undefined;
  /** One timer at a time: the next connection, or the renewal of this one. */
  let cancelTimer = () => {};

  function later(work: () => void, ms: number): void {
    cancelTimer();
    cancelTimer = schedule(work, ms);
  }

  async function connect(): Promise<void> {
    onState?.({ state: 'connecting' });
    if (channel === undefined || (channel.endAt !== undefined && channel.endAt <= now())) {
      const subscribed = await newChannel();
      if (closed) return;
      if (!subscribed.ok) {
        if (isTransient(subscribed.problem)) retry();
        else giveUp(subscribed.problem);
        return;
      }
      if (subscribed.value === undefined) {
        giveUp();
        return;
      }
      channel = subscribed.value;
    }
    open(channel);
  }

  /** `undefined` when the server offers none. */
  async function newChannel(): Promise<Result<Channel | undefined>> {
    if (service === undefined) {
      const found = await findSubscriptionService(transport, topic);
      if (!found.ok) return found;
      service = found.value;
    }
    return service === undefined ? ok(undefined) : subscribe(transport, service, topic);
  }

  function open(current: Channel): void {
    let opened = false;
    try {
      socket = openSocket(current.receiveFrom);
    } catch (error) {
      // A page from https may not open ws: there will be no other answer later.
      const message = error instanceof Error ? error.message : String(error);
      giveUp({ kind: 'network', url: topic, message });
      return;
    }
    socket.onopen = () => {
      opened = true;
      failures = 0;
      onState?.({ state: 'open' });
      if (current.endAt !== undefined) later(renew, timeToRenewal(current.endAt - now()));
      onChange();
    };
    socket.onmessage = () => onChange();
    // An error is always followed by the closing.
    socket.onclose = () => {
      // A channel that cannot be opened is dead; one that was cut can be opened again.
      if (!opened) channel = undefined;
      retry();
    };
  }

  /** The gap between the two sockets is covered by the look that follows each connection. */
  function renew(): void {
    channel = undefined;
    drop();
    void connect();
  }

  function retry(): void {
    drop();
    onState?.({ state: 'waiting' });
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures, 10)) * (1 + random() / 4);
    failures++;
    later(() => void connect(), wait);
  }

  function giveUp(problem?: Problem): void {
    drop();
    onState?.({ state: 'unsupported', ...(problem && { problem }) });
  }

  /** Closes the socket and hears nothing of it any more. */
  function drop(): void {
    cancelTimer();
    if (socket === undefined) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
    socket = undefined;
  }

  void connect();
  return {
    close() {
      if (closed) return;
      closed = true;
      drop();
      onState?.({ state: 'closed' });
    },
  };
}

/** @param left Milliseconds that the channel still lives. */
function timeToRenewal(left: number): number {
  return Math.min(Math.max(left - RENEW_BEFORE, left / 2, 0), LONGEST_TIMER);
}
