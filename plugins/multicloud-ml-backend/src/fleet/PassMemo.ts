interface Kept<T> {
  version: number;
  basis?: object;
  values: Map<string, T>;
}

/** What a pass sees. Equal scopes give equal results. */
export interface PassScope {
  /** Counts up with every change of what is passed over. */
  version: number;
  /** What else is passed over: another one is another scope. */
  basis?: object;
  /** The ids of the models that the caller may see, or {@link EVERY_MODEL}. */
  models: object;
  /** Whether the caller may see costs, where the result depends on it. */
  costs?: 'all' | 'none';
}

/** Stands for the models of those who may see every one. */
export const EVERY_MODEL = {};

/** Of callers who may see only some models there may be many, each with results of their own. */
const MOST_OF_SOME_MODELS = 4;

/**
 * Keeps what passes over all models have given, for as long as these and what the caller may see of them stay the same:
 * many open the same pages, and a fleet changes about once a minute.
 */
export class PassMemo<T extends object> {
  private readonly byModels = new WeakMap<object, Kept<T>>();

  /** @param most - results for who may see every model; of more the oldest is made again */
  constructor(private readonly most = 32) {}

  /**
   * @param scope - undefined where it cannot be told cheaply: nothing is kept then
   * @param key - everything besides the scope that the result depends on
   * @param make - its result is shared, so nobody may change it
   */
  of(scope: PassScope | undefined, key: string, make: () => T): T {
    if (!scope) {
      return make();
    }
    const { values } = this.keptFor(scope);
    const whole = `${scope.costs} ${key}`;
    const known = values.get(whole);
    if (known) {
      return known;
    }
    const made = make();
    const most = scope.models === EVERY_MODEL ? this.most : MOST_OF_SOME_MODELS;
    const [oldest] = values.keys();
    if (values.size >= most && oldest !== undefined) {
      values.delete(oldest);
    }
    values.set(whole, made);
    return made;
  }

  private keptFor({ version, basis, models }: PassScope): Kept<T> {
    const kept = this.byModels.get(models);
    if (kept?.version === version && kept.basis === basis) {
      return kept;
    }
    const fresh: Kept<T> = { version, basis, values: new Map() };
    this.byModels.set(models, fresh);
    return fresh;
  }
}

/** What depends on the time is made again each minute. */
export function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / 60_000);
}
