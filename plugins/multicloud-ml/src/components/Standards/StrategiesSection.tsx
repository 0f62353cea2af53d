import { RECOVERY_STRATEGIES } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Terms } from './Terms';

/** The recovery strategies, weakest first, and what shows each. */
export function StrategiesSection() {
  const { t, format } = useLocale();
  return (
    <>
      <p>{t('standards.strategies.intro')}</p>
      <dl>
        {RECOVERY_STRATEGIES.map(strategy => (
          <div key={strategy}>
            <dt>
              {format.strategy(strategy)} <Terms terms={[strategy]} />
            </dt>
            <dd>{t(`standards.strategies.${strategy}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
