export { queue } from '../review/queue.ts';
