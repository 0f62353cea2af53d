/** The size of a decimal text as a number: good enough for lengths and comparisons, never for sums. 0 for what is no amount. */
export function amountSize(amount: string): number {
  return isDecimal(amount) ? Math.abs(Number(amount)) : 0;
}

/** Whether a text is an amount. */
export function isDecimal(text: string): text is `${number}` {
  return /^-?\d{1,30}(\.\d{1,18})?$/.test(text);
}
