import { toMonthRows, type MonthAmount } from './toMonthRows';

function amountOf(
  month: string,
  series: string,
  amount: string,
  change: Partial<MonthAmount> = {},
): MonthAmount {
  return { month, series, amount, currency: 'USD', partial: false, ...change };
}

describe('the months of a chart', () => {
  it('put the largest series first and fill the months between', () => {
    const { series, rows } = toMonthRows(
      [
        amountOf('2025-12', 'small', '1'),
        amountOf('2025-12', 'large', '20'),
        amountOf('2026-02', 'large', '-3', { partial: true }),
      ],
      'All others',
    );
    expect(series).toEqual(['large', 'small']);
    expect(rows).toEqual([
      { month: '2025-12', partial: false, amounts: ['20', '1'], total: '21' },
      {
        month: '2026-01',
        partial: false,
        amounts: [undefined, undefined],
        total: '0',
      },
      {
        month: '2026-02',
        partial: true,
        amounts: ['-3', undefined],
        total: '-3',
      },
    ]);
  });

  it('sum up what cannot be told apart by colour, and lose nothing', () => {
    const amounts = Array.from({ length: 9 }, (_, index) =>
      amountOf('2026-01', `series ${index}`, `0.${index + 1}`),
    );
    const { series, rows } = toMonthRows(amounts, 'All others');
    expect(series).toEqual([
      'series 8',
      'series 7',
      'series 6',
      'series 5',
      'All others',
    ]);
    expect(rows[0].amounts).toEqual(['0.9', '0.8', '0.7', '0.6', '1.5']);
    expect(rows[0].total).toBe('4.5');
  });

  it('survive a month that is none and an amount that is none', () => {
    const { rows } = toMonthRows(
      [amountOf('2026-01', 'a', 'NaN'), amountOf('never', 'a', '1')],
      'All others',
    );
    expect(rows.map(({ total }) => total)).toContain('0');
  });
});
