import type {
  ResolvedDeployment,
  SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { EvidenceLine, SafeLink, SimpleTable } from '../shared';
import { DeploymentHealth } from './DeploymentHealth';

/** Every deployment: its role, where it is, what runs there, and who says so. */
export function DeploymentTable(props: {
  deployments: ResolvedDeployment[];
  sites: SiteDirectory;
}) {
  const { t, format } = useLocale();
  const { deployments, sites } = props;
  return (
    <SimpleTable
      caption={t('whereItRuns.table.caption')}
      head={
        <>
          <th scope="col">{t('whereItRuns.table.deployment')}</th>
          <th scope="col">{t('whereItRuns.table.where')}</th>
          <th scope="col">{t('whereItRuns.table.serving')}</th>
          <th scope="col">{t('whereItRuns.table.version')}</th>
          <th scope="col" data-align="end">
            {t('whereItRuns.table.replicas')}
          </th>
          <th scope="col">{t('whereItRuns.table.state')}</th>
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
              <small>
                {role ? format.role(role) : t('whereItRuns.roleUnknown')}
              </small>
            </th>
            <td>
              {t('whereItRuns.table.place', {
                provider: provider
                  ? format.provider(provider)
                  : t('whereItRuns.table.providerUnknown'),
                region: region ?? t('whereItRuns.table.regionUnknown'),
              })}
              <small>
                {[place, country && format.country(country)]
                  .filter((part, i, parts) => part && parts.indexOf(part) === i)
                  .join(t('format.listSeparator')) ||
                  t('whereItRuns.table.countryUnknown')}
              </small>
            </td>
            <td>
              {deployment.service ?? t('whereItRuns.unknown')}
              <small>
                {[deployment.runtime, deployment.accelerator]
                  .filter(Boolean)
                  .join(t('format.listSeparator'))}
              </small>
            </td>
            <td>{deployment.version ?? t('whereItRuns.unknown')}</td>
            <td data-align="end">
              {observation?.runningReplicas !== undefined
                ? `${observation.runningReplicas} / ${
                    deployment.replicas ?? '?'
                  }`
                : deployment.replicas ?? t('whereItRuns.unknown')}
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
