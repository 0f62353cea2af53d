import {
  type Attribution,
  type CostItem,
  createAttributor,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import type { CostSettings } from '../../config/readCostSettings';
import { hashOf } from '../../database/hashOf';
import { updateRows } from '../../database/updateRows';
import { noteDue } from '../store/due';
import { lockCosts } from '../store/lockCosts';
import {
  ATTRIBUTION_COLUMNS,
  type AttributedItem,
  toAttributedItem,
} from './AttributedItem';
import { SharesIds } from './SharesIds';
import { affectedModels } from './affectedModels';
import { loadTargets } from './targets';

const ITEMS_PER_CHUNK = 2000;

/** Changes whenever items have to be attributed again because the rules changed. */
const RULES = 1;

type StoredItem = AttributedItem & { content: string; region: string | null };

/** Keeps in step to whom items are attributed: new items at once, and all of them when what they are attributed to changed. */
export class Attributor {
  constructor(
    private readonly knex: Knex,
    private readonly settings: Pick<CostSettings, 'accounts'>,
  ) {}

  /** Attributes what is due. Costs two small reads when nothing is. */
  async run(): Promise<void> {
    const targets = await targetsTurn(this.knex);
    const basis = attributionBasis(targets, this.settings.accounts);
    const state: { attributed: string | null } = await this.knex('cost_state')
      .where({ id: 1 })
      .first();
    const everything = state.attributed !== basis;
    const any = await this.items(0, everything).first();
    if (any) {
      await this.attribute(everything, targets);
    }
    if (everything) {
      // Written only here: a run that was cut short, or overtaken by a change, is done again.
      await this.knex('cost_state')
        .where({ id: 1, targets })
        .update({ attributed: basis });
    }
  }

  private async attribute(everything: boolean, targets: string): Promise<void> {
    const attribute = createAttributor({
      ...(await loadTargets(this.knex)),
      accounts: this.settings.accounts,
    });
    const shares = new SharesIds(this.knex);
    for (let last = 0; ; ) {
      const items: StoredItem[] = await this.items(last, everything);
      if (items.length === 0) {
        return;
      }
      last = items[items.length - 1].id;
      const changes: Array<{ before: StoredItem; after: AttributedItem }> = [];
      for (const before of items) {
        const item: CostItem = JSON.parse(before.content);
        const found: Attribution = attribute(item);
        const after = toAttributedItem(
          before,
          found,
          await shares.idOf(found.parts),
        );
        if (ATTRIBUTION_COLUMNS.some(key => before[key] !== after[key])) {
          changes.push({ before, after });
        }
      }
      if (changes.length > 0 && !(await this.write(changes, targets))) {
        return;
      }
    }
  }

  /** @returns false when what they are attributed to has changed meanwhile, and nothing was written */
  private write(
    changes: Array<{ before: AttributedItem; after: AttributedItem }>,
    targets: string,
  ): Promise<boolean> {
    return this.knex.transaction(async tx => {
      await lockCosts(tx);
      if ((await targetsTurn(tx)) !== targets) {
        return false;
      }
      await updateRows<AttributedItem>(
        tx,
        'cost_items',
        ['id'],
        ATTRIBUTION_COLUMNS,
        changes.map(({ after }) => after),
      );
      // Of items that are attributed for the first time the months are due anyway.
      const moved = changes.filter(({ before }) => before.method !== null);
      if (moved.length > 0) {
        await noteDue(
          tx,
          'model',
          await affectedModels(
            tx,
            moved.flatMap(({ before, after }) => [before, after]),
          ),
        );
        await noteDue(tx, 'sums', ['rest']);
      }
      return true;
    });
  }

  private items(after: number, everything: boolean): Knex.QueryBuilder {
    const query = this.knex('cost_items')
      .select('id', 'content', 'region', ...ATTRIBUTION_COLUMNS)
      .where('id', '>', after)
      .orderBy('id')
      .limit(ITEMS_PER_CHUNK);
    return everything ? query : query.whereNull('method');
  }
}

/** Changes whenever all items have to be attributed again. */
export function attributionBasis(
  targets: string,
  accounts: CostSettings['accounts'],
): string {
  return hashOf([RULES, targets, accounts]);
}

/** As text: PostgreSQL answers so, since it may be larger than a number holds exactly. */
async function targetsTurn(knex: Knex): Promise<string> {
  const row: { targets: string | number } = await knex('cost_state')
    .select('targets')
    .where({ id: 1 })
    .first();
  return String(row.targets);
}
