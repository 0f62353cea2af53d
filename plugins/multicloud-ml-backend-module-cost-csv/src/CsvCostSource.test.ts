import { appendFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  sumAmounts,
  type BillProblem,
  type CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { CsvCostSource } from './CsvCostSource';

const directory = createMockDirectory();
const path = join(directory.path, 'on-prem.csv');
const NOW = new Date('2026-11-24T10:00:00Z');
const HEADER = 'month,entity,amount,currency';

function sourceAt(now = NOW) {
  return new CsvCostSource(
    {
      id: 'csv/on-prem',
      type: 'csv',
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 5 } },
      options: { path },
    },
    { now: () => now },
  );
}

const signal = new AbortController().signal;

async function listAt(now?: Date) {
  const deliveries = [];
  for await (const delivery of sourceAt(now).list({ signal })) {
    deliveries.push(delivery);
  }
  expect(deliveries).toHaveLength(1);
  return deliveries[0];
}

async function readAt(now?: Date) {
  const lines: CostLine[] = [];
  const problems: BillProblem[] = [];
  let bad = 0;
  const delivery = { key: 'on-prem.csv', fingerprint: '', deliveredAt: '' };
  for await (const event of sourceAt(now).read(delivery, { signal })) {
    if (event.kind === 'lines') {
      lines.push(...event.lines);
    } else {
      bad += event.count;
      problems.push(...event.problems);
    }
  }
  return { lines, bad, problems };
}

async function readText(text: string | Buffer) {
  await writeFile(path, text);
  return readAt();
}

/** Line, column and the beginning of why. */
const problem = (line: number, column: string | undefined, why: string) =>
  expect.objectContaining({
    file: 'on-prem.csv',
    line,
    ...(column !== undefined && { column }),
    why: expect.stringContaining(why),
  });

beforeEach(() => directory.clear());

describe('what is entered', () => {
  it('spreads a month exactly over its days and keeps every fact', async () => {
    const { lines, bad } = await readText(
      [
        'month,entity,deployment,provider,region,account,service,amount,currency',
        '2026-10,component:default/fraud,hanoi,On-Prem,hanoi-dc1,cc-4711,GPU rack,1000,vnd',
      ].join('\n'),
    );
    expect(bad).toBe(0);
    expect(lines).toHaveLength(31);
    expect(lines[0]).toEqual({
      item: {
        provider: 'on-prem',
        accountId: 'cc-4711',
        service: 'GPU rack',
        region: 'hanoi-dc1',
        machineLearning: true,
        tax: false,
        entered: { entityRef: 'component:default/fraud', deployment: 'hanoi' },
      },
      billingPeriod: '2026-10',
      day: '2026-10-01',
      currency: 'VND',
      effective: '32.258064516129032259',
      billed: '32.258064516129032259',
      rows: 1,
    });
    expect(sumAmounts(lines.map(line => line.effective))).toBe('1000');
    expect(sumAmounts(lines.map(line => line.billed))).toBe('1000');
    expect(lines.reduce((sum, line) => sum + line.rows, 0)).toBe(1);
  });

  it('takes a row with nothing but what is required', async () => {
    const { lines } = await readText(`${HEADER}\n2024-02,fraud,29,USD`);
    expect(lines).toHaveLength(29);
    expect(lines[28]).toMatchObject({
      item: {
        provider: 'on-prem',
        service: 'Entered by hand',
        entered: { entityRef: 'fraud' },
      },
      day: '2024-02-29',
      effective: '1',
    });
  });

  it('counts a running month up to yesterday, and the rest as days pass', async () => {
    await writeFile(path, `${HEADER}\n2026-11,fraud,300,USD\n`);
    const { lines } = await readAt();
    expect(lines).toHaveLength(23);
    expect(lines.at(-1)?.day).toBe('2026-11-23');
    expect(sumAmounts(lines.map(line => line.effective))).toBe('230');

    const later = await readAt(new Date('2026-12-01T00:00:00Z'));
    expect(sumAmounts(later.lines.map(line => line.effective))).toBe('300');
  });

  it('counts nothing yet of a month to come', async () => {
    const { lines, bad } = await readText(`${HEADER}\n2026-12,fraud,300,USD`);
    expect({ lines, bad }).toEqual({ lines: [], bad: 0 });
  });

  it.each([
    ['a byte order mark', `\uFEFF${HEADER}\n2026-10,fraud,31,USD\n`],
    ['CRLF', `${HEADER}\r\n2026-10,fraud,31,USD\r\n`],
    [
      'UTF-16 of Excel',
      Buffer.from(`\uFEFF${HEADER}\n2026-10,fraud,31,USD\n`, 'utf16le'),
    ],
    [
      'quotes',
      `"month","entity","amount","currency"\n"2026-10","fraud","31","USD"`,
    ],
    [
      'a note with commas, quotes and lines',
      `${HEADER},note\n2026-10,fraud,31,USD,"rack ""7"",\nhalf of it"`,
    ],
    [
      'other order, case and blanks',
      `Currency, Amount ,ENTITY,Month\n\n usd , 31.0 , fraud ,2026-10\n\n`,
    ],
    ['a last line without an end', `${HEADER}\n2026-10,fraud,31,USD`],
  ])('reads %s', async (_, text) => {
    const { lines, bad } = await readText(text);
    expect(bad).toBe(0);
    expect(lines).toHaveLength(31);
    expect(lines[0]).toMatchObject({ effective: '1', currency: 'USD' });
    expect(lines[0].item.entered).toEqual({ entityRef: 'fraud' });
  });

  it('sends many rows in several sets', async () => {
    const rows = Array.from(
      { length: 500 },
      (_, index) => `2026-10,model-${index},31,USD`,
    );
    const { lines } = await readText([HEADER, ...rows].join('\n'));
    expect(lines).toHaveLength(500 * 31);
  });
});

