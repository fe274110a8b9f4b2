import type { Channel } from './environment.ts';
import type { SyncStatus, Topic } from './protocol.ts';

/** What the tabs of one person tell each other. */
export type Notice =
  /** The replica has changed: show it anew. */
  | { readonly type: 'changed'; readonly topics: readonly Topic[] }
  /** To the leading tab: there is something to carry out, or to look for. */
  | { readonly type: 'wake'; readonly look: boolean }
  /** To the leading tab: something was read, which the pod is to know before long. */
  | { readonly type: 'read' }
  /** From the leading tab: how things stand. */
  | { readonly type: 'status'; readonly status: SyncStatus }
  /** To the leading tab, from one that has just opened: tell me how things stand. */
  | { readonly type: 'hello' }
  /** To the leading tab: give a sign of life. */
  | { readonly type: 'ask' }
  /** From the leading tab: it is there, and its main thread, too. */
  | { readonly type: 'here' };

/** The line between tabs. */
export interface Bulletin {
  post(notice: Notice): void;
  close(): void;
}

/** Joins the tabs of `webId`. `onNotice` gets what the others post, never what this tab posts itself. */
export function joinBulletin(
  openChannel: (name: string) => Channel,
  webId: string,
  onNotice: (notice: Notice) => void,
): Bulletin {
  const channel = openChannel(`orrery:${webId}`);
  channel.onmessage = ({ data }) => {
    if (isNotice(data)) onNotice(data);
  };
  return { post: (notice) => channel.postMessage(notice), close: () => channel.close() };
}

/** A tab may run another version of the app; what it says and this one does not know is passed over. */
function isNotice(data: unknown): data is Notice {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  switch (data.type) {
    case 'changed':
      return 'topics' in data && Array.isArray(data.topics);
    case 'status':
      return 'status' in data && typeof data.status === 'object' && data.status !== null;
    case 'wake':
    case 'read':
    case 'hello':
    case 'ask':
    case 'here':
      return true;
    default:
      return false;
  }
}
