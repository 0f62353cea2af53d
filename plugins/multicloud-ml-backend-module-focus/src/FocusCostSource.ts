import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import {
  BillRefusedError,
  type CostDelivery,
  type CostDeliveryEvent,
  type CostReading,
  type CostSource,
  type CostSourceInstance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { LocalBill } from './duckdb/preparePart';
import { readBill } from './duckdb/readBill';
import type { FocusOptions } from './readFocusInstances';
import {
  type BillDelivery,
  type BillFile,
  type BillStore,
  groupIntoDeliveries,
} from './stores';

/** Changes whenever the same file would give other lines. */
const READING_VERSION = '1';

/** Bills in the FOCUS format that lie as files in one place. */
export class FocusCostSource implements CostSource {
  readonly id: string;
  readonly type: string;
  readonly schedule: CostSource['schedule'];
  private readonly options: FocusOptions;
  /** Of the last listing, by key. */
  private listed = new Map<string, BillDelivery>();

  constructor(
    instance: CostSourceInstance<FocusOptions>,
    private readonly parts: {
      store: BillStore;
      reading: CostReading;
      /** Where temporary folders are made. Default: the system's. */
      workingDirectory?: string;
    },
  ) {
    this.id = instance.id;
    this.type = instance.type;
    this.schedule = instance.schedule;
    this.options = instance.options;
  }

  async *list(options: { signal: AbortSignal }): AsyncIterable<CostDelivery> {
    const files: BillFile[] = [];
    for await (const file of this.parts.store.list(options)) {
      files.push(file);
    }
    const deliveries = groupIntoDeliveries(files, {
      readingVersion: JSON.stringify([READING_VERSION, this.parts.reading]),
      now: new Date(),
    });
    this.listed = new Map(
      deliveries.map(delivery => [delivery.key, delivery] as const),
    );
    for (const { key, fingerprint, deliveredAt } of deliveries) {
      yield { key, fingerprint, deliveredAt };
    }
  }

  async *read(
    delivery: CostDelivery,
    { signal }: { signal: AbortSignal },
  ): AsyncIterable<CostDeliveryEvent> {
    const listed = await this.find(delivery, signal);
    const folder = await mkdtemp(
      join(this.parts.workingDirectory ?? tmpdir(), 'multicloud-ml-focus-'),
    );
    try {
      const bills: LocalBill[] = [];
      for (const [number, file] of listed.files.entries()) {
        bills.push(await this.bringHere(file, { folder, number, signal }));
      }
      const before = await this.statInPlace(listed.files);
      yield* readBill(bills, {
        name: delivery.key,
        folder,
        reading: this.parts.reading,
        limits: this.options.limits,
        signal,
      });
      if ((await this.statInPlace(listed.files)) !== before) {
        throw new BillRefusedError([
          {
            file: delivery.key,
            why: 'it changed while it was read; it is read again at the next run',
          },
        ]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Another process may have listed what this one reads. */
  private async find(
    delivery: CostDelivery,
    signal: AbortSignal,
  ): Promise<BillDelivery> {
    const find = () => {
      const found = this.listed.get(delivery.key);
      return found?.fingerprint === delivery.fingerprint ? found : undefined;
    };
    if (!find()) {
      for await (const _ of this.list({ signal }));
    }
    const found = find();
    if (!found) {
      throw new Error(
        `${delivery.key} of ${this.id} changed or went since it was listed; it is read at the next run if it is there.`,
      );
    }
    return found;
  }

  private async bringHere(
    file: BillFile,
    about: { folder: string; number: number; signal: AbortSignal },
  ): Promise<LocalBill> {
    const { store } = this.parts;
    if (store.localPath) {
      return { key: file.key, path: store.localPath(file) };
    }
    const path = join(
      about.folder,
      `download-${about.number}${extname(file.name).replace(/\W+/g, '.')}`,
    );
    await store.download(file, path, { signal: about.signal });
    return { key: file.key, path };
  }

  /** Files that are read where they lie may be written to meanwhile. */
  private async statInPlace(files: BillFile[]): Promise<string> {
    const { store } = this.parts;
    const stats: unknown[] = [];
    for (const file of files) {
      if (store.localPath) {
        const { ino, size, mtimeMs } = await stat(store.localPath(file));
        stats.push([ino, size, mtimeMs]);
      }
    }
    return JSON.stringify(stats);
  }
}
