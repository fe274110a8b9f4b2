import type { Notification } from '../../domain/notification/model.ts';
import { senderView } from '../notification/sender-view.ts';

/** What a message calls its sender: its claim, whatever the register says. */
export function senderName(notification: Notification): string | undefined {
  return senderView(notification, []).name;
}
