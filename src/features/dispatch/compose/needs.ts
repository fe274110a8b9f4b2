import type { Checks } from './use-checks.ts';
import type { Composer } from './use-composer.ts';
import { isOpen } from './ways.ts';

/** What is missing before something can be sent. */
export type Need = 'login' | 'recipients' | 'node' | 'takes' | 'sender' | 'key' | 'way' | 'mend' | 'check';

/** What of a composer decides. */
export type Composed = Pick<
  Composer,
  'recipients' | 'asked' | 'node' | 'verdict' | 'sender' | 'key' | 'sign' | 'way' | 'copy' | 'dispatcher'
>;

/** What is missing, in the order of the form; what only the check tells comes last. */
export function needsOf(
  { recipients, asked, node, verdict, sender, key, sign, way, copy, dispatcher }: Composed,
  checks: Pick<Checks, 'state' | 'findings'>,
  canSend: boolean,
): Need[] {
  const hasStops =
    copy.problems.length > 0 ||
    copy.findings.some(({ severity }) => severity === 'must') ||
    (checks.state === 'asked' && checks.findings.some(({ level }) => level === 'stop'));
  const isReachable = way === 'dispatcher' ? dispatcher !== undefined : isOpen(way, asked, sign) === true;
  const needs: readonly (readonly [Need, boolean])[] = [
    ['login', !canSend],
    ['recipients', recipients.addresses.length === 0 || recipients.fault !== undefined],
    ['node', recipients.host !== undefined && node === undefined],
    ['takes', verdict?.stop !== undefined],
    ['sender', sender === undefined],
    ['key', sender !== undefined && sign && key === undefined],
    ['way', node !== undefined && !isReachable],
    ['mend', hasStops],
    ['check', checks.state !== 'asked'],
  ];
  return needs.flatMap(([need, holds]) => (holds ? [need] : []));
}
