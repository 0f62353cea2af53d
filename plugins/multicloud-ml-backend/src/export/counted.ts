/** Hands items on and counts them. */
export function counted<T>(items: AsyncIterable<T>): {
  items: AsyncGenerator<T>;
  count(): number;
} {
  let count = 0;
  async function* handOn() {
    for await (const item of items) {
      count += 1;
      yield item;
    }
  }
  return { items: handOn(), count: () => count };
}
