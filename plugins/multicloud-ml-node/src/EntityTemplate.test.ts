import { ConfigReader } from '@backstage/config';
import { fillTemplate } from './EntityTemplate';
import { connectionShape } from './http/connectionShape';
import { readSourceInstances } from './readSourceInstances';

const read = (values: object) =>
  readSourceInstances(
    new ConfigReader({
      multicloudMl: {
        sources: { test: { prod: { defaultOwner: 'ml', ...values } } },
      },
    }),
    {
      type: 'test',
      shape: connectionShape,
      defaultSchedule: { frequency: { hours: 1 }, timeout: { hours: 1 } },
    },
  )[0];

describe('a template', () => {
  const values = {
    name: 'fraud',
    source: 'mlflow',
    instance: 'prod',
    scope: 'acme/eu',
    labels: { team: 'risk', 'cost/center': '', toString: 'mine' },
  };

  it.each([
    ['{instance}-{name}', 'prod-fraud'],
    ['{label:team}', 'risk'],
    ['{label:toString}', 'mine'],
    ['{source} in {scope}', 'mlflow in acme/eu'],
    ['always the same', 'always the same'],
  ])('%s gives %s', (text, filled) =>
    expect(fillTemplate(text, values)).toBe(filled),
  );

  it.each([
    '{owner}',
    '{label:none}',
    '{label:cost/center}',
    '{label:valueOf}',
  ])('%s gives nothing where nothing is known', text =>
    expect(fillTemplate(text, values)).toBeUndefined(),
  );

  it('is read for every source alike, and a misspelt one is refused', () => {
    const template = { name: '{name}', owner: '{label:team}', tags: ['ml'] };
    expect(read({ template }).template).toEqual(template);
    expect(read({}).template).toBeUndefined();
    expect(() => read({ template: { name: '{nmae}' } })).toThrow(
      'multicloudMl.sources.test.prod.template.name: has a placeholder that is none of {name}',
    );
    expect(() => read({ template: { title: 'x' } })).toThrow(/title/);
  });
});

describe('a connection', () => {
  it.each([
    [{}, 30_000],
    [{ timeout: { seconds: 5 } }, 5_000],
    [{ timeout: '2m' }, 120_000],
    [{ timeout: 'PT1S' }, 1_000],
  ])('has the timeout of %j', (values, timeout) =>
    expect(read(values).options.timeout).toBe(timeout),
  );

  it('refuses what is no duration', () =>
    expect(() => read({ timeout: 'soon' })).toThrow(
      'multicloudMl.sources.test.prod.timeout: is not a duration; write for instance { seconds: 30 }',
    ));
});
