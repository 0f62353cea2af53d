import { mockServices } from '@backstage/backend-test-utils';
import { readRepositoryInstances } from './readRepositoryInstances';

const read = (repository?: object) =>
  readRepositoryInstances(
    mockServices.rootConfig({
      data: { multicloudMl: { sources: { repository } } },
    }),
  );

it('needs nothing but a name', () => {
  expect(read()).toEqual([]);
  expect(read({ catalog: {} })).toMatchObject([
    {
      id: 'repository/catalog',
      type: 'repository',
      schedule: { frequency: { minutes: 30 } },
      options: {
        concurrency: 4,
        timeout: 120_000,
        maxFiles: 5_000,
        maxFileBytes: 1_000_000,
        maxTotalBytes: 20_000_000,
      },
    },
  ]);
});

it('takes every option', () => {
  const options = {
    concurrency: 2,
    maxFiles: 10,
    maxFileBytes: 2_000,
    maxTotalBytes: 3_000,
  };
  expect(
    read({
      catalog: {
        ...options,
        timeout: '30s',
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      },
    }),
  ).toMatchObject([
    {
      options: { ...options, timeout: 30_000 },
      schedule: { frequency: { hours: 1 } },
    },
  ]);
});

it('names every wrong option', () => {
  expect(() =>
    read({ catalog: { maxFiles: 0, timeout: 'soon', register: true } }),
  ).toThrow(
    /repository\.catalog\.register is not an option; the options are .*repository\.catalog\.timeout: is not a duration.*maxFiles/s,
  );
});
