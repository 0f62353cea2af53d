import { FOCUS_COLUMN_NAMES, FOCUS_COLUMNS } from './FocusColumn';
import { resolveColumns } from './resolveColumns';

/** The columns of a version of FOCUS that are read. */
const of = (version: number) =>
  FOCUS_COLUMN_NAMES.filter(name => {
    const rule: { since: string; until?: string } = FOCUS_COLUMNS[name];
    return (
      Number(rule.since) <= version && version <= Number(rule.until ?? Infinity)
    );
  });

describe('resolveColumns', () => {
  it.each([1.0, 1.1, 1.2, 1.3, 1.4])('finds all of FOCUS %d', version => {
    const { columns, problems } = resolveColumns([...of(version), 'x_Other']);
    expect(problems).toEqual([]);
    expect([...columns.keys()]).toEqual(of(version));
  });

  it('finds columns that an engine wrote in lower case', () => {
    const { columns } = resolveColumns(of(1.2).map(name => name.toLowerCase()));
    expect(columns.get('BilledCost')).toBe('billedcost');
  });

  it('asks for one of the two provider columns', () => {
    const { problems } = resolveColumns(
      of(1.2).filter(name => name !== 'ProviderName'),
    );
    expect(problems).toEqual([
      {
        column: 'ServiceProviderName or ProviderName',
        why: expect.stringMatching(/^the column is missing; found 19 columns/),
      },
    ]);
  });

  it('names all that is missing, and shows what is there without control characters', () => {
    const { problems } = resolveColumns(['a\u0000\nb', 'Tags']);
    expect(problems).toHaveLength(1);
    expect(problems[0].why).toMatch(
      /and so are BillingAccountId, .*; found 2 columns: "a b", "Tags"; export/,
    );
  });

  it('does not choose between two columns of a name', () => {
    expect(resolveColumns([...of(1.2), 'tags']).problems).toEqual([
      { column: 'Tags', why: 'the column is there 2 times; keep one of them' },
    ]);
  });
});
