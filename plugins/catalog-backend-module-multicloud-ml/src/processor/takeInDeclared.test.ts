import type { Entity } from '@backstage/catalog-model';
import {
  LABEL_PORTABILITY,
  createStandard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { takeInDeclared } from './takeInDeclared';
import { tidyOther } from './tidyOther';

const standard = createStandard();

/** As the catalog stores it: through JSON, types not checked. */
function authored(json: string): Entity {
  return JSON.parse(json);
}

const model = (metadata: object, spec: object) =>
  authored(
    JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'm', ...metadata },
      spec: { type: 'ml-model', ...spec },
    }),
  );

describe('takeInDeclared', () => {
  it('leaves neither a block nor labels where nothing is declared', () => {
    const { entity, problems } = takeInDeclared(
      model(
        { labels: { [LABEL_PORTABILITY]: 'A' } },
        { mlModel: 'runs on aws' },
      ),
      { standard },
    );
    expect(entity.spec).toEqual({ type: 'ml-model' });
    expect(entity.metadata).not.toHaveProperty('labels');
    expect(problems.map(({ path }) => path)).toEqual([
      'spec.mlModel',
      `metadata.labels[${LABEL_PORTABILITY}]`,
    ]);
  });

  it('takes nothing from the prototype, and gives it nothing', () => {
    const entity = authored(
      '{"apiVersion":"v1","kind":"Component","metadata":{"name":"m","labels":{"__proto__":"x"},"annotations":{"__proto__":{"multicloud-ml.io/tier":"T1"}}},"spec":{"type":"ml-model","mlModel":{"__proto__":{"tier":"T1"},"stateless":true}}}',
    );
    expect(takeInDeclared(entity, { standard }).declared).toEqual({
      stateless: true,
    });
    expect(Object.getPrototypeOf({}).tier).toBeUndefined();
  });

  it.each([
    ['labels', 'text'],
    ['labels', ['a']],
    ['labels', null],
    ['annotations', 'text'],
    ['annotations', ['a']],
    ['annotations', null],
  ])('leaves %s of the wrong shape (%j) to the catalog', (field, value) => {
    const entity = model({ [field]: value }, {});
    expect(takeInDeclared(entity, { standard }).entity).toEqual(entity);
    expect(tidyOther(entity).entity).toEqual(entity);
  });

  it('names an annotation that nobody reads, and takes it off', () => {
    const { entity, problems } = takeInDeclared(
      model(
        {
          annotations: {
            'multicloud-ml.io/favourite': 'x'.repeat(1_000),
            'example.com/other': 'y',
          },
        },
        {},
      ),
      { standard },
    );
    expect(entity.metadata.annotations).toEqual({ 'example.com/other': 'y' });
    expect(problems).toHaveLength(1);
    expect(problems[0].message).toMatch(
      /favourite.*a model may carry provider, region, monthly-cost, tier, profile/,
    );
    expect(problems[0].message.length).toBeLessThan(500);
  });
});

describe('tidyOther', () => {
  it('leaves annotations of people and groups that are text', () => {
    const entity = model(
      { annotations: { 'multicloud-ml.io/operates': 'aws,gcp' } },
      {},
    );
    expect(tidyOther(entity)).toEqual({ entity, problems: [] });
  });
});
