import type { DBSchema } from 'idb';
import type { Intent, Suggestion } from '../domain/suggestion/model.ts';
import type {
  ArtefactRow,
  DecisionRow,
  DispatchRow,
  EventRow,
  NotificationRow,
  PolicyRow,
  ReadMarkRow,
  SeenRow,
  ServiceRow,
} from './rows.ts';
import type { StoredStaging } from './staging-row.ts';

/** The stores of one replica with their keys and indexes. */
export interface ReplicaSchema extends DBSchema {
  notifications: {
    key: string;
    value: NotificationRow;
    indexes: {
      activityId: string;
      receivedAt: string;
      artefact: string;
      readAt: string;
      answers: string;
      matchedBy: string;
    };
  };
  events: {
    key: string;
    value: EventRow;
    indexes: { activityId: string; writtenAt: string; artefact: string; answers: string };
  };
  suggestions: { key: string; value: Suggestion; indexes: { source: string; activityId: string } };
  decisions: { key: string; value: DecisionRow; indexes: { saved: string } };
  intents: { key: string; value: Intent; indexes: { state: string; cause: string } };
  artefacts: { key: string; value: ArtefactRow };
  services: { key: string; value: ServiceRow };
  policies: { key: string; value: PolicyRow };
  readMarks: { key: string; value: ReadMarkRow; indexes: { saved: string } };
  dispatches: { key: string; value: DispatchRow };
  stagings: { key: string; value: StoredStaging };
  seen: { key: string; value: SeenRow; indexes: { container: string } };
  meta: { key: string; value: unknown };
}

/** The names of the stores. */
export type StoreName = keyof {
  [Name in keyof ReplicaSchema as string extends Name ? never : Name]: unknown;
};
