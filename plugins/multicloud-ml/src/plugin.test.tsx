import type { Entity } from '@backstage/catalog-model';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import plugin from '.';

const entityOf = (kind: string, type: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'x' },
  spec: { type },
});

describe('where the extensions show', () => {
  const models = [
    entityOf('Component', 'ml-model'),
    entityOf('Resource', 'ml-model'),
    entityOf('Resource', 'ai-model'),
  ];
  const others = [
    entityOf('Component', 'service'),
    entityOf('Component', 'ai-model'),
    entityOf('Group', 'ml-model'),
  ];

  it.each([
    [
      'card',
      createExtensionTester(
        plugin.getExtension('entity-card:multicloud-ml/model'),
      ).get(EntityCardBlueprint.dataRefs.filterFunction),
    ],
    [
      'tab',
      createExtensionTester(
        plugin.getExtension('entity-content:multicloud-ml/model'),
      ).get(EntityContentBlueprint.dataRefs.filterFunction),
    ],
    [
      'cost tab',
      createExtensionTester(
        plugin.getExtension('entity-content:multicloud-ml/model-cost'),
      ).get(EntityContentBlueprint.dataRefs.filterFunction),
    ],
  ])('the %s is for models only', (_, isShown) => {
    expect(models.map(entity => isShown?.(entity))).toEqual([true, true, true]);
    expect(others.map(entity => isShown?.(entity))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    'entity-content:multicloud-ml/scorecard',
    'entity-content:multicloud-ml/team-cost',
  ] as const)('%s is for groups only', id => {
    const isShown = createExtensionTester(plugin.getExtension(id)).get(
      EntityContentBlueprint.dataRefs.filterFunction,
    );
    expect(isShown?.(entityOf('Group', 'team'))).toBe(true);
    expect(isShown?.(entityOf('Component', 'ml-model'))).toBe(false);
  });
});
