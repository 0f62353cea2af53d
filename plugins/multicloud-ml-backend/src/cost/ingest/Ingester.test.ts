import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { TestCostSource, line } from '../../__testUtils__/TestCostSource';
import { costSums } from '../../__testUtils__/costSums';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { testParts } from '../../__testUtils__/testParts';
import { DeliveryStore } from '../store/DeliveryStore';
import { countedLines } from '../derive/countedLines';

jest.setTimeout(60_000);
const databases = testDatabases();
const never = new AbortController().signal;

describe.each(databases.eachSupportedId())('bills into %s', id => {
  async function start() {
    const source = new TestCostSource();
    const parts = await testParts(await databases.init(id), {
      costSources: [source],
    });
    const { knex } = parts;
    return {
      ...parts,
      source,
      ingest: (signal = never) => parts.ingester.ingest(source, signal),
      sums: () => costSums(countedLines(knex), knex),
      status: () => knex('cost_sources').first(),
      stored: async () => {
        const [{ lines }] = await knex('cost_lines').count({ lines: '*' });
        return Number(lines);
      },
    };
  }

  it('count to the last decimal', async () => {
    const { source, ingest, sums, knex } = await start();
    source.deliver('october', '2026-11-01T00:00:00Z', [
      line('2026-10-01', '0.1', { billed: '1000000000.000000000000000001' }),
      line('2026-10-01', '0.2', { billed: '0.000000000000000009' }),
      line('2026-10-02', '-0.000000000000000001', { currency: 'SGD' }),
      line('2026-10-02', '0.3', { item: { service: 'Amazon EC2' } }),
    ]);
    expect(await ingest()).toBe(true);
    expect(await sums()).toEqual({
      SGD: ['-0.000000000000000001', '-0.000000000000000001'],
      USD: ['0.6', '1000000000.30000000000000001'],
    });
    expect(await knex('cost_deliveries')).toMatchObject([
      {
        key: 'october',
        state: 'read',
        rows: 4,
        bad_rows: 0,
        first_day: '2026-10-01',
        last_day: '2026-10-02',
      },
    ]);
  });

  it('are not read again while their fingerprint is the same', async () => {
    const { source, ingest, stored, knex } = await start();
    source.deliver('a', '2026-11-01T00:00:00Z', [line('2026-10-01', '1')]);
    await ingest();
    const before = await knex('cost_deliveries');
    expect(await ingest()).toBe(false);
    expect(source.reads).toEqual(['a']);
    expect(await knex('cost_deliveries')).toEqual(before);
    expect(await stored()).toBe(1);
  });

  it('replace what the same key delivered before, and stay when they are listed no more', async () => {
    const { source, ingest, sums, stored } = await start();
    source.deliver('a', '2026-11-01T00:00:00Z', [
      line('2026-10-01', '1'),
      line('2026-10-02', '5'),
    ]);
    source.deliver('b', '2026-11-01T00:00:00Z', [line('2026-09-01', '100')]);
    await ingest();
    source.deliver('a', '2026-11-02T00:00:00Z', [line('2026-10-01', '2')]);
    source.withdraw('b');
    await ingest();
    expect(await sums()).toEqual({ USD: ['102', '102'] });
    expect(await stored()).toBe(2);
  });

  it('never count a day of an account twice: the later delivery wins it whole', async () => {
    const { source, ingest, sums } = await start();
    const other = { item: { resourceId: 'arn:other' } };
    source.deliver('daily', '2026-10-20T00:00:00Z', [
      line('2026-10-01', '1'),
      line('2026-10-02', '1'),
      line('2026-10-02', '1', other),
    ]);
    source.deliver('monthly', '2026-11-01T00:00:00Z', [
      line('2026-10-02', '7'),
      line('2026-10-03', '7'),
    ]);
    await ingest();
    expect(await sums()).toEqual({ USD: ['15', '15'] });

    // Delivered again without that day: the earlier delivery counts for it again.
    source.deliver('monthly', '2026-11-03T00:00:00Z', [
      line('2026-10-03', '7'),
    ]);
    await ingest();
    expect(await sums()).toEqual({ USD: ['10', '10'] });
  });

  it('add up late corrections, which come with a later billing period', async () => {
    const { source, ingest, sums } = await start();
    source.deliver('october', '2026-11-01T00:00:00Z', [
      line('2026-10-01', '10'),
    ]);
    source.deliver('november', '2026-11-20T00:00:00Z', [
      line('2026-10-01', '-2.5', { billingPeriod: '2026-11' }),
    ]);
    await ingest();
    expect(await sums()).toEqual({ USD: ['7.5', '7.5'] });
  });

  it('leave what they delivered before when they are refused, and are read again only when they change', async () => {
    const { source, ingest, sums, stored, knex } = await start();
    source.deliver('a', '2026-11-01T00:00:00Z', [line('2026-10-01', '1')]);
    await ingest();
    source.says('a', '2026-11-02T00:00:00Z', 'broken', async function* half() {
      yield { kind: 'lines', lines: [line('2026-10-01', '2')] };
      throw new BillRefusedError([
        { file: 'a.csv', line: 7, column: 'BilledCost', why: 'is missing' },
      ]);
    });
    expect(await ingest()).toBe(false);
    expect(await ingest()).toBe(false);
    expect(source.reads).toEqual(['a', 'a']);
    expect(await sums()).toEqual({ USD: ['1', '1'] });
    expect(await stored()).toBe(1);
    const [delivery] = await knex('cost_deliveries');
    expect(delivery).toMatchObject({
      state: 'refused',
      delivered_at: '2026-11-02T00:00:00.000Z',
      counted_delivered_at: '2026-11-01T00:00:00.000Z',
      rows: 1,
    });
    expect(JSON.parse(delivery.problems)).toEqual([
      { file: 'a.csv', line: 7, column: 'BilledCost', why: 'is missing' },
    ]);

    source.deliver('a', '2026-11-03T00:00:00Z', [line('2026-10-01', '3')]);
    await ingest();
    expect(await sums()).toEqual({ USD: ['3', '3'] });
  });

  it('leave nothing of a refused reading behind, though lines are still being stored', async () => {
    const { source, ingest, stored, knex } = await start();
    const lines = Array.from({ length: 6_000 }, (_, index) =>
      line('2026-10-01', '1', { item: { accountId: `account-${index}` } }),
    );
    source.says('a', '2026-11-01T00:00:00Z', '1', async function* half() {
      yield { kind: 'lines', lines };
      throw new BillRefusedError([{ file: 'a.csv', why: 'ends half-way' }]);
    });
    await ingest();
    expect(await stored()).toBe(0);
    expect(await knex('cost_delivery_parts')).toEqual([]);
  });

  it('are refused whole when a module makes lines that are none', async () => {
    const { source, ingest, sums, knex } = await start();
    source.deliver('a', '2026-11-01T00:00:00Z', [
      line('2026-10-01', '1'),
      line('2026-10-41', '1e3', { currency: 'dollars' }),
    ]);
    await ingest();
    expect(await sums()).toEqual({});
    const [{ state, problems }] = await knex('cost_deliveries');
    expect(state).toBe('refused');
    expect(
      JSON.parse(problems).map((one: { column: string }) => one.column),
    ).toEqual(['day', 'currency', 'effective', 'billed']);
  });

  it('say how many rows they could not count', async () => {
    const { source, ingest, knex } = await start();
    const problem = { file: 'a', line: 3, column: 'BilledCost', why: 'x' };
    source.says('a', '2026-11-01T00:00:00Z', '1', async function* some() {
      yield { kind: 'bad-rows', count: 30, problems: Array(15).fill(problem) };
      yield { kind: 'lines', lines: [line('2026-10-01', '1', { rows: 4 })] };
      yield { kind: 'bad-rows', count: 10, problems: Array(10).fill(problem) };
    });
    await ingest();
    const [row] = await knex('cost_deliveries');
    expect(row).toMatchObject({ state: 'read', rows: 4, bad_rows: 40 });
    expect(JSON.parse(row.problems)).toHaveLength(20);
  });

  it('leave the earlier figures when reading fails, go on with the next, and try again', async () => {
    const { source, ingest, sums, stored, status } = await start();
    source.deliver('a', '2026-11-01T00:00:00Z', [line('2026-10-01', '1')]);
    await ingest();
    source.says('a', '2026-11-02T00:00:00Z', '2', async function* broken() {
      yield { kind: 'lines', lines: [line('2026-10-01', '2')] };
      throw new Error('access denied');
    });
    source.deliver('b', '2026-11-01T00:00:00Z', [line('2026-10-02', '10')]);
    await ingest();
    expect(await sums()).toEqual({ USD: ['11', '11'] });
    expect(await stored()).toBe(2);
    expect(await status()).toMatchObject({
      failure: 'a: access denied',
      last_success_at: '2026-11-20T08:00:00.000Z',
    });

    source.deliver('a', '2026-11-02T00:00:00Z', [line('2026-10-01', '2')], '2');
    await ingest();
    expect(await sums()).toEqual({ USD: ['12', '12'] });
    expect(await status()).toMatchObject({ failure: null });
  });

  it('keep everything when the place cannot be listed', async () => {
    const { source, ingest, sums, status, pass } = await start();
    source.deliver('a', '2026-11-01T00:00:00Z', [line('2026-10-01', '1')]);
    await ingest();
    pass(1);
    source.failure = new Error('the bucket denies');
    await ingest();
    expect(await sums()).toEqual({ USD: ['1', '1'] });
    expect(await status()).toMatchObject({
      failure: 'the bucket denies',
      last_attempt_at: '2026-11-20T09:00:00.000Z',
      last_success_at: '2026-11-20T08:00:00.000Z',
    });
  });

  it('are given up when their time is up', async () => {
    const { source, ingest, stored, status } = await start();
    source.says('a', '2026-11-01T00:00:00Z', '1', async function* hanging() {
      yield { kind: 'lines', lines: [line('2026-10-01', '1')] };
      await new Promise(() => {});
    });
    const abort = new AbortController();
    const running = ingest(abort.signal);
    setTimeout(() => abort.abort(), 50);
    await running;
    expect(await stored()).toBe(0);
    expect(await status()).toMatchObject({
      failure: expect.stringContaining('did not finish within its time limit'),
    });
  });

  it('leave nothing behind of a reading that a process did not end', async () => {
    const { source, ingest, sums, stored, knex } = await start();
    source.deliver('a', '2026-11-01T00:00:00Z', [line('2026-10-01', '1')]);
    await ingest();
    // The process ends between the last line and the swap.
    source.deliver('a', '2026-11-02T00:00:00Z', [line('2026-10-02', '2')]);
    const crash = jest
      .spyOn(DeliveryStore.prototype, 'take')
      .mockRejectedValueOnce(new Error('killed'));
    await ingest();
    expect(await stored()).toBe(2);
    crash.mockRestore();
    expect(await sums()).toEqual({ USD: ['1', '1'] });

    await ingest();
    expect(await sums()).toEqual({ USD: ['2', '2'] });
    expect(await stored()).toBe(1);
    expect(await knex('cost_loads')).toEqual([]);
  });

  it('are not taken from a reading that another run has ended', async () => {
    const { source, ingest, sums, status, ingester } = await start();
    let takenOver = false;
    source.says('a', '2026-11-01T00:00:00Z', '1', async function* slow() {
      yield { kind: 'lines', lines: [line('2026-10-01', '1')] };
      if (!takenOver) {
        takenOver = true;
        // Meanwhile another replica begins, since the lock of the task ran out.
        await ingester.ingest(source, never);
      }
      yield { kind: 'lines', lines: [line('2026-10-02', '1')] };
    });
    await ingest();
    expect(await sums()).toEqual({ USD: ['2', '2'] });
    expect(await status()).toMatchObject({
      failure: 'a: another run has taken over',
    });
  });

  it('cover the days before the one on which they were delivered', async () => {
    const { source, ingest, knex } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', [
      line('2026-11-18', '1'),
      line('2026-11-19', '1'),
      line('2026-11-20', '1'),
      line('2026-11-20', '1', { item: { provider: 'gcp' } }),
    ]);
    await ingest();
    expect(await knex('cost_as_of').orderBy('provider')).toMatchObject([
      { provider: 'aws', first_day: '2026-11-18', as_of: '2026-11-19' },
      // Nothing whole yet.
      { provider: 'gcp', first_day: '2026-11-20', as_of: '2026-11-19' },
    ]);
  });
});
