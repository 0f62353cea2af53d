import {
  mkdirSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { chargesOf } from './chargesOf';
import { type Biller, firstOfMonth, toRow, type FocusRow } from './FocusRow';
import { manualCosts } from './manualCosts';
import type { Billed } from './readEstate';

const BILLERS: Record<'aws' | 'azure' | 'gcp', Biller> = {
  aws: {
    provider: 'AWS',
    issuer: 'Amazon Web Services, Inc.',
    billingAccount: '999900001111',
    billingAccountName: 'Nusantara Pay (synthetic)',
    currency: 'USD',
    rate: 1,
    accountId: account => account,
  },
  azure: {
    provider: 'Microsoft',
    issuer: 'Microsoft',
    billingAccount: '/providers/Microsoft.Billing/billingAccounts/nusantara',
    billingAccountName: 'Nusantara Pay (synthetic)',
    currency: 'USD',
    rate: 1,
    accountId: account => `/subscriptions/${account}`,
  },
  gcp: {
    provider: 'Google Cloud',
    issuer: 'Google Asia Pacific Pte. Ltd.',
    billingAccount: '01AAAA-BBBBBB-CCCCCC',
    billingAccountName: 'Nusantara Pay (synthetic)',
    currency: 'SGD',
    rate: 1.3,
    accountId: account => account,
  },
};

/** Azure writes every run of an export into a folder of its own. */
const AZURE_RUN = '5b1d6f0e-0000-4000-8000-000000000001';

const MONTHS = 12;

/**
 * Writes a year of bills up to yesterday as the three providers deliver them: Parquet as AWS Data Exports does, gzip
 * CSV as Azure Cost Management does, plain CSV for Google Cloud; and the month sheet of the own data centre.
 */
export async function writeBills(
  folder: string,
  estate: readonly Billed[],
  now: Date,
): Promise<void> {
  const today = new Date(now.toISOString().slice(0, 10));
  const months = Array.from({ length: MONTHS + 1 }, (_, index) =>
    firstOfMonth(
      new Date(
        Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - MONTHS + index),
      ),
    ),
  );
  for (const month of months) {
    const label = month.toISOString().slice(0, 7);
    const aws = toCsv(rowsOf('aws', estate, month, today));
    if (aws) {
      await writeParquet(
        join(
          folder,
          `aws/nusantara/data/BILLING_PERIOD=${label}/nusantara-00001.snappy.parquet`,
        ),
        aws,
      );
    }
    const azure = toCsv(rowsOf('azure', estate, month, today));
    if (azure) {
      const run = join(
        folder,
        `azure/nusantara/${azurePeriod(month)}/${AZURE_RUN}`,
      );
      write(join(run, 'part_0_0001.csv.gz'), gzipSync(azure));
      write(join(run, 'manifest.json'), '{}');
    }
    const gcp = toCsv(rowsOf('gcp', estate, month, today));
    if (gcp) {
      write(join(folder, `gcp/focus-${label}.csv`), gcp);
    }
  }
  write(
    join(folder, 'own/on-prem.csv'),
    manualCosts(
      estate,
      months.filter(month => month < today),
      today,
    ),
  );
  stamp(folder, today);
}

function rowsOf(
  name: keyof typeof BILLERS,
  estate: readonly Billed[],
  month: Date,
  today: Date,
): FocusRow[] {
  const rows: FocusRow[] = [];
  for (
    let day = month;
    day < today && day.getUTCMonth() === month.getUTCMonth();
    day = new Date(day.getTime() + 86_400_000)
  ) {
    rows.push(
      ...chargesOf(name, estate, day, today).map(charge =>
        toRow(BILLERS[name], charge),
      ),
    );
  }
  return rows;
}

/** Empty without rows: nobody delivers a bill before there is one. */
function toCsv(rows: readonly FocusRow[]): string {
  const quote = (value: string) =>
    value === 'NULL' ? value : `"${value.replaceAll('"', '""')}"`;
  return rows.length === 0
    ? ''
    : [
        Object.keys(rows[0]).join(','),
        ...rows.map(row => Object.values(row).map(quote).join(',')),
        '',
      ].join('\n');
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Delivered in the first minutes of the day: yesterday is whole, and nothing looks half-written. */
function stamp(folder: string, at: Date): void {
  for (const name of readdirSync(folder, { recursive: true })) {
    utimesSync(join(folder, String(name)), at, at);
  }
}

/** With the types that AWS gives the columns. */
async function writeParquet(file: string, csv: string): Promise<void> {
  const source = `${file}.tmp`;
  write(source, csv);
  const text = (path: string) => `'${path.replaceAll("'", "''")}'`;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    await connection.run(`
      copy (
        select * replace (
          ${['BilledCost', 'EffectiveCost', 'ContractedCost', 'ListCost']
            .map(column => `${column}::double as ${column}`)
            .join(', ')},
          ${[
            'BillingPeriodStart',
            'BillingPeriodEnd',
            'ChargePeriodStart',
            'ChargePeriodEnd',
          ]
            .map(column => `${column}::timestamp as ${column}`)
            .join(', ')},
          Tags::json::map(varchar, varchar) as Tags
        )
        from read_csv(${text(
          source,
        )}, header = true, all_varchar = true, nullstr = 'NULL')
      ) to ${text(file)} (format parquet, compression snappy)`);
  } finally {
    connection.closeSync();
  }
  rmSync(source);
}

/** `20261101-20261130`. */
function azurePeriod(month: Date): string {
  const last = new Date(
    Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0),
  );
  return [month, last]
    .map(day => day.toISOString().slice(0, 10).replaceAll('-', ''))
    .join('-');
}
