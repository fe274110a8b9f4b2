export { back } from './cycle-back.ts';

export const forth = 1;
