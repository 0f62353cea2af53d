import { parseResourceId } from '../arm/resourceId';
import { parseModelRef } from './parseModelRef';

const ARM =
  '/subscriptions/S/resourceGroups/RG/providers/Microsoft.MachineLearningServices';
const place = parseResourceId(`${ARM}/workspaces/Risk`);
const HOME =
  '/subscriptions/s/resourcegroups/rg/providers/microsoft.machinelearningservices/workspaces/risk';
const LABS = HOME.replace(/risk$/, 'labs');

function parse(reference: string) {
  if (!place) {
    throw new Error('no place');
  }
  return parseModelRef(reference, { place, workspaceId: 'ABC' })?.uri;
}

it.each([
  [
    `${ARM}/workspaces/RISK/models/Fraud/versions/3`,
    `${HOME}/models/Fraud/versions/3`,
  ],
  [
    `azureml:${ARM.toUpperCase()}/workspaces/risk/Models/Fraud/Versions/3`,
    `${HOME}/models/Fraud/versions/3`,
  ],
  ['azureml:Fraud:3', `${HOME}/models/Fraud/versions/3`],
  ['azureml:Fraud@latest', `${HOME}/models/Fraud`],
  ['azureml:Fraud', `${HOME}/models/Fraud`],
  [
    `${ARM}/workspaces/labs/models/Fraud/versions/3`,
    `${LABS}/models/Fraud/versions/3`,
  ],
  [
    'azureml://subscriptions/S/resourcegroups/RG/workspaces/Labs/models/Fraud/versions/3',
    `${LABS}/models/Fraud/versions/3`,
  ],
  [
    'azureml://locations/EastUS/workspaces/abc/models/Fraud/versions/3',
    `${HOME}/models/Fraud/versions/3`,
  ],
  [
    'azureml://locations/EastUS/workspaces/def/models/Fraud/versions/3',
    'azureml://locations/eastus/workspaces/def/models/Fraud/versions/3',
  ],
  [
    'azureml://registries/Acme/models/Fraud/versions/3',
    'azureml://registries/acme/models/Fraud/versions/3',
  ],
  [
    'azureml://registries/acme/models/Fraud/labels/latest',
    'azureml://registries/acme/models/Fraud',
  ],
  [
    `${ARM}/registries/Acme/models/Fraud/versions/3`,
    'azureml://registries/acme/models/Fraud/versions/3',
  ],
])('%s is %s', (reference, uri) => expect(parse(reference)).toBe(uri));

it.each([
  'azureml://subscriptions/s/resourcegroups/rg/workspaces/risk/datastores/d/paths/model.pkl',
  'azureml://jobs/train/outputs/artifacts/model',
  'https://acme.blob.core.windows.net/models/fraud',
  '',
])('%j is no registered model', reference =>
  expect(parse(reference)).toBeUndefined(),
);
