import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { addDays } from '../store/days';

/** Older days are no news: the first bills of a year are taken in silently. */
const DAYS_OF_NEWS = 7;

const MOST_FAILURES = 5;

interface News {
  entity_ref: string;
  day: string;
  currency: string;
  owner_ref: string;
  title: string;
}

/**
 * Tells owners of days that left their weekly pattern, each once.
 *
 * That they were told is noted after it was sent: a crash in between sends it again, which the notifications backend
 * takes for the same by its scope and shows once. The other way round a crash would lose it for ever.
 *
 * What it cost is not told: who gets a notification may lack the permission to see cost. It links to where that is asked.
 */
export class Announcer {
  constructor(
    private readonly knex: Knex,
    private readonly options: {
      notifications: NotificationService | undefined;
      clock: () => Date;
      logger: LoggerService;
    },
  ) {}

  /** Never fails: what could not be sent is tried again with the next run, while it is news. */
  async run(): Promise<void> {
    const { notifications, clock, logger } = this.options;
    if (!notifications) {
      return;
    }
    const failures: string[] = [];
    for (const news of await this.news(clock())) {
      try {
        await notifications.send({
          recipients: { type: 'entity', entityRef: news.owner_ref },
          payload: toPayload(news),
        });
      } catch (error) {
        failures.push(
          `The owner of ${news.entity_ref} could not be told of its cost on ${news.day}: ${error}`,
        );
        // Without a notifications backend all fail alike.
        if (failures.length === MOST_FAILURES) {
          break;
        }
        continue;
      }
      await this.told(news, clock().toISOString());
    }
    if (failures.length > 0) {
      logger.info(
        `${failures[0]}. It is tried again for ${DAYS_OF_NEWS} days.`,
      );
    }
  }

  private async news(now: Date): Promise<News[]> {
    return this.knex('cost_anomalies as n')
      .join('cost_targets as t', 't.entity_ref', 'n.entity_ref')
      .join('models as m', 'm.entity_ref', 'n.entity_ref')
      .whereNull('n.announced_at')
      .whereNotNull('t.owner_ref')
      .where(
        'n.day',
        '>=',
        addDays(now.toISOString().slice(0, 10), -DAYS_OF_NEWS),
      )
      .select('n.entity_ref', 'n.day', 'n.currency', 't.owner_ref', 'm.title')
      .orderBy(['n.day', 'n.entity_ref', 'n.currency']);
  }

  private async told(
    { entity_ref, day, currency }: News,
    at: string,
  ): Promise<void> {
    await this.knex.transaction(async tx => {
      await tx('cost_announcements')
        .insert({ entity_ref, day, currency, announced_at: at })
        .onConflict(['entity_ref', 'day', 'currency'])
        .ignore();
      await tx('cost_anomalies')
        .where({ entity_ref, day, currency })
        .update({ announced_at: at });
    });
  }
}

function toPayload({ entity_ref, day, currency, title }: News) {
  const { kind, namespace, name } = parseEntityRef(entity_ref);
  return {
    title: `The cost of ${title} left its weekly pattern on ${day}`,
    description: `Look at the day on the model's page, and check whether somebody meant it: a new deployment, more replicas, another price.`,
    link: `/catalog/${[namespace, kind, name]
      .map(encodeURIComponent)
      .join('/')}/ml-model-cost`,
    topic: 'Model cost',
    severity: 'normal' as const,
    scope: `multicloud-ml:cost:${entity_ref}:${day}:${currency}`,
  };
}
