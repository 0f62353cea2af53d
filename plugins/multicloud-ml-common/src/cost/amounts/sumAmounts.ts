import { Money, toText } from './Money';

/**
 * The exact sum of amounts in one currency; `0` of none.
 *
 * @throws Error when a text is not a decimal number; read texts from outside with {@link parseAmount} first.
 * @public
 */
export function sumAmounts(texts: Iterable<string>): string {
  let sum = new Money(0);
  for (const text of texts) {
    sum = sum.plus(text);
  }
  return toText(sum);
}

/**
 * The exact difference `left − right` of two amounts in one currency.
 *
 * @throws Error when a text is not a decimal number.
 * @public
 */
export function subtractAmounts(left: string, right: string): string {
  return toText(new Money(left).minus(right));
}

/**
 * Compares amounts of one currency by value, for sorting: negative, 0 or positive.
 *
 * @throws Error when a text is not a decimal number.
 * @public
 */
export function compareAmounts(left: string, right: string): number {
  return new Money(left).comparedTo(right);
}

/**
 * An amount times a factor, both as decimal text, rounded half-even to 18 decimals.
 *
 * @throws Error when a text is not a decimal number.
 * @public
 */
export function scaleAmount(text: string, factor: string): string {
  return toText(new Money(text).times(factor));
}
