import { startTestBackend } from '@backstage/backend-test-utils';
import {
  catalogProcessingExtensionPoint,
  type PlaceholderResolver,
} from '@backstage/plugin-catalog-node';
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
  it('gives the catalog a resolver for $daysFromNow', async () => {
    const resolvers = new Map<string, PlaceholderResolver>();
    await startTestBackend({
      extensionPoints: [
        [
          catalogProcessingExtensionPoint,
          {
            addProcessor: () => {},
            addEntityProvider: () => {},
            setOnProcessingErrorHandler: () => {},
            addPlaceholderResolver: (key, resolver) => {
              resolvers.set(key, resolver);
            },
          },
        ],
      ],
      features: [daysFromNowModule],
    });

    const day = await resolvers.get('daysFromNow')?.({
      key: 'daysFromNow',
      value: 0,
      baseUrl: 'file:///examples/models/a.yaml',
      read: async () => Buffer.from(''),
      resolveUrl: url => url,
      emit: () => {},
    });

    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Math.abs(Date.parse(String(day)) - Date.now())).toBeLessThan(
      2 * 24 * 60 * 60 * 1000,
    );
  });
});
