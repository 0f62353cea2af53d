import fc from 'fast-check';
import { IdBits } from './IdSet';

it('has the ids that it was made of, in order, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5000)), fc.nat(10_000), (ids, other) => {
      const bits = new IdBits(ids);
      expect([...bits]).toEqual([...ids].sort((a, b) => a - b));
      expect(bits.has(other)).toBe(ids.includes(other));
      expect(ids.every(id => bits.has(id))).toBe(true);
    }),
  );
});
