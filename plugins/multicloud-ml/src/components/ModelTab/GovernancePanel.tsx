import type { GovernanceCheck } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { useLocale } from '../../format';
import { Panel, SafeLink, SimpleTable, StatusPill, type Tone } from '../shared';

const LOOKS: Record<GovernanceCheck['status'], [Tone, RemixiconComponentType]> =
  {
    pass: ['good', RiCheckboxCircleFill],
    fail: ['bad', RiCloseCircleFill],
    unknown: ['neutral', RiQuestionLine],
  };

/** What the catalog can show for governance, check by check. */
export function GovernancePanel({ checks }: { checks: GovernanceCheck[] }) {
  const { t, format } = useLocale();
  const passed = checks.filter(({ status }) => status === 'pass').length;
  return (
    <Panel
      title={t('modelTab.governance.title')}
      note={t('modelTab.governance.note', {
        count: checks.length,
        passed: format.count(passed),
      })}
    >
      <SimpleTable
        caption={t('modelTab.governance.caption')}
        head={
          <>
            <th scope="col">{t('modelTab.governance.check')}</th>
            <th scope="col">{t('modelTab.governance.nist')}</th>
            <th scope="col">{t('modelTab.governance.result')}</th>
            <th scope="col">{t('modelTab.governance.found')}</th>
          </>
        }
      >
        {checks.map(check => {
          const [tone, icon] = LOOKS[check.status];
          return (
            <tr key={check.id}>
              <th scope="row">{check.title}</th>
              <td style={{ whiteSpace: 'nowrap' }}>{check.nist}</td>
              <td>
                <StatusPill tone={tone} icon={icon}>
                  {t(`modelTab.governance.status.${check.status}`)}
                </StatusPill>
              </td>
              <td>
                {check.detail}{' '}
                {check.link && (
                  <SafeLink href={check.link}>
                    {t('modelTab.governance.open')}
                  </SafeLink>
                )}
              </td>
            </tr>
          );
        })}
      </SimpleTable>
    </Panel>
  );
}
