export { thing } from '../../orchestrator/protocol.ts';
export { sentence } from '../notification/sentence.ts';
export { workspace } from '../workspace/workspace.ts';
