import fc from 'fast-check';
import { DEPLOYMENT_ROLES } from '../../model/vocabulary';
import type {
  AttributableDeployment,
  AttributionContext,
} from '../attribution/Attribution';
import type { CostItem } from '../CostLine';

/** Few of everything, so that items and deployments meet. */
const REFS = [
  'component:default/fraud',
  'component:default/credit',
  'resource:default/fraud',
  'component:labs/toy',
];
const PROVIDERS = ['aws', 'gcp', 'azure', 'on-prem'];
const REGIONS = ['ap-southeast-1', 'asia-southeast1', 'southeastasia'];
const ACCOUNTS = ['111122223333', '444455556666', '/subscriptions/np', 'np'];
const OWNERS = ['group:default/risk', 'group:default/labs'];
const ROOTS = [
  'arn:aws:sagemaker:ap-southeast-1:111122223333:endpoint',
  'arn:aws:eks:ap-southeast-1:111122223333:cluster/ml',
  '//container.googleapis.com/projects/np/locations/asia-southeast1/clusters/ml',
  'projects/np/locations/asia-southeast1/endpoints',
  '/subscriptions/np/resourceGroups/ml/providers/Microsoft.MachineLearningServices/workspaces/ml/onlineEndpoints',
  'k8s://dc1/models',
];
const IDS = ROOTS.flatMap(root => [
  root,
  `${root}/fraud`,
  `${root}/fraud/blue`,
  `${root}/fraud/green`,
  `${root}/credit`,
]);
const HOSTILE = ['__proto__', 'constructor', '\u0000', '/', ''];

const pick = (list: readonly string[]) => fc.constantFrom(...list);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined });

const anyDeployment: fc.Arbitrary<AttributableDeployment> = fc.record({
  entityRef: pick(REFS),
  ownerRef: maybe(pick(OWNERS)),
  deployment: pick(['a', 'b', 'c', 'd', 'e', 'f']),
  role: fc.constantFrom(...DEPLOYMENT_ROLES),
  externalIds: fc.array(pick(IDS), { maxLength: 2 }),
  provider: maybe(pick(PROVIDERS)),
  region: maybe(pick(REGIONS)),
  account: maybe(pick(ACCOUNTS)),
  replicas: maybe(fc.nat(5)),
});

/** A few models and deployments, each name once in its model. */
export const anyContext: fc.Arbitrary<AttributionContext> = fc.record({
  models: fc
    .uniqueArray(pick(REFS))
    .map(refs => refs.map(entityRef => ({ entityRef }))),
  deployments: fc.uniqueArray(anyDeployment, {
    selector: ({ entityRef, deployment }) => `${entityRef} ${deployment}`,
    maxLength: 12,
  }),
  accounts: fc.dictionary(pick([...ACCOUNTS, 'constructor']), pick(OWNERS)),
});

const anyValue = pick([...REFS, 'fraud', 'labs/toy', ...IDS, ...HOSTILE]);

/** An item that may name anything of {@link anyContext} in any way, or nothing. */
export const anyItem: fc.Arbitrary<CostItem> = fc.record(
  {
    provider: pick(PROVIDERS),
    service: pick(['Amazon SageMaker', 'Vertex AI', 'Support']),
    machineLearning: fc.boolean(),
    tax: fc.boolean(),
    accountId: pick([...ACCOUNTS, ...HOSTILE]),
    region: pick(REGIONS),
    resourceId: pick([...IDS, ...HOSTILE]),
    tag: anyValue,
    allocatedResourceId: pick(IDS),
    allocatedTag: anyValue,
    cluster: pick(['ml', 'dc1', ...HOSTILE]),
    namespace: pick(['fraud', 'models', ...HOSTILE]),
    entered: fc.record({ entityRef: pick(REFS) }),
  },
  { requiredKeys: ['provider', 'service', 'machineLearning', 'tax'] },
);
