/** What can go wrong between a page and a service, and on the way back. */
const WIRE_FAULTS = [
  /** The token is good no more. */
  'expired-token',
  /** The service understands and refuses by its policy. */
  'forbidden',
  /** Something of that name is there already. */
  'conflict',
  /** An error of the server. */
  'error',
  /** It answers late, after `ms`. */
  'slow',
  /** The answer says nothing of web pages. */
  'no-cors',
  /** A web page comes instead of the answer: the log-in of a proxy. */
  'page',
  /** The answer ends in the middle. */
  'cut',
  /** The request is done, but nobody hears of it. */
  'lost',
  /** The request does not arrive. */
  'dropped',
] as const;

/** A fault that whoever tries a service has ordered. */
export interface WireFault {
  readonly kind: (typeof WIRE_FAULTS)[number];
  /** Beginning of method and path: `POST /rules/`. Without it every request is meant. */
  readonly on?: string;
  /** Whose requests are meant; everybody's without it. */
  readonly account?: string;
  /** How often; always without it. */
  readonly times?: number;
  /** Of a slow answer, in milliseconds. */
  readonly ms?: number;
}

/** Reads an order for a fault; `undefined` for anything else. */
export function readWireFault(body: Readonly<Record<string, unknown>>): WireFault | undefined {
  return WIRE_FAULTS.some((kind) => kind === body.kind) ? (body as unknown as WireFault) : undefined;
}

/** The faults that are ordered, each as often as was asked for. */
export interface WireFaults {
  order(fault: WireFault): void;
  clear(account?: string): void;
  /** The fault of this request, which is counted as had. */
  take(method: string, path: string, account: string | undefined): WireFault | undefined;
}

/** No faults yet. */
export function createWireFaults(): WireFaults {
  let ordered: { readonly fault: WireFault; left: number }[] = [];
  return {
    order: (fault) => {
      ordered.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: (account) => {
      ordered = account === undefined ? [] : ordered.filter(({ fault }) => fault.account !== account);
    },
    take: (method, path, account) => {
      const found = ordered.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.account === undefined || fault.account === account) &&
          `${method} ${path}`.startsWith(fault.on ?? ''),
      );
      if (!found) return undefined;
      found.left -= 1;
      return found.fault;
    },
  };
}
