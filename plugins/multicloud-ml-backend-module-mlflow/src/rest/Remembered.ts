/**
 * What was read of things that never change, from one poll to the next. Only what the last complete poll asked for is
 * kept.
 */
export class Remembered<T extends string> {
  #before = new Map<string, T>();
  #now = new Map<string, T>();

  async recall(key: string, read: () => Promise<T>): Promise<T> {
    const value = this.#now.get(key) ?? this.#before.get(key) ?? (await read());
    this.#now.set(key, value);
    return value;
  }

  /** The poll has come to its end. */
  forgetOthers(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
