import type { DispatchWay } from '../../../domain/dispatch/model.ts';
import type { Probe } from '../../../platforms/ocm/transports.ts';
import type { AskedNode } from './use-node.ts';

/** What holds for a way, for what is signed or not, from what was found out for what is signed. */
export function probeFor(probe: Probe, sign: boolean): Probe {
  if (sign) return probe;
  if (probe.kind === 'cors-blocked' && probe.what === 'signature') return { kind: 'ready' };
  if (probe.kind === 'not-offered' && probe.because === 'no-host-rule') return { kind: 'ready' };
  return probe;
}

/** Whether a share can be sent on a way; `undefined` while nobody looked. */
export function isOpen(way: DispatchWay, asked: AskedNode | undefined, sign: boolean): boolean | undefined {
  if (way === 'export' || way === 'dispatcher') return true;
  return asked && probeFor(asked.ways[way], sign).kind === 'ready';
}

/**
 * The way that fits: directly where the node takes it, else the relay where it does, else by hand. What is to be signed
 * is never sent unsigned for it.
 */
export function fittingWay(asked: AskedNode | undefined, sign: boolean): DispatchWay {
  if (asked === undefined || isOpen('direct', asked, sign)) return 'direct';
  return isOpen('relay', asked, sign) ? 'relay' : 'export';
}
