import { describe, expect, it } from 'vitest';
import type { Platform } from '../domain/staging/platform.ts';
import type { AskService } from './ask-service.ts';
import { probePlatform } from './probe-platform.ts';
import { createTokenShelf } from './tokens/shelf.ts';

const tes: Platform = { kind: 'tes', id: 't', label: 'T', base: 'https://tes.example/ga4gh/tes/v1' };
const tap: Platform = { kind: 'tap', id: 'q', label: 'Q', url: 'https://tap.example/tap' };

/** Answers every question so; `undefined`: not at all. */
function hands(answer: { status: number; text: string } | undefined, isThere = false) {
  const ask: AskService['ask'] = async ({ url }) =>
    answer
      ? { ok: true, value: { url, headers: {}, ...answer } }
      : { ok: false, problem: { kind: 'network', url, message: '' } };
  const open = () => Promise.reject(new Error('Nothing streams here.'));
  return { tokens: createTokenShelf(), ask: { ask, open }, now: Date.now, isThere: async () => isThere };
}

describe('Trying a platform', () => {
  it('that runs tasks tells its version.', async () => {
    const text = '{"name":"x","version":"1.1.0"}';
    expect(await probePlatform(tes, hands({ status: 200, text }))).toEqual({
      kind: 'ready',
      version: '1.1.0',
    });
  });

  it('tells a closed door from nobody at home, and what its operator has to write.', async () => {
    expect(await probePlatform(tes, hands(undefined, true))).toMatchObject({
      kind: 'cors-blocked',
      advice: expect.stringContaining('Access-Control-Allow-Origin: '),
    });
    expect(await probePlatform(tes, hands(undefined))).toMatchObject({ kind: 'unreachable' });
    expect(await probePlatform(tap, hands(undefined, true))).toMatchObject({
      kind: 'cors-blocked',
      advice: expect.stringContaining('corsOriginPat'),
    });
  });

  it('says that a token is wanted, and that something else answers.', async () => {
    expect(await probePlatform(tes, hands({ status: 401, text: '{}' }))).toEqual({ kind: 'unauthorised' });
    expect(await probePlatform(tes, hands({ status: 200, text: '<!doctype html><p>Hello' }))).toMatchObject({
      kind: 'wrong-service',
    });
  });

  it('that is a document for an operator is always ready.', async () => {
    const document: Platform = { kind: 'document', id: 'd', label: 'D', destinations: [] };
    expect(await probePlatform(document, hands(undefined))).toEqual({ kind: 'ready' });
  });
});
