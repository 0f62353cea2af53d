import type {
  CostItem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type {
  CostDelivery,
  CostDeliveryEvent,
  CostSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { hashOf } from '../database/hashOf';

/** A bill in memory that the test changes, breaks and delivers again. */
export class TestCostSource implements CostSource {
  readonly id;
  readonly type = 'test';
  readonly schedule = { frequency: { hours: 1 }, timeout: { minutes: 1 } };
  /** Keys of the deliveries that were read, in order. */
  readonly reads: string[] = [];
  private readonly deliveries = new Map<
    string,
    { delivery: CostDelivery; read: () => AsyncIterable<CostDeliveryEvent> }
  >();
  /** Thrown by `list`, after what there is was listed. */
  failure: Error | undefined;

  constructor(id = 'test/bill') {
    this.id = id;
  }

  /** Delivers lines, in the place of what the key held before. */
  deliver(
    key: string,
    deliveredAt: string,
    lines: CostLine[],
    fingerprint = hashOf([deliveredAt, lines]),
  ) {
    this.says(key, deliveredAt, fingerprint, async function* events() {
      // In two sets, so that nothing rests on one.
      const half = Math.ceil(lines.length / 2);
      yield { kind: 'lines', lines: lines.slice(0, half) };
      yield { kind: 'lines', lines: lines.slice(half) };
    });
  }

  says(
    key: string,
    deliveredAt: string,
    fingerprint: string,
    read: () => AsyncIterable<CostDeliveryEvent>,
  ) {
    this.deliveries.set(key, {
      delivery: { key, deliveredAt, fingerprint },
      read,
    });
  }

  /** Lists it no more. */
  withdraw(key: string) {
    this.deliveries.delete(key);
  }

  async *list() {
    for (const { delivery } of this.deliveries.values()) {
      yield delivery;
    }
    if (this.failure) {
      throw this.failure;
    }
  }

  async *read({ key }: CostDelivery) {
    this.reads.push(key);
    yield* this.deliveries.get(key)?.read() ?? [];
  }
}

/** A line of a bill: what is not given is that of a SageMaker endpoint. */
export function line(
  day: string,
  effective: string,
  {
    item,
    ...more
  }: Partial<Omit<CostLine, 'item'>> & { item?: Partial<CostItem> } = {},
): CostLine {
  return {
    item: {
      provider: 'aws',
      billingAccountId: '999900001111',
      accountId: '111122223333',
      service: 'Amazon SageMaker',
      category: 'AI and Machine Learning',
      region: 'ap-southeast-1',
      machineLearning: true,
      tax: false,
      ...item,
    },
    billingPeriod: day.slice(0, 7),
    day,
    currency: 'USD',
    effective,
    billed: effective,
    rows: 1,
    ...more,
  };
}
