import { INFERENCE_SERVICES } from './__testUtils__/FakeCluster';
import { inferenceService, ready } from './__testUtils__/fill';
import { KubernetesServer } from './__testUtils__/KubernetesServer';
import { sourceOf } from './__testUtils__/sourceOf';
import { eventually } from './__testUtils__/ApiExtensionsServer';

jest.setTimeout(60_000);

let server: KubernetesServer;
let controller: AbortController;
let changes: AsyncIterator<void> | undefined;

beforeEach(async () => {
  server = await KubernetesServer.start({ token: 'good' });
  controller = new AbortController();
});
afterEach(async () => {
  controller.abort();
  await changes?.return?.();
  await server.stop();
});

const fraud = (options: Parameters<typeof inferenceService>[1] = {}) =>
  inferenceService('fraud', options);

/** Watches clusters, and waits until every watch has begun and told so. */
async function begin(
  names = ['prod'],
  options: Record<string, string | string[]> = {},
) {
  names.forEach(name => server.cluster(name));
  const { watch } = sourceOf(
    names.map(name => ({
      name,
      url: `${server.url}/${name}`,
      serviceAccountToken: 'good',
      ...options,
    })),
  );
  changes = watch?.({ signal: controller.signal })[Symbol.asyncIterator]();
  await changes?.next();
  await eventually(async () => {
    names.forEach(name => expect(server.cluster(name).watches).toBe(1));
  });
  // Of several clusters, each tells that it has begun.
  await quiet();
}

let pending: Promise<IteratorResult<void>> | undefined;

/** The next change; one that was waited for in vain before is not lost. */
async function change(): Promise<void> {
  pending ??= changes?.next();
  const result = await pending;
  pending = undefined;
  expect(result).toEqual({ done: false, value: undefined });
}

/** Takes up all that is told until nothing is told for a while. */
async function quiet(): Promise<number> {
  for (let told = 0; ; told++) {
    pending ??= changes?.next();
    const silence = new Promise<'silence'>(resolve =>
      setTimeout(resolve, 150, 'silence'),
    );
    if ((await Promise.race([pending, silence])) === 'silence') {
      return told;
    }
    pending = undefined;
  }
}

afterEach(() => {
  pending = undefined;
});

it('tells of every change of any cluster, and of nothing else', async () => {
  await begin(['prod', 'edge']);
  const prod = server.cluster('prod');
  prod.apply(INFERENCE_SERVICES, fraud());
  await change();
  server.cluster('edge').apply(INFERENCE_SERVICES, fraud());
  await change();
  prod.apply(INFERENCE_SERVICES, fraud({ status: ready('True') }));
  await change();
  prod.remove(INFERENCE_SERVICES, 'ml', 'fraud');
  await change();
  prod.bookmark();
  expect(await quiet()).toBe(0);
});

it('takes many changes at once for one', async () => {
  await begin();
  for (let i = 0; i < 50; i++) {
    server.cluster('prod').apply(INFERENCE_SERVICES, inferenceService(`m${i}`));
  }
  await change();
  expect(await quiet()).toBeLessThan(50);
});

it('is silent when nothing changes that is read of a service', async () => {
  await begin();
  const prod = server.cluster('prod');
  prod.apply(INFERENCE_SERVICES, fraud({ status: ready('True') }));
  await change();
  const touched = fraud({ status: ready('True') });
  touched.metadata.managedFields = [{ manager: 'kserve' }];
  prod.apply(INFERENCE_SERVICES, touched);
  expect(await quiet()).toBe(0);
});

it('goes on where it was when the server ends the watch', async () => {
  await begin();
  const prod = server.cluster('prod');
  prod.apply(INFERENCE_SERVICES, fraud());
  await change();
  prod.endWatches();
  prod.apply(INFERENCE_SERVICES, inferenceService('meanwhile'));
  await change();
  expect(await quiet()).toBe(0);
  // It did not begin anew: there was one list, to learn the first version.
  expect(server.seen.filter(url => !url.includes('watch='))).toHaveLength(1);
});

it('goes on from a bookmark after what came before was forgotten', async () => {
  await begin();
  const prod = server.cluster('prod');
  prod.compact();
  prod.bookmark();
  await quiet();
  prod.endWatches();
  prod.apply(INFERENCE_SERVICES, fraud());
  await change();
  expect(server.seen.filter(url => !url.includes('watch='))).toHaveLength(1);
});

it.each(['status', 'event'] as const)(
  'lists anew when its version has expired, told by %s',
  async how => {
    await begin();
    const prod = server.cluster('prod');
    prod.expiredWatch = how;
    prod.apply(INFERENCE_SERVICES, inferenceService('unheard'));
    prod.compact();
    prod.endWatches('break');
    await change();
    await eventually(async () => expect(prod.watches).toBe(1));
    await quiet();
    prod.apply(INFERENCE_SERVICES, fraud());
    await change();
    expect(server.seen.filter(url => !url.includes('watch='))).toHaveLength(2);
  },
);

it('comes back after it was denied or not known, and the others go on', async () => {
  await begin(['prod', 'edge']);
  const prod = server.cluster('prod');
  const edge = server.cluster('edge');
  prod.denied.add(INFERENCE_SERVICES);
  prod.endWatches('break');
  await eventually(async () => expect(server.refused).toBeGreaterThan(1));
  edge.apply(INFERENCE_SERVICES, fraud());
  await change();
  prod.denied.clear();
  await eventually(async () => expect(prod.watches).toBe(1));

  server.refused = 0;
  server.token = 'another';
  prod.endWatches('break');
  edge.endWatches('break');
  await eventually(async () => expect(server.refused).toBeGreaterThan(3));
  server.token = 'good';
  prod.apply(INFERENCE_SERVICES, fraud());
  await change();
  await eventually(async () => {
    expect(prod.watches).toBe(1);
    expect(edge.watches).toBe(1);
  });
});

it('ends with the signal, and leaves nothing behind', async () => {
  await begin(['prod', 'edge']);
  const end = pending ?? changes?.next();
  controller.abort();
  expect(await end).toEqual({ done: true, value: undefined });
  await eventually(async () => {
    expect(server.cluster('prod').watches).toBe(0);
    expect(server.cluster('edge').watches).toBe(0);
  });
});

it('watches each namespace that is configured, and none other', async () => {
  server.cluster('prod');
  const { watch } = sourceOf([
    {
      name: 'prod',
      url: `${server.url}/prod`,
      serviceAccountToken: 'good',
      namespaces: ['a', 'b'],
    },
  ]);
  changes = watch?.({ signal: controller.signal })[Symbol.asyncIterator]();
  const prod = server.cluster('prod');
  await change();
  await eventually(async () => expect(prod.watches).toBe(2));
  await quiet();
  prod.apply(INFERENCE_SERVICES, fraud({ namespace: 'c' }));
  expect(await quiet()).toBe(0);
  prod.apply(INFERENCE_SERVICES, fraud({ namespace: 'b' }));
  await change();
});

it('does not watch when it is told not to', () => {
  const clusters = [
    { name: 'prod', url: server.url, serviceAccountToken: 'good' },
  ];
  expect(sourceOf(clusters, { watch: false }).watch).toBeUndefined();
});
