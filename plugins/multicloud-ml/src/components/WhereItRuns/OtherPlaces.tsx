import type { ResidencyAssessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { ResidencyPill } from '../shared';
import styles from './OtherPlaces.module.css';

/** The places that hold data or the model outside the rule, or that nobody can place; each with its sentence. */
export function OtherPlaces(props: { residency: ResidencyAssessment }) {
  const { t } = useLocale();
  const { places, allowed } = props.residency;
  const shown = places.filter(
    ({ verdict }) => verdict === 'breach' || (verdict === 'unknown' && allowed),
  );
  if (shown.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('whereItRuns.otherPlaces')}>
      {shown.map(place => (
        <li key={`${place.what} ${place.provider} ${place.region}`}>
          <ResidencyPill status={place.verdict} />
          <span>{place.message}</span>
        </li>
      ))}
    </ul>
  );
}
