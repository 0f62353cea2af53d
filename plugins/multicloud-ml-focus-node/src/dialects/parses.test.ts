import { spawnSync } from 'node:child_process';
import type { CostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { aggregationSql } from '../aggregationSql';
import { FOCUS_COLUMN_NAMES } from '../FocusColumn';
import type { SqlDialect } from '../SqlDialect';
import { createAthenaDialect } from './athena';
import { createBigQueryDialect } from './bigquery';
import { createTrinoDialect } from './trino';

const python = process.env.PYTHON ?? 'python3';

/** Parses each statement as its engine's SQL, and names what sqlglot found wrong, or the tables that are read. */
const PARSE = `
import json, sys, sqlglot
from sqlglot import exp
answers = []
for case in json.load(sys.stdin):
    try:
        found = sqlglot.parse(case["sql"], read=case["read"])
        answers.append({
            "statements": [type(s).__name__ for s in found],
            "tables": sorted({t.sql(dialect=case["read"]) for s in found for t in s.find_all(exp.Table)}),
            "lonely": [c.sql(dialect=case["read"])[:200] for s in found for c in s.find_all(exp.Coalesce) if not c.expressions],
            "texts": sorted({l.this for s in found for l in s.find_all(exp.Literal) if l.is_string}),
        })
    except Exception as e:
        answers.append({"error": str(e)[:500]})
json.dump(answers, sys.stdout)
`;

interface Parsed {
  error?: string;
  statements?: string[];
  tables?: string[];
  texts?: string[];
  /** `coalesce` of a single value, which Trino refuses. */
  lonely?: string[];
}

function parse(cases: Array<{ sql: string; read: string }>): Parsed[] {
  const { stdout, stderr, status } = spawnSync(python, ['-c', PARSE], {
    input: JSON.stringify(cases),
    encoding: 'utf8',
  });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return JSON.parse(stdout);
}

const canParse = spawnSync(python, ['-c', 'import sqlglot']).status === 0;
if (!canParse) {
  process.stderr.write(
    'SKIPPED-PART: sqlglot (PyPI), which parses the SQL of BigQuery, Athena and Trino: python3 -m pip install sqlglot, best in a virtual environment that is active\n',
  );
}

const READING: CostReading = {
  tagKeys: ['multicloud-ml.io/model', 'modèle'],
  clusterTagKeys: ['aws:eks:cluster-name'],
  namespaceTagKeys: ['eks:namespace'],
  machineLearningServices: ['Amazon SageMaker'],
  hostServices: ['Kubernetes Engine'],
};

const HOSTILE = [
  `a'); DROP TABLE bill; --`,
  `a\\'); DROP TABLE bill; --`,
  `"\`'\\`,
  'line\nbreak',
];

const DIALECTS: Array<{
  name: string;
  read: string;
  create: (types?: ReadonlyMap<string, string>) => SqlDialect;
  types: string[];
  times: string[];
}> = [
  {
    name: 'BigQuery',
    read: 'bigquery',
    create: createBigQueryDialect,
    types: ['STRING', 'JSON', 'ARRAY<STRUCT<key STRING, value STRING>>'],
    times: ['STRING', 'TIMESTAMP', 'DATETIME', 'DATE'],
  },
  ...[
    { name: 'Trino', read: 'trino', create: createTrinoDialect },
    { name: 'Athena', read: 'athena', create: createAthenaDialect },
  ].map(dialect => ({
    ...dialect,
    types: [
      'varchar',
      'json',
      'map(varchar, varchar)',
      'array(row(key varchar, value varchar))',
    ],
    times: ['varchar', 'timestamp(3)', 'timestamp(6) with time zone', 'date'],
  })),
];

(canParse ? describe : describe.skip).each(DIALECTS)(
  'the SQL for $name',
  ({ read, create, types, times }) => {
    const question = (
      about: {
        types?: ReadonlyMap<string, string>;
        table?: string;
        reading?: Partial<CostReading>;
      } = {},
    ) => {
      const dialect = create(about.types);
      return aggregationSql(dialect, {
        from: dialect.identifier(about.table ?? 'bill'),
        columns: new Set(FOCUS_COLUMN_NAMES),
        reading: { ...READING, ...about.reading },
        where: `${dialect.time(
          'BillingPeriodStart',
        )} >= TIMESTAMP '2026-11-01 00:00:00'`,
      });
    };

    it('is one question over one table, whatever the types of its columns', () => {
      const cases = types.flatMap(tags =>
        times.map(time =>
          question({
            types: new Map([
              ['Tags', tags],
              ['AllocatedTags', tags],
              ...[
                'BillingPeriodStart',
                'BillingPeriodEnd',
                'ChargePeriodStart',
                'ChargePeriodEnd',
              ].map((name): [string, string] => [name, time]),
            ]),
          }),
        ),
      );

      const parsed = parse(cases.map(sql => ({ sql, read })));

      expect(parsed.map(({ error }) => error)).toEqual(
        cases.map(() => undefined),
      );
      for (const { statements, tables } of parsed) {
        expect(statements).toEqual(['Select']);
        expect(tables?.filter(table => /bill/.test(table))).toHaveLength(1);
      }
    });

    it('stays one question when names and texts would break out', () => {
      const parsed = parse(
        HOSTILE.flatMap(name =>
          types.map(tags => ({
            read,
            sql: question({
              table: name,
              types: new Map([['Tags', tags]]),
              reading: {
                tagKeys: [name],
                clusterTagKeys: [name],
                hostServices: [name],
                machineLearningServices: [name],
              },
            }),
          })),
        ),
      );

      for (const { error, statements, tables } of parsed) {
        expect(error).toBeUndefined();
        expect(statements).toEqual(['Select']);
        expect(tables).not.toContain('bill');
      }
      // The text arrives as it was written, in lower case as it is compared.
      HOSTILE.forEach((name, index) =>
        expect(parsed[index * types.length].texts).toContain(
          name.toLowerCase(),
        ),
      );
    });
  },
);

(canParse ? describe : describe.skip).each([
  ['trino', createTrinoDialect],
  ['athena', createAthenaDialect],
] as const)('the SQL for %s', (read, create) => {
  it('compares no single value with nothing, which Trino refuses', () => {
    const cases = ['varchar', 'map(varchar, varchar)'].map(tags => ({
      read,
      sql: aggregationSql(create(new Map([['Tags', tags]])), {
        from: 'bill',
        columns: new Set(FOCUS_COLUMN_NAMES),
        reading: { ...READING, tagKeys: ['model'] },
      }),
    }));

    expect(parse(cases).map(({ lonely }) => lonely)).toEqual([[], []]);
  });
});

describe('what the SQL says', () => {
  it.each([
    ['BigQuery', createBigQueryDialect(), /SAFE_CAST\(.* AS BIGNUMERIC\)/],
    ['Trino', createTrinoDialect(), /TRY_CAST\(.* AS decimal\(38, 18\)\)/i],
    ['Athena', createAthenaDialect(), /TRY_CAST\(.* AS decimal\(38, 18\)\)/i],
  ])('reads amounts of %s as exact decimals', (_name, dialect, exact) => {
    const sql = dialect.decimal('BilledCost');
    expect(sql).toMatch(exact);
    expect(sql).not.toMatch(/float|double|real/i);
  });
});
