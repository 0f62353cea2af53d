import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { taggedFacts } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { RegisteredModel } from './api/schemas';
import { artifactFormatOf } from './facts/artifactFormatOf';
import { artifactUrisOf, isKept } from './facts/artifactUrisOf';
import { digestOf } from './facts/digestOf';
import { labelsOf } from './facts/labelsOf';
import { licenseOf } from './facts/licenseOf';
import { orchestratorOf } from './facts/orchestratorOf';
import { ownerOf } from './facts/ownerOf';
import { plainUri } from './facts/plainUri';
import { propertiesOf } from './facts/propertiesOf';
import { sourceUrisOf } from './facts/sourceUrisOf';
import type { KubeflowInstance } from './readKubeflowInstances';
import type { Service } from './readServices';
import type { ReadVersion } from './readVersions';
import { toDeployment } from './toDeployment';

/** A registered model as the backend takes it; what its newest version states is what it is now. */
export function toModel(
  instance: Pick<KubeflowInstance, 'id' | 'options'>,
  model: RegisteredModel,
  versions: readonly ReadVersion[],
  services: readonly Service[],
): ReportedModel {
  const { id, options } = instance;
  const properties = propertiesOf(model.customProperties);
  const current =
    versions.find(({ version }) => version.state !== 'ARCHIVED') ?? versions[0];
  const artifact = current?.artifacts.find(isKept);
  const { tier, artifactFormat, owner, lifecycle, ...tagged } = taggedFacts(
    options,
    [
      properties,
      propertiesOf(current?.version.customProperties ?? {}),
      propertiesOf(artifact?.customProperties ?? {}),
      ...services.map(({ service }) => propertiesOf(service.customProperties)),
    ],
  );
  return {
    externalId: `${id}/registered_models/${model.id}`,
    name: model.name,
    description: model.description,
    ...tagged,
    owner: owner ?? ownerOf(model.owner, options.ownerField),
    lifecycle: model.state === 'ARCHIVED' ? 'deprecated' : lifecycle,
    labels: labelsOf(properties, {
      // The registry's word for who made the model; here a provider is a cloud.
      vendor: model.provider,
      maturity: model.maturity,
      libraryName: model.libraryName,
      modelFormatName: artifact?.modelFormatName,
      modelFormatVersion: artifact?.modelFormatVersion,
    }),
    artifactUris: artifactUrisOf(model.name, versions, [
      new URL(options.url).host,
      ...options.registryHosts,
    ]),
    sourceUris: sourceUrisOf(versions),
    digests: [
      ...new Set(
        versions.flatMap(version => digestOf(version, options.digestTag) ?? []),
      ),
    ],
    url: options.modelUrl?.replaceAll('{id}', model.id),
    facts: {
      tier,
      artifact: {
        version: current?.version.name,
        uri: artifact?.uri && plainUri(artifact.uri),
        format: artifactFormat ?? artifactFormatOf(artifact?.modelFormatName),
        digest: current && digestOf(current, options.digestTag),
      },
      pipeline: orchestratorOf(artifact?.modelSourceKind),
      governance: { license: licenseOf(model, properties) },
    },
    deployments: services.map(service =>
      toDeployment(instance, service, versions),
    ),
  };
}
