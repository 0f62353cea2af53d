import type { GovernanceCheck } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiQuestionLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import { Panel, SafeLink, SimpleTable, StatusPill, type Tone } from '../shared';

const LOOKS: Record<
  GovernanceCheck['status'],
  [Tone, RemixiconComponentType, string]
> = {
  pass: ['good', RiCheckboxCircleFill, 'Pass'],
  fail: ['bad', RiCloseCircleFill, 'Fail'],
  unknown: ['neutral', RiQuestionLine, 'Unknown'],
};

/** What the catalog can show for governance, check by check. */
export function GovernancePanel({ checks }: { checks: GovernanceCheck[] }) {
  const passed = checks.filter(({ status }) => status === 'pass').length;
  return (
    <Panel
      title="Governance"
      note={`${passed} of ${checks.length} checks pass · catalog evidence for subcategories of the NIST AI RMF 1.0`}
    >
      <SimpleTable
        caption="Governance checks"
        head={
          <>
            <th scope="col">Check</th>
            <th scope="col">NIST AI RMF</th>
            <th scope="col">Result</th>
            <th scope="col">What was found</th>
          </>
        }
      >
        {checks.map(check => {
          const [tone, icon, words] = LOOKS[check.status];
          return (
            <tr key={check.id}>
              <th scope="row">{check.title}</th>
              <td style={{ whiteSpace: 'nowrap' }}>{check.nist}</td>
              <td>
                <StatusPill tone={tone} icon={icon}>
                  {words}
                </StatusPill>
              </td>
              <td>
                {check.detail}{' '}
                {check.link && <SafeLink href={check.link}>Open</SafeLink>}
              </td>
            </tr>
          );
        })}
      </SimpleTable>
    </Panel>
  );
}
