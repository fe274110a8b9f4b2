import { expect, it } from 'vitest';
import type { Service } from '../../domain/service/service.ts';
import { registerDiff } from './register-diff.ts';

const library: Service = {
  id: 'https://library.example/',
  name: 'Library',
  aliases: [],
  kinds: [],
  takes: [],
  trust: 'trusted',
};

it('A new entry is all new, and only known.', () => {
  const inbox = 'https://new.example/in';
  expect(
    registerDiff({ kind: 'register', service: 'https://new.example/', name: 'N "1"', inbox, isNew: true }, [
      library,
    ]),
  ).toEqual({
    before: '',
    after:
      '<https://new.example/> foaf:name "N \\"1\\"" .\n<https://new.example/> orr:trust orr:known .\n<https://new.example/> ldp:inbox <https://new.example/in> .',
  });
});

it('An entry keeps what it says, and gets what is new.', () => {
  const alias = 'https://library.example/#it';
  const { before, after } = registerDiff(
    { kind: 'register', service: library.id, name: 'Library', alias, isNew: false },
    [library],
  );
  expect(after.split('\n').filter((line) => !before.split('\n').includes(line))).toEqual([
    '<https://library.example/> owl:sameAs <https://library.example/#it> .',
  ]);
});
