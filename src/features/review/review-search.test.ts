import { expect, it } from 'vitest';
import { validateReviewSearch } from './review-search.ts';

it('The address of the review queue gives back what was put into it.', () => {
  expect(validateReviewSearch({ id: 'a1', show: 'done' })).toEqual({ id: 'a1', show: 'done' });
});

it('What is not understood is left out: the waiting ones are shown.', () => {
  expect(validateReviewSearch({ id: '', show: 'everything' })).toEqual({});
});
