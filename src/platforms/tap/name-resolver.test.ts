import { expect, test } from 'vitest';
import { ok } from '../../domain/result.ts';
import type { AskService } from '../ask-service.ts';
import { readSesame, resolveName } from './name-resolver.ts';

const XML = `<?xml version="1.0"?><Sesame><Target option="SNV"><name>M 51</name><Resolver name="S=Simbad">
<jpos>13:29:52.69 +47:11:42.9</jpos><jradeg>202.469575</jradeg><jdedeg>+47.195258</jdedeg></Resolver>
<Resolver name="N=NED"><jradeg>1</jradeg><jdedeg>2</jdedeg></Resolver></Target></Sesame>`;

function answers(text: string, status = 200) {
  const asked: string[] = [];
  const ask = async ({ url }: { readonly url: string }) => {
    asked.push(url);
    return ok({ url, status, headers: {}, text });
  };
  return { asked, service: { ask } as unknown as AskService };
}

test('the first place that the resolver names counts', () => {
  expect(readSesame(XML)).toEqual({ ra: 202.469575, dec: 47.195258 });
  expect(readSesame('# M 51\n%J 202.4695750 +47.1952580 = 13:29:52.69\n')).toEqual({
    ra: 202.469575,
    dec: 47.195258,
  });
});

test('the name is put into the address so that it cannot be anything else', async () => {
  const { asked, service } = answers(XML);
  const found = await resolveName(service, 'https://names.example/x?{name}', ' M 51&evil=1 ');
  expect(asked).toEqual(['https://names.example/x?M%2051%26evil%3D1']);
  expect(found).toMatchObject({ ok: true, value: { name: 'M 51&evil=1', ra: 202.469575 } });
});

test('a name that nobody knows is no failure; a page in its place is', async () => {
  const nothing = '<Sesame><Target><name>Nix</name><INFO>*** Nothing found ***</INFO></Target></Sesame>';
  const resolve = (text: string, status?: number) =>
    resolveName(answers(text, status).service, 'https://names.example/{name}', 'Nix');
  expect(await resolve(nothing)).toEqual({ ok: true, value: undefined });
  expect(await resolve('<html>Log in</html>')).toMatchObject({ problem: { kind: 'noncompliant' } });
  expect(await resolve('', 503)).toMatchObject({ problem: { kind: 'server' } });
});
