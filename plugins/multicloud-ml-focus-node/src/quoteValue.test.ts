import { quoteValue } from './quoteValue';

describe('quoteValue', () => {
  it.each([
    ['free', '"free"'],
    [' a\r\n\tb\u001b[31m ', '"a b [31m"'],
    ['a\u202eb', '"a b"'],
    ['é'.repeat(80), `"${'é'.repeat(60)}…"`],
  ])('shows %j as %s', (value, shown) => {
    expect(quoteValue(value)).toBe(shown);
  });
});
