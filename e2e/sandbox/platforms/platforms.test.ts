import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDeployment } from '../../../src/platforms/deployment.ts';
import { type RunningPlatforms, startPlatforms } from './platforms.ts';

let running: RunningPlatforms;

beforeAll(async () => {
  running = await startPlatforms({ appOrigin: 'http://localhost:5173', pace: 0 });
});
afterAll(() => running.stop());

test('the app reads the document of the sandbox without a fault', () => {
  const { faults, isClosed, config } = readDeployment(running.document, 'platforms.json');
  expect({ faults, isClosed }).toEqual({ faults: [], isClosed: false });
  expect(config.providers.map(({ id }) => id)).toEqual(['srcnet', 'rucio', 'walled-rucio', 'document']);
  expect([config.taps.length, config.registries.length, config.hubs.length, config.tes.length]).toEqual([
    2, 1, 2, 1,
  ]);
  expect(config.policy?.maxFiles).toBe(500);
});

test('every platform answers at an address of its own', async () => {
  const addresses = Object.values(running.platforms);
  expect(new Set(addresses.map((address) => new URL(address).port)).size).toBe(addresses.length);
  for (const address of addresses) expect((await fetch(address)).status).toBeGreaterThanOrEqual(200);
});
