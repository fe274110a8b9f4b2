export { inside } from '../../orchestrator/inside.ts';
