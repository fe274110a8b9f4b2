import { expect, it } from 'vitest';
import { iconWithCount } from './favicon.ts';

const drawn = (count: number) => decodeURIComponent(iconWithCount(count).slice('data:image/svg+xml,'.length));

it('The icon says how many wait up to nine, and that there are more than nine beyond.', () => {
  expect([1, 9, 10, 250].map((count) => />([^<]*)<\/text>/.exec(drawn(count))?.[1])).toEqual([
    '1',
    '9',
    '9+',
    '9+',
  ]);
});

it('The icon is one address, without anything that a policy for scripts or styles could stumble over.', () => {
  expect(iconWithCount(3)).toMatch(/^data:image\/svg\+xml,[^"<>\s]+$/);
  expect(drawn(3)).toContain('prefers-color-scheme:dark');
});
