import {
  CRITERION_IDS,
  EVIDENCE_RANKS,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { GradesTable } from './GradesTable';

const FIGURES = ['proved', 'possible', 'coverage'] as const;

/** How criteria become a score, a score a grade, and what facts rest on. */
export function ScoreSection({ standard }: { standard: Standard }) {
  const { t, format } = useLocale();
  const { weights, caps, staleAfterHours } = standard;
  const total = CRITERION_IDS.reduce((sum, id) => sum + weights[id], 0);
  return (
    <>
      <p>
        {t('standards.score.intro', {
          criteria: format.count(CRITERION_IDS.length),
          points: format.points(total),
        })}
      </p>
      <dl>
        {FIGURES.map(figure => (
          <div key={figure}>
            <dt>{t(`standards.score.${figure}`)}</dt>
            <dd>{t(`standards.score.${figure}Text`)}</dd>
          </div>
        ))}
      </dl>

      <h4>{t('standards.score.grades')}</h4>
      <GradesTable standard={standard} />
      <p>{t('standards.score.exact')}</p>

      <h4>{t('standards.score.caps')}</h4>
      <p>{t('standards.score.capsIntro')}</p>
      <ul>
        <li>
          {t('standards.score.notExportable', {
            points: format.points(caps.notExportable),
            other: format.points(caps.notExportableWithEquivalent),
          })}
        </li>
        <li>
          {t('standards.score.managedServing', {
            points: format.points(caps.managedServing),
          })}
        </li>
      </ul>

      <h4>{t('standards.score.evidence')}</h4>
      <p>{t('standards.score.evidenceIntro')}</p>
      <ol>
        {EVIDENCE_RANKS.map(rank => (
          <li key={rank}>{t(`standards.score.${rank}`)}</li>
        ))}
      </ol>
      <p>
        {t('standards.score.stale', {
          hours: t('standards.score.hours', { count: staleAfterHours }),
        })}
      </p>
    </>
  );
}
