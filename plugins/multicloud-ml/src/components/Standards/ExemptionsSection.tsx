import {
  EXEMPTIBLE_RULES,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { RuleLink } from '../shared';

/** Who may be excused from what, for how long, and what that does not hide. */
export function ExemptionsSection({ standard }: { standard: Standard }) {
  const { t } = useLocale();
  return (
    <>
      <p>{t('standards.exemptions.text')}</p>
      <p>{t('standards.exemptions.hides')}</p>
      <p>
        {t('standards.exemptions.covers')}{' '}
        {EXEMPTIBLE_RULES.map((id, index) => (
          <span key={id}>
            {index > 0 && t('format.listSeparator')}
            <RuleLink id={id} />
          </span>
        ))}
        . {t('standards.exemptions.never')}
      </p>
      <p>
        {t('standards.exemptions.longest', {
          count: standard.exemptionMaxDays,
        })}
      </p>
    </>
  );
}
