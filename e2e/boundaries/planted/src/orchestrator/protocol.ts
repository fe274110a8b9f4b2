export { thing } from '../domain/thing.ts';
