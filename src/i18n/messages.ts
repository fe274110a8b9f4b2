import { announce } from './en/announce.ts';
import { app } from './en/app.ts';
import { artefacts } from './en/artefacts.ts';
import { artefactsForm } from './en/artefacts-form.ts';
import { lifecycle } from './en/artefacts-lifecycle.ts';
import { check } from './en/check.ts';
import { closed } from './en/closed.ts';
import { events } from './en/events.ts';
import { forecast } from './en/forecast.ts';
import { inbox } from './en/inbox.ts';
import { notification } from './en/notification.ts';
import { offer } from './en/offer.ts';
import { patterns } from './en/patterns.ts';
import { policies } from './en/policies.ts';
import { problems } from './en/problems.ts';
import { review } from './en/review.ts';
import { reviewEffects } from './en/review-effects.ts';
import { rules } from './en/rules.ts';
import { services } from './en/services.ts';
import { servicesFind } from './en/services-find.ts';
import { session } from './en/session.ts';
import { setup } from './en/setup.ts';
import { signals } from './en/signals.ts';
import { thread } from './en/thread.ts';
import { threads } from './en/threads.ts';
import { ui } from './en/ui.ts';
import type { Messages, PlacesOf } from './message.ts';

/** The messages that the app begins with. Keys begin with the name of their area. */
export const messages = {
  ...announce,
  ...app,
  ...artefacts,
  ...artefactsForm,
  ...check,
  ...closed,
  ...events,
  ...forecast,
  ...inbox,
  ...lifecycle,
  ...notification,
  ...offer,
  ...patterns,
  ...policies,
  ...problems,
  ...review,
  ...reviewEffects,
  ...rules,
  ...services,
  ...servicesFind,
  ...session,
  ...setup,
  ...signals,
  ...threads,
  ...thread,
  ...ui,
} as const satisfies Messages;

/** Key of a message. */
export type MessageKey = keyof typeof messages;

/** Keys of the messages that stand by themselves, without places. */
export type PlainKey = {
  [K in MessageKey]: [PlacesOf<typeof messages, K>] extends [never] ? K : never;
}[MessageKey];
