import { GOVERNANCE_GUIDANCE } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { SimpleTable } from '../shared';
import { Terms } from './Terms';

/** The governance checks with the NIST subcategories that they are evidence for. */
export function GovernanceSection() {
  const { t } = useLocale();
  return (
    <>
      <p>{t('standards.governance.text')}</p>
      <SimpleTable
        caption={t('standards.governance.caption')}
        head={
          <>
            <th scope="col">{t('standards.governance.check')}</th>
            <th scope="col">{t('standards.governance.nist')}</th>
            <th scope="col">{t('standards.governance.passes')}</th>
            <th scope="col">{t('standards.governance.otherwise')}</th>
          </>
        }
      >
        {GOVERNANCE_GUIDANCE.map(check => (
          <tr key={check.id}>
            <th scope="row">{check.title}</th>
            <td>{check.nist}</td>
            <td>
              {check.asks}
              {check.example && (
                <small>
                  {t('standards.governance.example')}:{' '}
                  <Terms terms={[check.example]} />
                </small>
              )}
            </td>
            <td>{check.otherwise}</td>
          </tr>
        ))}
      </SimpleTable>
    </>
  );
}
