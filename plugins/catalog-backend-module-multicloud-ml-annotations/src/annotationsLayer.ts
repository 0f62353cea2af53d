import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_MONTHLY_COST,
  ANNOTATION_OPERATES,
  ANNOTATION_OPERATORS,
  ANNOTATION_PROFILE,
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_TIER,
  GRADES,
  LABEL_PORTABILITY,
  LABEL_RECOVERY,
  RECOVERY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const PROVIDER = '[A-Za-z0-9][A-Za-z0-9-]{0,62}';
const listOf = (item: string) => `^\\s*${item}(\\s*,\\s*${item})*\\s*$`;

/**
 * The annotations and labels under `multicloud-ml.io/`, each with the JSON Schema of its value.
 *
 * @public
 */
export const multicloudMlAnnotationsLayer = createCatalogModelLayer({
  layerId: 'multicloud-ml.io/annotations',
  builder: model => {
    const text = (jsonSchema: { [keyword: string]: string | number }) => ({
      jsonSchema: { type: 'string', ...jsonSchema },
    });
    model.addAnnotation({
      name: ANNOTATION_PROVIDER,
      title: 'Provider',
      description:
        'Provider of the primary deployment of an ML model: aws, gcp, azure, on-prem or one that is configured.',
      schema: text({ pattern: `^${PROVIDER}$` }),
    });
    model.addAnnotation({
      name: ANNOTATION_REGION,
      title: 'Region',
      description:
        "Region of the primary deployment of an ML model, by the provider's own code, for example ap-southeast-1.",
      schema: text({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$' }),
    });
    model.addAnnotation({
      name: ANNOTATION_MONTHLY_COST,
      title: 'Monthly cost',
      description:
        'Run-rate of an ML model: an amount and an ISO 4217 currency code, for example 8420 USD.',
      schema: text({ pattern: '^\\d{1,13}(\\.\\d{1,12})? [A-Za-z]{3}$' }),
    });
    model.addAnnotation({
      name: ANNOTATION_TIER,
      title: 'Tier',
      description: 'Business criticality of an ML model, T1 the highest.',
      schema: { jsonSchema: { type: 'string', enum: [...TIERS] } },
    });
    model.addAnnotation({
      name: ANNOTATION_PROFILE,
      title: 'Profile',
      description:
        'Name of the profile whose facts an ML model, or every model of a System, Domain or Group, takes over.',
      schema: text({ minLength: 1, maxLength: 200 }),
    });
    model.addAnnotation({
      name: ANNOTATION_OPERATES,
      title: 'Operates',
      description:
        'On a User: the providers that the person can operate, for example aws,gcp.',
      schema: text({ pattern: listOf(PROVIDER) }),
    });
    model.addAnnotation({
      name: ANNOTATION_OPERATORS,
      title: 'Operators',
      description:
        'On a Group: how many people can operate each provider, for example aws=4,gcp=1.',
      schema: text({ pattern: listOf(`${PROVIDER}\\s*=\\s*\\d{1,6}`) }),
    });
    model.addLabel({
      name: LABEL_PORTABILITY,
      title: 'Portability',
      description:
        'Portability grade of an ML model. Written by the Multi-Cloud ML plugins; what an author writes is removed.',
      schema: { jsonSchema: { type: 'string', enum: [...GRADES, 'withheld'] } },
    });
    model.addLabel({
      name: LABEL_RECOVERY,
      title: 'Recovery',
      description:
        'Recovery status of an ML model. Written by the Multi-Cloud ML plugins; what an author writes is removed.',
      schema: { jsonSchema: { type: 'string', enum: [...RECOVERY_STATUSES] } },
    });
  },
});
