import { DECIMALS, Money, sumOf, toText } from './Money';

const UNIT = new Money(10).pow(-DECIMALS);

/**
 * Splits an amount by weights into parts that sum to the whole exactly, in the order of the weights. What cannot be
 * split further, units of 10⁻¹⁸, goes to the parts that rounding down cost most, then to the heaviest, then to the first:
 * so what a weight gets does not depend on the order in which weights are listed. A negative amount is split like its
 * opposite.
 *
 * A weight that is negative or not finite counts as 0; when all are 0, the parts are equal.
 *
 * @example
 * ```ts
 * splitAmount('10', [1, 3]); // ['2.5', '7.5']
 * ```
 *
 * @throws Error when there is no weight, since nobody would get the amount, or the text is not a decimal number.
 * @public
 */
export function splitAmount(
  text: string,
  weights: readonly number[],
): string[] {
  if (weights.length === 0) {
    throw new Error(
      `Cannot split ${text} over no weights; pass at least one, or leave the amount whole.`,
    );
  }
  const whole = new Money(text);
  if (weights.length === 1) {
    return [toText(whole)];
  }
  const units = whole.abs().div(UNIT).round();
  const shares = toShares(weights);
  const total = sumOf(shares);
  const parts = shares.map((share, index) => {
    const exact = units.times(share).div(total);
    const floor = exact.floor();
    return { index, share, floor, lost: exact.minus(floor) };
  });
  const handedOut = sumOf(parts.map(({ floor }) => floor));
  const left = units.minus(handedOut).toNumber();
  const extra = new Set(
    [...parts]
      .sort(
        (a, b) =>
          b.lost.comparedTo(a.lost) ||
          b.share.comparedTo(a.share) ||
          a.index - b.index,
      )
      .slice(0, left)
      .map(part => part.index),
  );
  return parts.map(({ floor, index }) => {
    const part = (extra.has(index) ? floor.plus(1) : floor).times(UNIT);
    return toText(whole.isNegative() ? part.negated() : part);
  });
}

function toShares(weights: readonly number[]) {
  const usable = weights.map(weight =>
    Number.isFinite(weight) && weight > 0 ? weight : 0,
  );
  const none = usable.every(weight => weight === 0);
  return usable.map(weight => new Money(none ? 1 : weight));
}