describe('a bad row', () => {
  it('is counted and listed with line, column and reason, and costs no other row', async () => {
    const { lines, bad, problems } = await readText(
      [
        'month,entity,provider,amount,currency',
        '2026-13,fraud,,10,USD',
        '2026-10,,aws,10,USD',
        '2026-10,fraud,on prem,"1,000.00",US$',
        '2026-10,fraud,,10',
        '2026-10,fraud,,31,USD',
      ].join('\n'),
    );
    expect(bad).toBe(4);
    expect(lines).toHaveLength(31);
    expect(problems).toEqual([
      problem(2, 'month', '"2026-13" is not a month'),
      problem(3, 'entity', 'is empty'),
      problem(4, 'provider', '"on prem" is not a provider id'),
      problem(4, 'amount', '"1,000.00" is not an amount'),
      problem(4, 'currency', '"US$" is not a currency'),
      problem(5, undefined, 'has 4 columns and the header 5'),
    ]);
  });

  it('is one that enters the same again, and names the first', async () => {
    const { lines, bad, problems } = await readText(
      [
        'month,entity,deployment,service,amount,currency',
        '2026-10,fraud,,,31,USD',
        '2026-10,Fraud,,,62,USD',
        '2026-10,fraud,hanoi,,31,USD',
        '2026-10,fraud,,power,31,USD',
        '2026-10,fraud,,,31,VND',
        '2026-09,fraud,,,30,USD',
      ].join('\n'),
    );
    expect(bad).toBe(1);
    expect(problems).toEqual([problem(3, undefined, 'line 2 has the same')]);
    expect(lines).toHaveLength(4 * 31 + 30);
  });

  it('is listed only with the first twenty problems', async () => {
    const rows = Array.from({ length: 50 }, () => 'never,fraud,31,USD');
    const { bad, problems } = await readText([HEADER, ...rows].join('\n'));
    expect(bad).toBe(50);
    expect(problems).toHaveLength(20);
  });

  it('shows control characters as blanks', async () => {
    const { problems } = await readText(
      `${HEADER}\n2026-10,fr\u001b[31maud,31,USD`,
    );
    expect(problems).toEqual([
      problem(2, 'entity', '"fr [31maud" holds a control character'),
    ]);
  });
});

