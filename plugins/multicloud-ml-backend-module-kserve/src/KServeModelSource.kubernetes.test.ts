import { existsSync, readFileSync } from 'node:fs';
import {
  pollSource,
  thirdParty,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { parse } from 'yaml';
import {
  ApiExtensionsServer,
  canRunKubernetesApi,
  eventually,
} from './__testUtils__/ApiExtensionsServer';
import { inferenceService } from './__testUtils__/fill';
import type { KubernetesObject } from './__testUtils__/KubernetesObject';
import { CRD, readSamples } from './__testUtils__/samples';
import { sourceOf } from './__testUtils__/sourceOf';
import { TcpRelay } from './__testUtils__/TcpRelay';
import { expectSamples } from './__testUtils__/expectSamples';

jest.setTimeout(120_000);

const runs = canRunKubernetesApi() && existsSync(thirdParty(CRD));
if (!runs) {
  process.stderr.write(
    'SKIPPED-PART: KServe through a real Kubernetes API: apt-get install etcd-server; go install k8s.io/apiextensions-apiserver@v0.34.2; and shared/third-party/kserve beside the repository\n',
  );
}

const API = '/apis/serving.kserve.io/v1beta1';

(runs ? describe : describe.skip)('through a real Kubernetes API', () => {
  let server: ApiExtensionsServer;
  const source = ({
    url = server.url,
    ...options
  }: { url?: string; pageSize?: number } = {}) =>
    sourceOf(
      [
        {
          name: 'real',
          url,
          caFile: server.caFile,
          serviceAccountToken: server.token,
          provider: 'on-prem',
          region: 'jakarta-1',
        },
      ],
      { timeout: '20s', ...options },
    );
  const create = (manifest: KubernetesObject) =>
    server.request(
      'POST',
      `${API}/namespaces/${manifest.metadata.namespace}/inferenceservices`,
      manifest,
    );

  beforeAll(async () => {
    server = await ApiExtensionsServer.start();
    await server.request(
      'POST',
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
      parse(readFileSync(thirdParty(CRD), 'utf8')),
    );
    await eventually(() => server.request('GET', `${API}/inferenceservices`));
    for (const { manifest } of readSamples()) {
      await create(manifest);
    }
  });

  afterAll(async () => {
    await server?.stop();
  });

  it('reads every sample of KServe, page by page', async () => {
    const { models, failures } = await pollSource(source({ pageSize: 7 }));
    expect(failures).toEqual({});
    expectSamples(models.real, 'real');
    for (const { deployments } of models.real) {
      expect(deployments[0]).toMatchObject({
        provider: 'on-prem',
        region: 'jakarta-1',
        service: 'kubernetes',
      });
    }
  });

  it('begins anew when the list expires between two pages', async () => {
    const seen = new Set<string>();
    const kinds: string[] = [];
    for await (const event of source({ pageSize: 5 }).poll({
      signal: new AbortController().signal,
    })) {
      kinds.push(event.kind);
      if (event.kind === 'models') {
        if (seen.size === 0) {
          await create(inferenceService('aaa', { namespace: 'aaa' }));
          await server.compact();
        }
        event.models.forEach(model => seen.add(model.externalId));
      }
    }
    expect(kinds.at(-1)).toBe('scope-complete');
    // Listed before the first one was, so only a list begun anew has it.
    expect(seen).toContain('k8s://real/aaa/aaa');
    expect(seen.size).toBe(readSamples().length + 1);
  });

  it('notices a change at once, and goes on after its past was forgotten', async () => {
    const { watch } = source();
    const controller = new AbortController();
    const changes = watch?.({ signal: controller.signal })[
      Symbol.asyncIterator
    ]();
    // It has begun.
    await changes?.next();
    await create(inferenceService('new', { namespace: 'watched' }));
    expect(await changes?.next()).toEqual({ done: false, value: undefined });

    await server.compact();
    await server.request(
      'PATCH',
      `${API}/namespaces/watched/inferenceservices/new`,
      { metadata: { annotations: { owner: 'risk-ml' } } },
    );
    expect(await changes?.next()).toEqual({ done: false, value: undefined });

    await server.request(
      'DELETE',
      `${API}/namespaces/watched/inferenceservices/new`,
    );
    expect(await changes?.next()).toEqual({ done: false, value: undefined });

    const end = changes?.next();
    controller.abort();
    expect(await end).toEqual({ done: true, value: undefined });
  });

  it('begins anew when its version expired while it was cut off', async () => {
    const relay = await TcpRelay.start(new URL(server.url).port);
    const { watch } = source({ url: relay.url });
    const controller = new AbortController();
    const changes = watch?.({ signal: controller.signal })[
      Symbol.asyncIterator
    ]();
    await changes?.next();
    relay.cut();
    await create(inferenceService('missed', { namespace: 'watched' }));
    await server.compact();
    relay.mend();
    // From the old version there is nothing to be had but 410.
    expect(await changes?.next()).toEqual({ done: false, value: undefined });
    await create(inferenceService('seen', { namespace: 'watched' }));
    expect(await changes?.next()).toEqual({ done: false, value: undefined });
    controller.abort();
    await changes?.return?.(undefined);
    await relay.stop();
  });

  it('is told of a wrong token and of an unknown authority', async () => {
    const wrong = { name: 'real', url: server.url };
    const { failures: token } = await pollSource(
      sourceOf(
        [{ ...wrong, caFile: server.caFile, serviceAccountToken: 'another' }],
        { timeout: '20s' },
      ),
    );
    expect(token.real).toBe(
      'The Kubernetes API did not accept the credentials for list nodes in real. Check that they exist and have not expired.',
    );
    const { failures: authority } = await pollSource(
      sourceOf([{ ...wrong, serviceAccountToken: server.token }], {
        timeout: '20s',
      }),
    );
    expect(authority.real).toBe(
      'The certificate of real is not vouched for. Set caData or caFile to the certificate authority of the cluster.',
    );
  });
});
