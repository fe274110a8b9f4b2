import { describe, expect, it } from 'vitest';
import { approvedAhead, type ForecastStep, forecastOf } from '../../domain/policy/forecast.ts';
import type { Effect, Suggestion } from '../../domain/suggestion/model.ts';
import { forecastDeeds } from './forecast-deeds.ts';
import { forecastGroups } from './forecast-groups.ts';

const log: Effect = { kind: 'log', activityId: 'urn:uuid:1', source: 'https://alice.example/inbox/1' };
const send = (recipientName: string): Effect => ({
  kind: 'send',
  inbox: 'https://registry.example/inbox/',
  recipientName,
  document: { type: 'Announce' },
});

function step(policy: string, effects: readonly Effect[], more: Partial<ForecastStep> = {}): ForecastStep {
  const suggestion = {
    id: `${policy} ${JSON.stringify(effects)}`,
    policy: { id: policy, name: policy },
    activityId: 'urn:uuid:1',
    effects,
  } as unknown as Suggestion;
  return { suggestion, autonomy: 'suggest', afterLogging: false, ...more };
}

const inform = (name: string, more: Partial<ForecastStep> = {}) =>
  step('inform', [send(name)], { afterLogging: true, ...more });

describe('A forecast', () => {
  it('approves what happens at once, and names by policy what asks and what is off.', () => {
    const forecast = forecastOf([
      step('own', [log]),
      inform('Atlas'),
      inform('Vault'),
      step('link', [{ kind: 'task' }], { afterLogging: true, asks: 'task' }),
      step('cc', [send('Cc')], { autonomy: 'off' }),
    ]);
    const { now, asking, off } = forecastGroups(forecast);
    expect(now.map(({ policy, effects }) => [policy, effects.length])).toEqual([
      ['own', 1],
      ['inform', 2],
    ]);
    expect(asking.map(({ policy, asks }) => [policy, asks])).toEqual([['link', 'task']]);
    expect(off.map(({ policy }) => policy)).toEqual(['cc']);
    expect(approvedAhead(forecast)).toHaveLength(3);
  });

  it('approves nothing that follows from a log entry which is not made at once.', () => {
    for (const first of [
      step('own', [log], { autonomy: 'off' }),
      step('own', [log], { asks: 'private-work' }),
    ]) {
      const forecast = forecastOf([first, inform('Atlas')]);
      expect(approvedAhead(forecast)).toEqual([]);
      expect(forecastGroups(forecast).asking.find(({ policy }) => policy === 'inform')?.asks).toBe('after');
    }
  });

  it('approves nothing where a policy that runs would rather leave the message alone.', () => {
    const alone = (autonomy: 'off' | 'suggest') =>
      forecastOf([
        step('own', [log]),
        step('alone', [{ kind: 'ignore', activityId: 'urn:uuid:1' }], { autonomy, asks: 'documents' }),
      ]);
    expect(alone('suggest').leftAlone).toBe(true);
    expect(approvedAhead(alone('suggest'))).toEqual([]);
    expect(approvedAhead(alone('off'))).toHaveLength(1);
  });
});

describe('What a policy would do, in words,', () => {
  // Names from outside are set apart by invisible characters.
  const words = (effects: readonly Effect[]) => forecastDeeds(effects).replaceAll(/[\u2068\u2069]/g, '');

  it.each<[string, readonly Effect[]]>([
    ['records it in your public event log', [log]],
    ['sends an announcement to Atlas and Vault', [send('Atlas'), send('Vault')]],
    [
      'records it in your public event log and sends it to Plumb Line',
      [
        log,
        {
          kind: 'send',
          inbox: 'https://pci.example/',
          recipientName: 'Plumb Line',
          document: { type: ['Offer'] },
        },
      ],
    ],
    ['sends an announcement to A, B, C and 3 more', ['A', 'B', 'C', 'D', 'E', 'F'].map(send)],
    ['asks you to look at it', []],
  ])('is: %s', (text, effects) => {
    expect(words(effects)).toBe(text);
  });
});
