import { mockServices } from '@backstage/backend-test-utils';
import { readCollatorSettings } from './readCollatorSettings';

const read = (multicloudMl?: object) =>
  readCollatorSettings(
    mockServices.rootConfig({
      data: {
        search: {
          collators: JSON.parse(JSON.stringify({ multicloudMl })),
        },
      },
    }),
  );

describe('when models are indexed', () => {
  it('is every ten minutes', () => {
    expect(read().schedule.frequency).toEqual({ minutes: 10 });
  });

  it('is as configured', () => {
    expect(
      read({
        schedule: { frequency: { minutes: 1 }, timeout: { minutes: 3 } },
      }).schedule,
    ).toMatchObject({ frequency: { minutes: 1 }, timeout: { minutes: 3 } });
  });

  it('stops the start when it makes no sense', () => {
    expect(() => read({ schedule: { frequency: 'often' } })).toThrow(
      'frequency',
    );
  });
});

describe('where a result leads', () => {
  it('is a path of its own for each model', () => {
    expect(() => read({ locationTemplate: '/models' })).toThrow(
      'search.collators.multicloudMl.locationTemplate is "/models" and would lead every result to the same page; it needs :name',
    );
  });
});
