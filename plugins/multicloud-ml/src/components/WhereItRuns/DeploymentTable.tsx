import type {
  ResolvedDeployment,
  SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatCountry, providerName, ROLE_WORDS } from '../../format';
import { EvidenceLine, SafeLink, SimpleTable } from '../shared';
import { DeploymentHealth } from './DeploymentHealth';

/** Every deployment: its role, where it is, what runs there, and who says so. */
export function DeploymentTable(props: {
  deployments: ResolvedDeployment[];
  sites: SiteDirectory;
}) {
  const { deployments, sites } = props;
  return (
    <SimpleTable
      caption="Deployments"
      head={
        <>
          <th scope="col">Deployment</th>
          <th scope="col">Where</th>
          <th scope="col">Serving</th>
          <th scope="col">Version</th>
          <th scope="col" data-align="end">
            Replicas
          </th>
          <th scope="col">State</th>
        </>
      }
    >
      {deployments.map(deployment => {
        const { name, role, provider, region, country, observation } =
          deployment;
        const place = sites.find(provider, region)?.title;
        return (
          <tr key={`${name} ${provider} ${region}`}>
            <th scope="row">
              {observation?.url ? (
                <SafeLink href={observation.url}>{name}</SafeLink>
              ) : (
                name
              )}
              <small>{role ? ROLE_WORDS[role] : 'role unknown'}</small>
            </th>
            <td>
              {provider ? providerName(provider) : 'provider unknown'},{' '}
              {region ?? 'region unknown'}
              <small>
                {[place, country && formatCountry(country)]
                  .filter((part, i, parts) => part && parts.indexOf(part) === i)
                  .join(', ') || 'country unknown'}
              </small>
            </td>
            <td>
              {deployment.service ?? 'unknown'}
              <small>
                {[deployment.runtime, deployment.accelerator]
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </td>
            <td>{deployment.version ?? 'unknown'}</td>
            <td data-align="end">
              {observation?.runningReplicas !== undefined
                ? `${observation.runningReplicas} / ${
                    deployment.replicas ?? '?'
                  }`
                : deployment.replicas ?? 'unknown'}
            </td>
            <td>
              <DeploymentHealth deployment={deployment} />
              <small>
                <EvidenceLine evidence={[deployment.evidence]} />
              </small>
            </td>
          </tr>
        );
      })}
    </SimpleTable>
  );
}
