import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { z } from 'zod';
import { daysFromNowModule } from './daysFromNowModule';
import { resolveDaysFromNow } from './resolveDaysFromNow';

describe('resolveDaysFromNow', () => {
  const now = new Date('2026-11-23T21:53:00Z');

  it.each([
    [0, '2026-11-23'],
    [-3, '2026-11-20'],
    [8, '2026-12-01'],
    [365, '2027-11-23'],
  ])('reads %i as %s', (days, day) => {
    expect(resolveDaysFromNow(days, now)).toBe(day);
  });

  it.each([['3'], [1.5], [NaN], [3651], [null], [undefined], [{}]])(
    'refuses %j and says what is allowed',
    value => {
      expect(() => resolveDaysFromNow(value, now)).toThrow(
        /is not a whole number of days between -3650 and 3650/,
      );
    },
  );
});

describe('daysFromNowModule', () => {
  const directory = createMockDirectory();

  it('resolves $daysFromNow in an entity that a real catalog reads', async () => {
    directory.setContent({
      'model.yaml': `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: fraud }
spec:
  type: ml-model
  lifecycle: production
  owner: risk
  mlModel:
    data: { replicationLag: { minutes: 4, asOf: { $daysFromNow: 0 } } }
`,
    });
    const { server } = await startTestBackend({
      features: [
        catalogPlugin,
        daysFromNowModule,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 1 },
              locations: [
                { type: 'file', target: directory.resolve('model.yaml') },
              ],
            },
          },
        }),
      ],
    });

    const before = utcDay();
    const entity = await waitForEntity(
      server.port(),
      'component/default/fraud',
    );

    const { asOf } = entity.spec.mlModel.data.replicationLag;
    // The day may change while the catalog is at work.
    expect([before, utcDay()]).toContain(asOf);
  }, 60_000);
});

function utcDay(): string {
  return new Date().toISOString().slice(0, 10);
}

const entitySchema = z.object({
  spec: z.object({
    mlModel: z.object({
      data: z.object({ replicationLag: z.object({ asOf: z.string() }) }),
    }),
  }),
});

async function waitForEntity(port: number, name: string) {
  for (;;) {
    const response = await fetch(
      `http://localhost:${port}/api/catalog/entities/by-name/${name}`,
      { headers: { authorization: mockCredentials.service.header() } },
    );
    if (response.ok) {
      return entitySchema.parse(await response.json());
    }
    await new Promise(done => setTimeout(done, 100));
  }
}
