import { describe, expect, it } from 'vitest';
import { nodeSentence } from './node-version.mjs';
import { parseStartOptions } from './start-options.ts';

describe('The options of npm start', () => {
  it('have defaults.', () => {
    const options = { port: 5173, podPort: 3000, data: undefined, app: 'build', access: 'wac', help: false };
    expect(parseStartOptions([])).toEqual({ ok: true, value: options });
  });

  it('take ports, a data directory and the way of serving.', () => {
    const parsed = parseStartOptions(['--port', '8080', '--pod-port=3100', '--data', 'pods', '--dev']);
    expect(parsed).toMatchObject({ value: { port: 8080, podPort: 3100, data: 'pods', app: 'dev' } });
    expect(parseStartOptions(['--no-build'])).toMatchObject({ value: { app: 'dist' } });
    expect(parseStartOptions(['--acp'])).toMatchObject({ value: { access: 'acp' } });
  });

  it.each([
    [['--port', 'x'], '--port takes a number from 1 to 65535, not “x”.'],
    [['--pod-port', '70000'], '--pod-port takes a number from 1 to 65535, not “70000”.'],
    [['--port', '3000'], 'The app and the pod server cannot share port 3000: choose two.'],
    [['--dev', '--no-build'], '--dev and --no-build exclude each other: choose one.'],
    [['--wat'], "Unknown option '--wat'. `npm start -- --help` lists the options."],
  ])('are refused in one sentence: %s', (args, problem) => {
    expect(parseStartOptions(args)).toEqual({ ok: false, problem });
  });
});

describe('The Node version', () => {
  it('is fine from the minimum on.', () => {
    expect(nodeSentence('20.19.0', '20.19.0')).toBeUndefined();
    expect(nodeSentence('22.1.0', '20.19.0')).toBeUndefined();
  });

  it('is refused below it, with the remedy.', () => {
    expect(nodeSentence('20.18.9', '20.19.0')).toContain(
      'needs Node 20.19.0 or later, and this is 20.18.9: install',
    );
    expect(nodeSentence('18.20.0', '20.19.0')).toBeDefined();
  });
});
