import type { NotificationPayload } from '@backstage/plugin-notifications-common';
import type { Knex } from 'knex';

/** Something to tell an owner. */
export interface Message {
  /** Entity ref of who is told. */
  ownerRef: string;
  payload: NotificationPayload & {
    /** The notifications backend takes two of one scope for the same and shows one. */
    scope: string;
  };
  /** Notes that it was told, and when (RFC 3339). */
  note: (knex: Knex, at: string) => Promise<void>;
}