describe('a file is refused whole', () => {
  const refused = (...problems: unknown[]) =>
    expect.objectContaining({ name: 'BillRefusedError', problems });

  it.each<[string, string | Buffer, unknown[]]>([
    [
      'without required columns, or with unknown or repeated ones',
      'month,month,entity,cost,currency\n',
      [
        problem(1, 'month', 'there twice'),
        problem(1, 'cost', 'is not a column'),
        problem(1, 'amount', 'is missing'),
      ],
    ],
    [
      'with another delimiter',
      'month;entity;amount;currency\n2026-10;fraud;31,5;EUR',
      [problem(1, undefined, 'separated by ";"')],
    ],
    [
      'with tabs',
      'month\tentity\tamount\tcurrency\n',
      [problem(1, undefined, 'separated by tabs')],
    ],
    [
      'that is binary',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0x9f, 10, 0, 0]),
      [problem(1, undefined, 'not UTF-8 text')],
    ],
    [
      'in another encoding',
      Buffer.from(`${HEADER}\n2026-10,mod\u00e8le,31,EUR`, 'latin1'),
      [problem(2, undefined, 'not UTF-8 text')],
    ],
    [
      'that ends inside quotation marks',
      `${HEADER}\n2026-10,"fraud`,
      [problem(2, undefined, 'cut off')],
    ],
    [
      'with a quotation mark where none may stand',
      `${HEADER}\n2026-10,fr"aud,31,USD\n`,
      [problem(2, undefined, 'quotation mark')],
    ],
    [
      'with an endless line',
      `${HEADER}\n${'x'.repeat(100_000)}`,
      [problem(2, undefined, 'longer than 10000 characters')],
    ],
    [
      'that is empty',
      '',
      [expect.objectContaining({ why: expect.stringContaining('is empty') })],
    ],
  ])('%s', async (_, text, problems) => {
    await expect(readText(text)).rejects.toEqual(refused(...problems));
  });
});

describe('the delivery', () => {
  beforeEach(() => writeFile(path, `${HEADER}\n2026-10,fraud,31,USD\n`));

  it('changes with the content and with the day, not with the time of the file', async () => {
    const first = await listAt();
    expect(first.key).toBe('on-prem.csv');
    await utimes(path, NOW, new Date('2026-11-01T00:00:00Z'));
    expect((await listAt()).fingerprint).toBe(first.fingerprint);

    await appendFile(path, '2026-09,fraud,30,USD\n');
    const changed = await listAt();
    expect(changed.fingerprint).not.toBe(first.fingerprint);
    const tomorrow = await listAt(new Date('2026-11-25T00:00:01Z'));
    expect(tomorrow.fingerprint).not.toBe(changed.fingerprint);
  });

  it('is as new as the file, and never older than the last day that is over', async () => {
    await utimes(path, NOW, new Date('2026-11-24T08:30:00Z'));
    expect((await listAt()).deliveredAt).toBe('2026-11-24T08:30:00.000Z');
    await utimes(path, NOW, new Date('2026-11-01T08:30:00Z'));
    expect((await listAt()).deliveredAt).toBe('2026-11-24T00:00:00.000Z');
  });
});

describe('a file that cannot be read', () => {
  it('is missing', async () => {
    await expect(listAt()).rejects.toThrow(/there is no such file/);
  });

  it('is a directory', async () => {
    directory.setContent({ 'on-prem.csv': { inside: '' } });
    await expect(listAt()).rejects.toThrow(/is not a file/);
  });

  it('is too large', async () => {
    await writeFile(path, Buffer.alloc(8 * 1024 * 1024 + 1));
    await expect(listAt()).rejects.toThrow(/split it over several instances/);
  });

  it('is given up when the backend stops', async () => {
    await writeFile(path, `${HEADER}\n2026-10,fraud,31,USD\n`);
    const stopped = AbortSignal.abort();
    const reading = sourceAt().read(await listAt(), { signal: stopped });
    await expect(async () => {
      for await (const _ of reading) {
        throw new Error('read on');
      }
    }).rejects.toThrow(/aborted/);
  });
});
