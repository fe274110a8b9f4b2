export { forth } from './cycle.ts';

export const back = 2;
