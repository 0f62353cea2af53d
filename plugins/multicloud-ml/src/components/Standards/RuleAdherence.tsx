import type {
  RecoveryStatus,
  RuleGuidance,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { AdherenceFrame } from './AdherenceFrame';
import { useFleetAdherence } from './AdherenceProvider';
import { ModelsLink } from './ModelsLink';
import { ShareBar } from './ShareBar';

/** A rule that matches them speaks for these, or says no more than how things stand. */
const NOT_AGAINST: readonly RecoveryStatus[] = [
  'protected',
  'exempt',
  'not-required',
];

/** How many models a rule matches today, and the way to them. */
export function RuleAdherence({ rule }: { rule: RuleGuidance }) {
  const { t, format } = useLocale();
  const { data } = useFleetAdherence();
  const found = data?.rules.find(({ id }) => id === rule.id);
  if (!data || !found) return <AdherenceFrame />;

  const { models } = data;
  const { matches } = found;
  const isGood = NOT_AGAINST.includes(rule.status);
  const words = () => {
    if (models === 0) return t('standards.adherence.none');
    if (matches === 0) {
      return t(
        isGood
          ? 'standards.adherence.matchesGoodNone'
          : 'standards.adherence.matchesNone',
      );
    }
    return t(
      isGood
        ? 'standards.adherence.matchesGood'
        : 'standards.adherence.matches',
      {
        share: format.percent((100 * matches) / models),
        matches: format.count(matches),
        models: format.count(models),
      },
    );
  };

  return (
    <AdherenceFrame>
      {models > 0 && (
        <ShareBar
          whole={models}
          parts={[
            isGood
              ? { look: 'solid', size: matches }
              : { look: 'solid', size: models - matches },
          ]}
        />
      )}
      <p>{words()}</p>
      {matches > 0 && (
        <p>
          <ModelsLink query={{ rule: rule.id }}>
            {t('standards.adherence.openMatches', { count: matches })}
          </ModelsLink>
        </p>
      )}
    </AdherenceFrame>
  );
}
