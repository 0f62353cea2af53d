import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import type { NotificationSettings } from '../config/readNotificationSettings';
import { ChangeNews } from './ChangeNews';
import { Digest } from './Digest';
import { changeMessages } from './changeMessages';
import { type Delivery, deliver } from './deliver';
import type { Explain } from './explainChanges';
import type { Message } from './Message';
import { loadDueDrills, loadLapsingExemptions } from './loadReminders';
import { drillMessages, exemptionMessages } from './reminderMessages';

const DAY_MS = 86_400_000;
/** What was told so long ago is told of nothing any more. */
const DAYS_OF_NOTES = 400;

/** How many notifications a run sent, and how many it could not send. */
export interface NotifierRun {
  sent: number;
  failed: number;
}

/**
 * Tells owners of changes for the worse, of drills and exemptions that are about to end, and of their week. Each is told
 * once; what could not be sent is tried again with the next run.
 *
 * What a model costs is never told: who gets a notification may lack the permission to see it.
 */
export class Notifier {
  constructor(
    private readonly knex: Knex,
    private readonly options: {
      settings: NotificationSettings;
      /** Absent: nobody is told anything. */
      notifications: NotificationService | undefined;
      explain: Explain;
      clock: () => Date;
      logger: LoggerService;
    },
  ) {}

  async run(signal?: AbortSignal): Promise<NotifierRun> {
    const { settings, notifications, clock, logger } = this.options;
    const total = { sent: 0, failed: 0 };
    if (!notifications) {
      return total;
    }
    const { knex } = this;
    const now = clock();
    const send = async <M extends Message>(
      messages: readonly M[],
    ): Promise<Delivery<M>> => {
      const delivery = await deliver(messages, {
        notifications,
        knex,
        clock,
        signal,
      });
      total.sent += delivery.sent;
      total.failed += delivery.failed.length;
      const [first] = delivery.failed;
      if (first && delivery.error) {
        logger.info(
          `${delivery.failed.length} notifications could not be sent, the first of them to ${first.ownerRef}: ${delivery.error}. It is tried again.`,
        );
      }
      return delivery;
    };

    if (settings.changes) {
      const untold = await new ChangeNews(knex, settings.changes).untold(now);
      const { failed } = await send(
        await changeMessages(untold.worse, this.options.explain),
      );
      await untold.settle(failed.flatMap(({ changes }) => changes));
    }
    if (settings.drills) {
      const { daysBefore } = settings.drills;
      await send(drillMessages(await loadDueDrills(knex, now, daysBefore)));
    }
    if (settings.exemptions) {
      const { daysBefore } = settings.exemptions;
      await send(
        exemptionMessages(await loadLapsingExemptions(knex, now, daysBefore)),
      );
    }
    if (settings.digest) {
      const digest = await new Digest(knex, settings.digest).due(now);
      const delivery = digest && (await send(digest.messages));
      if (delivery?.failed.length === 0) {
        await digest?.settle();
      }
    }
    const old = new Date(now.getTime() - DAYS_OF_NOTES * DAY_MS);
    await knex('told_reminders')
      .where('told_at', '<', old.toISOString())
      .delete();
    return total;
  }
}
