import { useMemo } from 'react';
import type { NotificationRow } from '../../cache/rows.ts';
import type { Notification } from '../../domain/notification/model.ts';
import { isHttpUri } from '../../domain/notification/uri.ts';
import type { Service } from '../../domain/service/service.ts';
import { serviceById } from '../../domain/trust/sender.ts';
import { receivedFirst } from '../notification/received-first.ts';
import { useNotifications, useServices } from '../workspace/queries.ts';
import type { ReplyTo } from './announce-document.ts';

/** The request that an announcement answers, as far as it is known here. */
export interface AnsweredRequest {
  /** `undefined` while the inbox is being read, `null` where it holds no such message. */
  readonly notification: Notification | null | undefined;
  /** The message in the inbox. */
  readonly row?: NotificationRow;
  /** Who gets the answer; `undefined` where the request does not say how to reach anybody. */
  readonly replyTo?: ReplyTo;
  /** The register's entry of the sender. */
  readonly service?: Service;
  /** What the sender is called. */
  readonly name: string;
  readonly isWithdrawn: boolean;
}

/** Looks the request up in the inbox. @param id of the message; `undefined`: nothing is answered */
export function useRequest(id: string | undefined): AnsweredRequest | undefined {
  const rows = useNotifications().data;
  const services = useServices().data;
  return useMemo(() => {
    if (id === undefined) return undefined;
    const row = rows && receivedFirst(rows, id);
    const notification = rows && (row?.notification ?? null);
    const { origin, actor } = notification ?? {};
    const service = origin?.id === undefined ? undefined : serviceById(services ?? [], origin.id);
    const inbox = service?.inbox ?? origin?.inbox;
    const isReachable = isHttpUri(origin?.id) && isHttpUri(inbox) && notification?.id !== undefined;
    return {
      notification,
      ...(row && { row }),
      ...(isReachable && { replyTo: { id: notification.id, sender: { id: origin.id, inbox } } }),
      ...(service && { service }),
      name: service?.name ?? origin?.name ?? actor?.name ?? origin?.id ?? '',
      isWithdrawn: row?.remarks.includes('withdrawn') ?? false,
    };
  }, [id, rows, services]);
}
