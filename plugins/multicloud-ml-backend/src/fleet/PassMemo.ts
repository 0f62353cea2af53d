/** What a pass sees. Equal scopes give equal results. */
export interface PassScope {
  /** Counts up with every change of what is passed over. */
  version: number;
  /** What else is passed over: others are another scope. */
  basis: readonly object[];
  /** The ids of the models that the caller may see, or {@link EVERY_MODEL}. */
  models: object;
  /** Whether the caller may see costs, where the result depends on it. */
  costs?: 'all' | 'none';
}

/** Stands for the models of those who may see every one. */
export const EVERY_MODEL = {};

/** Results for who may see every model: few pages are asked for by many. */
const MOST = 32;
/** Results for all others together: each of them has their own, and some are large. */
const MOST_OF_SOME_MODELS = 8;

/**
 * Keeps what passes over all models have given, for as long as these and what the caller may see of them stay the same:
 * many open the same pages, and a fleet changes about once a minute. Of more than are kept, those go that were not asked
 * for longest.
 */
export class PassMemo<T extends object> {
  private version?: number;
  private basis: readonly object[] = [];
  private readonly ofAll = new Map<string, T>();
  private readonly ofSome = new Map<string, T>();
  private readonly numbers = new WeakMap<object, number>();
  private lastNumber = 0;

  /**
   * @param scope - undefined where it cannot be told cheaply: nothing is kept then
   * @param key - everything besides the scope that the result depends on
   * @param make - its result is shared, so nobody may change it
   */
  of(scope: PassScope | undefined, key: string, make: () => T): T {
    if (!scope) {
      return make();
    }
    this.forgetOthers(scope);
    const isForAll = scope.models === EVERY_MODEL;
    const kept = isForAll ? this.ofAll : this.ofSome;
    const whole = `${this.numberOf(scope.models)} ${scope.costs} ${key}`;
    const value = kept.get(whole) ?? make();
    kept.delete(whole);
    kept.set(whole, value);
    const [oldest] = kept.keys();
    if (
      kept.size > (isForAll ? MOST : MOST_OF_SOME_MODELS) &&
      oldest !== undefined
    ) {
      kept.delete(oldest);
    }
    return value;
  }

  private forgetOthers({ version, basis }: PassScope): void {
    if (
      this.version !== version ||
      basis.length !== this.basis.length ||
      basis.some((part, index) => part !== this.basis[index])
    ) {
      this.version = version;
      this.basis = basis;
      this.ofAll.clear();
      this.ofSome.clear();
    }
  }

  private numberOf(models: object): number {
    const known = this.numbers.get(models);
    if (known !== undefined) {
      return known;
    }
    this.lastNumber += 1;
    this.numbers.set(models, this.lastNumber);
    return this.lastNumber;
  }
}

/** What depends on the time is made again each minute. */
export function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / 60_000);
}
