/**
 * `npm start`: the sandbox and the app. This file is plain JavaScript that every Node reads,
 * so that an old one, or a missing installation, gets a sentence instead of a syntax error.
 */
import { nodeSentence } from './node-version.mjs';

const MINIMUM = '20.19.0';
const sentence = nodeSentence(process.versions.node, MINIMUM);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}

try {
  const { register } = await import('tsx/esm/api');
  register();
} catch {
  console.error('The tools of this project are not installed: run `npm ci` first.');
  process.exit(1);
}
await import('./start.ts');
