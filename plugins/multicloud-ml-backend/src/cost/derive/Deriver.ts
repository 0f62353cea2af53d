import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';
import { type DueKind, noteDue } from '../store/due';
import { lockCosts } from '../store/lockCosts';
import { DAYS, monthsFrom } from './Grain';
import type { HomeCurrency } from './HomeCurrency';
import type { Scope } from './Scope';
import { countedLines } from './countedLines';
import { deriveAnomalies, modelsToJudge } from './deriveAnomalies';
import { deriveCurrent, deriveRest } from './deriveCurrent';
import { deriveRows } from './deriveRows';
import { deriveRunRates } from './deriveRunRates';
import { deriveTeams } from './deriveTeams';
import { allMonths, firstMonth } from './months';
import { hasCosts } from './hasCosts';
import { pruneDerived } from './pruneDerived';

/** Above this many models, their months are cheaper to make again for all. */
const MOST_MODELS = 500;
const MODELS_PER_STEP = 100;

/** Stands for all models, and for what no model has, where a key names a model otherwise. */
const ALL = '';
const REST = 'rest';

/** One piece of work, done in one transaction together with crossing it off. */
interface Step {
  kind: DueKind;
  keys: string[];
}

/** The kinds in the order in which each rests on those before it. */
const ORDER: readonly DueKind[] = [
  'month',
  'model',
  'team',
  'owner',
  'sums',
  'anomalies',
];

/** Makes again what changed lines and attributions have made due, piece by piece; a crash leaves whole pieces. */
export class Deriver {
  constructor(
    private readonly knex: Knex,
    private readonly home: HomeCurrency,
  ) {}

  /**
   * Works off what is due.
   *
   * @returns refs of the models whose run-rate changed, and whether all is done: not while items of the bill that
   *   counts are still to be attributed
   */
  async run(): Promise<{ changed: string[]; done: boolean }> {
    const changed = new Set<string>();
    await this.noteHome();
    await this.crossOffForNothing();
    for (;;) {
      const outcome = await this.step();
      if (typeof outcome === 'string') {
        return { changed: [...changed], done: outcome === 'done' };
      }
      outcome.forEach(ref => changed.add(ref));
    }
  }

  private async step(): Promise<string[] | 'done' | 'not-attributed'> {
    // Without the lock first, so that nothing is written while nothing is due.
    if (!(await nextStep(this.knex))) {
      return 'done';
    }
    return this.knex.transaction(async tx => {
      await lockCosts(tx);
      if (await countedLines(tx).whereNull('i.method').select('i.id').first()) {
        return 'not-attributed';
      }
      const step = await nextStep(tx);
      if (!step) {
        return [];
      }
      await whereInSet(
        tx('cost_due').where({ kind: step.kind }),
        tx,
        'key',
        step.keys,
      ).delete();
      return derive(tx, step, this.home);
    });
  }

  /** Models come and go without any bill, too: where there are no costs, nothing can come of what that makes due. */
  private async crossOffForNothing(): Promise<void> {
    if ((await nextStep(this.knex)) && !(await hasCosts(this.knex))) {
      await this.knex.transaction(async tx => {
        await lockCosts(tx);
        if (!(await hasCosts(tx))) {
          await tx('cost_due').delete();
        }
      });
    }
  }

  /** Other rates make other run-rates, of all models. */
  private async noteHome(): Promise<void> {
    const { version } = this.home;
    const state: { converted: string | null } = await this.knex('cost_state')
      .where({ id: 1 })
      .first();
    if (state.converted !== version) {
      await this.knex.transaction(async tx => {
        await lockCosts(tx);
        await noteDue(tx, 'sums', [ALL]);
        await tx('cost_state').where({ id: 1 }).update({ converted: version });
      });
    }
  }
}

async function nextStep(knex: Knex): Promise<Step | undefined> {
  for (const kind of ORDER) {
    const rows: Array<{ key: string }> = await knex('cost_due')
      .select('key')
      .where({ kind })
      // The latest month first: it is the one that people look at.
      .orderBy('key', kind === 'month' ? 'desc' : 'asc')
      .limit(MOST_MODELS + 1);
    const keys = rows.map(row => row.key);
    if (keys.length > 0) {
      return { kind, keys: stepKeys(kind, keys) };
    }
  }
  return undefined;
}

function stepKeys(kind: DueKind, keys: string[]): string[] {
  switch (kind) {
    case 'model':
      return keys.length > MOST_MODELS ? keys : keys.slice(0, MODELS_PER_STEP);
    case 'sums':
      return keys.length > MOST_MODELS ? [ALL, ...keys] : keys;
    case 'anomalies':
      // Statistics take time, during which nobody should have to wait.
      return keys.includes(ALL) ? [ALL] : keys.slice(0, MODELS_PER_STEP);
    default:
      return keys.slice(0, 1);
  }
}

async function derive(
  tx: Knex.Transaction,
  step: Step,
  home: HomeCurrency,
): Promise<string[]> {
  const [key] = step.keys;
  switch (step.kind) {
    case 'month':
      await deriveTables(tx, { kind: 'month', month: key });
      await noteDue(tx, 'team', [key]);
      await noteDue(tx, 'sums', [ALL]);
      return [];
    case 'model':
      await deriveModels(tx, step.keys);
      return [];
    case 'team':
      await deriveTeams(tx, { month: key });
      return [];
    case 'owner':
      await deriveTeams(tx, { ownerRef: key });
      return [];
    case 'sums':
      return deriveSums(tx, step.keys, home);
    default:
      await judge(tx, step.keys);
      return [];
  }
}

async function deriveTables(tx: Knex.Transaction, scope: Scope): Promise<void> {
  await deriveRows(tx, monthsFrom(await firstMonth(tx)), scope);
  await deriveRows(tx, DAYS, scope);
}

async function deriveModels(
  tx: Knex.Transaction,
  refs: string[],
): Promise<void> {
  if (refs.length > MOST_MODELS) {
    await tx('cost_due').where({ kind: 'model' }).delete();
    await noteDue(tx, 'month', await allMonths(tx));
    return;
  }
  await deriveTables(tx, { kind: 'models', refs });
  const owners: Array<{ owner_ref: string | null }> = await whereInSet(
    tx('cost_targets').distinct('owner_ref'),
    tx,
    'entity_ref',
    refs,
  );
  // Models that are gone had an owner too; what it was is noted when they go.
  await noteDue(tx, 'owner', ['', ...owners.map(row => row.owner_ref ?? '')]);
  await noteDue(tx, 'sums', refs);
}

async function deriveSums(
  tx: Knex.Transaction,
  keys: string[],
  home: HomeCurrency,
): Promise<string[]> {
  const refs = onlyModels(keys);
  await pruneDerived(tx, await firstMonth(tx));
  if (refs === undefined || refs.length > 0) {
    await deriveCurrent(tx, refs);
    await noteDue(tx, 'anomalies', refs ?? [ALL]);
  }
  await deriveRest(tx);
  return deriveRunRates(tx, refs, home);
}

async function judge(tx: Knex.Transaction, keys: string[]): Promise<void> {
  const refs = onlyModels(keys);
  if (refs) {
    await deriveAnomalies(tx, refs);
  } else {
    await noteDue(tx, 'anomalies', await modelsToJudge(tx));
  }
}

/** The models that keys name; undefined for all of them. */
function onlyModels(keys: string[]): string[] | undefined {
  return keys.includes(ALL) ? undefined : keys.filter(key => key !== REST);
}
