import type { Guidance } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';

/** What a criterion or rule asks, why, and how to meet it, the cheapest way first. */
export function Reading({ guidance }: { guidance: Guidance }) {
  const { asks, why, howTo } = guidance;
  const { t } = useLocale();
  return (
    <>
      <p>{asks}</p>
      <p>
        <strong>{t('standards.why')}</strong> {why}
      </p>
      {howTo.length > 0 && (
        <>
          <p>
            <strong>{t('standards.howTo')}</strong>
          </p>
          <ol>
            {howTo.map(way => (
              <li key={way}>{way}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
