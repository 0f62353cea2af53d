import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { Message } from './Message';

/** Without a notifications backend all fail alike. */
const MOST_FAILURES = 5;

/** What sending needs. */
export interface DeliveryServices {
  notifications: NotificationService;
  knex: Knex;
  clock: () => Date;
  signal?: AbortSignal;
}

/** What became of messages. */
export interface Delivery<M extends Message> {
  sent: number;
  /** Those that are to be tried again. */
  failed: M[];
  /** Why the first one failed. */
  error?: unknown;
}

/**
 * Sends messages, and notes each after it was sent: a crash in between sends it again, which the notifications backend
 * takes for the same by its scope and shows once. The other way round a crash would lose it for ever.
 */
export async function deliver<M extends Message>(
  messages: readonly M[],
  { notifications, knex, clock, signal }: DeliveryServices,
): Promise<Delivery<M>> {
  const delivery: Delivery<M> = { sent: 0, failed: [] };
  for (const message of messages) {
    if (delivery.failed.length >= MOST_FAILURES || signal?.aborted) {
      delivery.failed.push(message);
      continue;
    }
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: message.ownerRef },
        payload: message.payload,
      });
      await message.note(knex, clock().toISOString());
      delivery.sent += 1;
    } catch (error) {
      delivery.error ??= error;
      delivery.failed.push(message);
    }
  }
  return delivery;
}
