import { ConfigReader } from '@backstage/config';
import { readCostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { FocusCostSource } from '../src/FocusCostSource';
import { readFocusInstances } from '../src/readFocusInstances';
import { createBillStore } from '../src/stores';

/**
 * Reads a folder as the backend does: lists it, checks and sums each delivery, hands the lines over.
 *
 * @returns how many lines there are
 */
export async function readOurs(folder: string): Promise<number> {
  const config = new ConfigReader({
    multicloudMl: {
      costs: { sources: { focus: { bench: { path: folder } } } },
    },
  });
  const [instance] = readFocusInstances(config);
  const source = new FocusCostSource(instance, {
    store: createBillStore(instance.options, { at: 'bench' }),
    reading: readCostReading(config),
  });
  const { signal } = new AbortController();
  let lines = 0;
  for await (const delivery of source.list({ signal })) {
    for await (const event of source.read(delivery, { signal })) {
      if (event.kind === 'bad-rows') {
        throw new Error(`${event.count} rows could not be read`);
      }
      lines += event.lines.length;
    }
  }
  return lines;
}
