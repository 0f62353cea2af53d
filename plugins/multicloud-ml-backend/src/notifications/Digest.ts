import type { Knex } from 'knex';
import type { DigestSettings } from '../config/readNotificationSettings';
import type { Message } from './Message';
import { digestKey, digestMessages } from './digestMessages';
import { lastDigestInstant } from './lastDigestInstant';
import { loadWeeks } from './loadWeeks';

/** A digest that is due. */
export interface DueDigest {
  messages: Message[];
  /** Notes that every team has had it. */
  settle: () => Promise<void>;
}

/** Makes the weekly digest of each team that owns models. */
export class Digest {
  constructor(
    private readonly knex: Knex,
    private readonly settings: DigestSettings,
  ) {}

  /** Undefined while none is due. */
  async due(now: Date): Promise<DueDigest | undefined> {
    const { knex } = this;
    const instant = lastDigestInstant(now, this.settings);
    const state: { digest_at: string | null } = await knex('notification_state')
      .where({ id: 1 })
      .first('digest_at');
    const digestAt = instant?.toISOString();
    if (
      !instant ||
      digestAt === undefined ||
      (state.digest_at !== null && state.digest_at >= digestAt)
    ) {
      return undefined;
    }
    const groups: Array<{ entity_ref: string; title: string }> = await knex(
      'catalog_groups',
    ).select('entity_ref', 'title');
    const day = digestAt.slice(0, 10);
    const had: string[] = await knex('told_reminders')
      .whereLike('key', `${digestKey('', day)}%`)
      .pluck('key');
    const told = new Set(had);
    return {
      messages: digestMessages(
        await loadWeeks(knex, instant),
        new Map(
          groups
            .filter(({ entity_ref }) => !told.has(digestKey(entity_ref, day)))
            .map(({ entity_ref, title }) => [entity_ref, title]),
        ),
        day,
      ),
      settle: async () => {
        await knex('notification_state')
          .where({ id: 1 })
          .update({ digest_at: digestAt });
      },
    };
  }
}
