import {
  parseAmount,
  type BillProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import type { CsvRow } from './CsvRow';
import type { EnteredCost } from './EnteredCost';

/** Of an amount for which nobody named a service. */
const SERVICE = 'Entered by hand';

const LONGEST = 256;

const text = z
  .string()
  .max(LONGEST, `is longer than ${LONGEST} characters; shorten it`)
  .regex(/^\P{Cc}*$/u, 'holds a control character; take it out');

const amount = text.transform((written, context) => {
  const parsed = parseAmount(written);
  if (parsed === undefined) {
    context.addIssue(
      'is not an amount such as 1234.50; write digits, a point before the decimals and no thousands separators',
    );
    return z.NEVER;
  }
  return parsed;
});

const schema = z.object({
  month: text.regex(
    /^20\d\d-(0[1-9]|1[0-2])$/,
    'is not a month such as 2026-11; write YYYY-MM',
  ),
  entity: text,
  deployment: text.optional(),
  provider: text
    .toLowerCase()
    .regex(
      /^[a-z0-9][-a-z0-9]*$/,
      'is not a provider id such as on-prem; write letters, digits and "-"',
    )
    .default('on-prem'),
  region: text.optional(),
  account: text.optional(),
  service: text.default(SERVICE),
  amount,
  currency: text
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'is not a currency of three letters such as USD'),
});

/** Reads one row: either what it enters, or everything that is wrong with it. */
export function parseEnteredCost(row: CsvRow): {
  cost?: EnteredCost;
  problems: Array<Omit<BillProblem, 'file'>>;
} {
  const { line, cells } = row;
  if (row.broken) {
    return { problems: [{ line, why: row.broken }] };
  }
  const parsed = schema.safeParse(cells);
  if (parsed.success) {
    return { cost: parsed.data, problems: [] };
  }
  return {
    problems: parsed.error.issues.map(({ path, message }) => {
      const column = String(path[0]);
      const written: unknown = Reflect.get(cells, column);
      return {
        line,
        column,
        why:
          typeof written === 'string'
            ? `${quote(written)} ${message}`
            : 'is empty; fill it in',
      };
    }),
  };
}

function quote(value: string): string {
  const plain = value.replace(/\p{C}+/gu, ' ');
  return JSON.stringify(plain.length > 60 ? `${plain.slice(0, 60)}…` : plain);
}
