import { sha256Hex } from '../domain/hash/sha256.ts';
import type { Effect, Suggestion } from '../domain/suggestion/model.ts';
import type { Rules } from '../orchestrator/match.ts';
import { overlay } from './fake-world.ts';

/** Rules that suggest, for each Announce of a review about an artefact, to log it, to link it and to thank for it. */
export function createFakeRules(version = '1'): Rules {
  return {
    version,
    books: [{ id: 'fake', autonomy: 'suggest' }],
    problems: () => [],
    async derive({ row, notification, sender, concern, context }) {
      const artefact = context.artefacts.find(({ url }) => url === concern.artefact);
      const target = notification.object?.id;
      if (context.autonomy.get('fake') === 'off') return [];
      if (notification.pattern !== 'announce-review' || !artefact || !target) return [];
      const effects: Effect[] = [
        { kind: 'log', activityId: row.activityId, source: row.url },
        {
          kind: 'link',
          artefact: artefact.url,
          metadata: artefact.metadata,
          predicate: 'http://schema.org/review',
          target,
          linkType: 'review',
        },
        {
          kind: 'send',
          inbox: overlay.inbox,
          document: { id: `urn:thanks:${row.activityId}`, type: 'Accept', inReplyTo: row.activityId },
        },
      ];
      const suggestion: Suggestion = {
        id: sha256Hex(`fake ${row.activityId}`),
        policy: { id: 'fake', name: 'Fake', version, rule: 0, n3: '' },
        activityId: row.activityId,
        source: row.url,
        pattern: notification.pattern,
        artefact: artefact.url,
        senderName: notification.actor?.name ?? '',
        standing: sender.standing,
        effects,
        reasons: [],
        receivedAt: row.receivedAt,
      };
      return [suggestion];
    },
  };
}
