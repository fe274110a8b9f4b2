import type { MembersQuestion } from './ask-members.ts';
import { readMembers } from './read-members.ts';

/** The worker's global, as far as it is used: the DOM's types describe a window instead. */
interface WorkerScope {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<MembersQuestion>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { text, at } }) =>
  void readMembers(text, at).then((read) => scope.postMessage(read));
