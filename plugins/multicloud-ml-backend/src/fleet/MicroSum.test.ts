import fc from 'fast-check';
import { MicroSum } from './MicroSum';

const amounts = fc.array(
  fc.record({
    micros: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    points: fc.integer({ min: 0, max: 100_000_000 }),
  }),
);

it('adds amounts, and amounts times points, to the last millionth', () => {
  fc.assert(
    fc.property(amounts, amounts, (some, more) => {
      const [sum, other] = [some, more].map(list => {
        const own = new MicroSum();
        for (const { micros, points } of list) {
          own.add(micros);
          own.addProduct(micros, points);
        }
        return own;
      });
      sum.merge(other);

      const all = [...some, ...more];
      expect(sum.total).toBe(
        all.reduce((total, { micros }) => total + BigInt(micros), 0n),
      );
      expect(sum.totalOfProducts).toBe(
        all.reduce(
          (total, { micros, points }) =>
            total + BigInt(micros) * BigInt(points),
          0n,
        ),
      );
    }),
  );
});
