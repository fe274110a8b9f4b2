import { ok, type Result } from '../domain/result.ts';
import { exchange } from './http/exchange.ts';
import type { Transport } from './transport.ts';

/** What came of a test notification. */
export interface InboxTest {
  /** Where the inbox keeps it; not every inbox tells. */
  readonly url?: string;
  /** Whether it was taken away again. */
  readonly removed: boolean;
}

/**
 * Posts a notification that says it is a test, as a stranger would, and deletes it as the owner, where the server
 * tells its place and the owner may. https://www.w3.org/TR/ldn/#sender
 * @param id URN for the test
 */
export async function testInbox(transport: Transport, inbox: string, id: string): Promise<Result<InboxTest>> {
  const body = {
    '@context': 'https://www.w3.org/ns/activitystreams',
    id,
    type: 'Note',
    summary: 'A test of this inbox, sent from Orrery by its owner. It can be deleted.',
  };
  const sent = await exchange(
    transport,
    {
      url: inbox,
      method: 'POST',
      headers: { 'content-type': 'application/ld+json' },
      body: JSON.stringify(body),
      anonymous: true,
    },
    'append',
  );
  if (!sent.ok) return sent;
  const { location } = sent.value.headers;
  const url = location && URL.canParse(location, inbox) ? new URL(location, inbox).href : undefined;
  // Only what lies in the inbox is taken away, whatever the answer names.
  if (url === undefined || url === inbox || !url.startsWith(inbox)) return ok({ removed: false });
  const deleted = await transport({ url, method: 'DELETE' });
  return ok({ url, removed: deleted.ok && deleted.value.status >= 200 && deleted.value.status < 300 });
}
