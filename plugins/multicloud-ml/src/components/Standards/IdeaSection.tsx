import { useLocale } from '../../format';

/** What the Standard is for, in four sentences. */
export function IdeaSection() {
  const { t } = useLocale();
  return (
    <p>
      {t('standards.idea.why')} {t('standards.idea.portability')}{' '}
      {t('standards.idea.earned')} {t('standards.idea.purpose')}
    </p>
  );
}
