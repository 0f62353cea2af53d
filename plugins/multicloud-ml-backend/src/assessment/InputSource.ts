import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Settings } from '../config/readSettings';
import { OthersTurn } from '../database/OthersTurn';
import { chunked, isPostgres, whereInSet } from '../database/sets';
import { hashInputs } from './hashInputs';
import { loadContext } from './loadContext';
import { loadExemptions } from './loadExemptions';
import { loadEvidence } from './loadEvidence';
import { loadRunRates, toCost } from './loadRunRates';
import { loadWholeEvidence } from './loadWholeEvidence';
import type { ModelRow } from '../catalog/ModelRow';
import { toInput } from './toInput';

/** The inputs of one model's assessment with the fingerprint by which a change is noticed. */
export interface LoadedInput {
  input: AssessmentInput;
  about: { title: string; lifecycle?: string };
  hash: string;
}

type HashedModel = Pick<
  ModelRow,
  | 'entity_ref'
  | 'content_hash'
  | 'owner_ref'
  | 'container_ref'
  | 'dependents'
  | 'tier'
>;

const HASHED_COLUMNS = [
  'entity_ref',
  'content_hash',
  'owner_ref',
  'container_ref',
  'dependents',
  'tier',
] as const;

/**
 * A larger set costs less for each model. With SQLite nobody else gets the database before it is written, so there it is
 * smaller.
 */
const MODELS_PER_LOAD = { postgres: 500, sqlite: 200 };
/**
 * More models than these take tens of seconds, in which others are to be answered as ever: parts are smaller then. SQLite
 * works within this process and so holds others up all the same.
 */
export const LONG_RUN = 20_000;
const MODELS_PER_LOAD_OF_LONG_RUN = 100;
const MODELS_PER_HASHING = 2000;
/** As many as are put together before others get a turn of this process. */
const MODELS_PER_TURN = 50;

/** Reads what assessments are made from, always in sets. */
export class InputSource {
  private readonly modelsPerLoad: number;

  constructor(
    private readonly knex: Knex,
    private readonly settings: Settings,
  ) {
    this.modelsPerLoad = isPostgres(knex)
      ? MODELS_PER_LOAD.postgres
      : MODELS_PER_LOAD.sqlite;
  }

  /**
   * The fingerprints of the inputs of the given models, or of all, from narrow columns only and page by page. Refs that
   * are no model are left out.
   */
  async *hashes(
    entityRefs: readonly string[] | undefined,
    now: Date,
  ): AsyncGenerator<Map<string, string>> {
    const others = new OthersTurn();
    for await (const models of this.hashedModels(entityRefs)) {
      await others.take();
      yield this.hashesOf(models, now);
    }
  }

  private async hashesOf(
    models: readonly HashedModel[],
    now: Date,
  ): Promise<Map<string, string>> {
    const refs = models.map(model => model.entity_ref);
    const context = await loadContext(this.knex, models);
    const evidence = await loadEvidence(this.knex, refs);
    const exemptions = await loadExemptions(this.knex, refs);
    const rates = await loadRunRates(this.knex, refs);
    return new Map(
      models.map(model => [
        model.entity_ref,
        hashInputs(
          model,
          context,
          evidence,
          exemptions.get(model.entity_ref),
          rates.get(model.entity_ref),
          this.options(now),
        ),
      ]),
    );
  }

  /** The whole inputs of the given models, chunk by chunk. Refs that are no model are left out. */
  async *load(
    entityRefs: readonly string[],
    now: Date,
  ): AsyncGenerator<LoadedInput[]> {
    const isLong = isPostgres(this.knex) && entityRefs.length > LONG_RUN;
    const others = new OthersTurn(isLong ? 'long' : 'short');
    const size = isLong ? MODELS_PER_LOAD_OF_LONG_RUN : this.modelsPerLoad;
    for (const refs of chunked(entityRefs, size)) {
      await others.take();
      const models: ModelRow[] = await this.models(refs, ['*']);
      const [context, evidence, exemptions, rates] = await Promise.all([
        loadContext(this.knex, models),
        loadWholeEvidence(this.knex, refs, this.options(now)),
        loadExemptions(this.knex, refs),
        loadRunRates(this.knex, refs),
      ]);
      const loaded: LoadedInput[] = [];
      for (const part of chunked(models, MODELS_PER_TURN)) {
        for (const model of part) {
          const ref = model.entity_ref;
          loaded.push({
            input: toInput(model, {
              context,
              profiles: this.settings.profiles,
              observations: evidence.observations.get(ref) ?? [],
              drills: evidence.drills.get(ref) ?? [],
              exemptions: exemptions.get(ref) ?? [],
              ...toCost(rates.get(ref)),
            }),
            about: {
              title: model.title,
              ...(model.lifecycle !== null && { lifecycle: model.lifecycle }),
            },
            hash: hashInputs(
              model,
              context,
              evidence.index,
              exemptions.get(ref),
              rates.get(ref),
              this.options(now),
            ),
          });
        }
        await nextTurn();
      }
      yield loaded;
    }
  }

  /** The inputs of one model; undefined when it is none. */
  async loadOne(
    entityRef: string,
    now: Date,
  ): Promise<LoadedInput | undefined> {
    for await (const [loaded] of this.load([entityRef], now)) {
      return loaded;
    }
    return undefined;
  }

  private async *hashedModels(
    entityRefs: readonly string[] | undefined,
  ): AsyncGenerator<HashedModel[]> {
    if (entityRefs) {
      for (const refs of chunked(entityRefs, MODELS_PER_HASHING)) {
        yield await this.models(refs, HASHED_COLUMNS);
      }
      return;
    }
    let after = '';
    for (;;) {
      const page: HashedModel[] = await this.knex('models')
        .select(...HASHED_COLUMNS)
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(MODELS_PER_HASHING);
      const last = page.at(-1);
      if (!last) {
        return;
      }
      yield page;
      after = last.entity_ref;
    }
  }

  private options(now: Date) {
    return {
      now,
      staleAfterHours: this.settings.staleAfterHours,
      settingsVersion: this.settings.version,
    };
  }

  private async models(
    entityRefs: readonly string[] | undefined,
    columns: readonly string[],
  ) {
    const query = this.knex('models').select(...columns);
    return entityRefs
      ? whereInSet(query, this.knex, 'entity_ref', entityRefs)
      : query;
  }
}
