import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import {
  type CostDelivery,
  type CostDeliveryEvent,
  type CostReading,
  readCostReading,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { exampleRow, toCsv } from './duckdb/__testUtils__/exampleBill';
import { FocusCostSource } from './FocusCostSource';
import { readFocusInstances } from './readFocusInstances';
import { type BillStore, createBillStore } from './stores';

const { signal } = new AbortController();

describe('FocusCostSource', () => {
  let root: string;
  let bills: string;
  let workingDirectory: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'focus-test-'));
    bills = join(root, 'bills [2026] *');
    workingDirectory = join(root, 'work');
    await mkdir(bills);
    await mkdir(workingDirectory);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  /** What was written a moment ago may be written on: it is not listed yet. */
  const write = async (name: string, content: string) => {
    const path = join(bills, name);
    await writeFile(path, content);
    const earlier = new Date(Date.now() - 3_600_000);
    await utimes(path, earlier, earlier);
    return path;
  };
  const open = (
    options: {
      reading?: Partial<CostReading>;
      wrapStore?: (store: BillStore) => BillStore;
    } = {},
  ) => {
    const config = mockServices.rootConfig({
      data: {
        multicloudMl: {
          costs: { sources: { focus: { aws: { path: bills } } } },
        },
      },
    });
    const [instance] = readFocusInstances(config);
    const store = createBillStore(instance.options, { at: 'aws' });
    return new FocusCostSource(instance, {
      store: options.wrapStore?.(store) ?? store,
      reading: { ...readCostReading(config), ...options.reading },
      workingDirectory,
    });
  };
  const list = async (source: FocusCostSource) => {
    const deliveries: CostDelivery[] = [];
    for await (const delivery of source.list({ signal })) {
      deliveries.push(delivery);
    }
    return deliveries;
  };
  const read = async (source: FocusCostSource, delivery: CostDelivery) => {
    const events: CostDeliveryEvent[] = [];
    for await (const event of source.read(delivery, { signal })) {
      events.push(event);
    }
    return events.flatMap(event => (event.kind === 'lines' ? event.lines : []));
  };

  it('lists and reads what lies in a folder, whatever files are called', async () => {
    await write(`it's [1]*?.csv`, toCsv([exampleRow()]));
    const source = open();
    const [delivery] = await list(source);
    expect(await read(source, delivery)).toHaveLength(1);
  });

  it('leaves nothing behind, read or refused or given up', async () => {
    await write('a.csv', toCsv([exampleRow()]));
    await write('b.csv', 'nothing\n');
    const source = open();
    const [a, b] = (await list(source)).sort((one, other) =>
      one.key.localeCompare(other.key),
    );
    await read(source, a);
    await expect(read(source, b)).rejects.toThrow(/EffectiveCost/);
    for await (const _ of source.read(a, { signal })) {
      break;
    }
    expect(await readdir(workingDirectory)).toEqual([]);
  });

  it('copies what does not lie on this machine, and removes the copy', async () => {
    await write('a.csv', toCsv([exampleRow()]));
    const source = open({
      wrapStore: store => ({
        list: options => store.list(options),
        download: (file, path, options) => store.download(file, path, options),
      }),
    });
    const [delivery] = await list(source);
    expect(await read(source, delivery)).toHaveLength(1);
    expect(await readdir(workingDirectory)).toEqual([]);
  });

  it('refuses a file that changes while it is read', async () => {
    const path = await write('a.csv', toCsv([exampleRow()]));
    const source = open();
    const [delivery] = await list(source);
    const reading = async () => {
      for await (const _ of source.read(delivery, { signal })) {
        await appendFile(path, toCsv([exampleRow()]));
      }
    };
    await expect(reading()).rejects.toThrow(/changed while it was read/);
  });

  it('says so when a delivery went since it was listed', async () => {
    await write('a.csv', toCsv([exampleRow()]));
    const source = open();
    const [delivery] = await list(source);
    await expect(
      read(source, { ...delivery, fingerprint: 'other' }),
    ).rejects.toThrow(/a\.csv of focus\/aws changed or went/);
  });

  it('reads what another process listed', async () => {
    await write('a.csv', toCsv([exampleRow()]));
    const [delivery] = await list(open());
    expect(await read(open(), delivery)).toHaveLength(1);
  });

  it('changes the fingerprint with what is read of a file, and only then', async () => {
    await write('a.csv', toCsv([exampleRow()]));
    const [before] = await list(open());
    expect(await list(open())).toEqual([before]);
    const [after] = await list(open({ reading: { tagKeys: ['model'] } }));
    expect(after.key).toBe(before.key);
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });
});
