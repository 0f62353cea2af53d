import { useLocale } from '../../format';
import { CodeExample, Panel } from '../shared';
import styles from './FirstSourceGuide.module.css';

/** No source yet: what one is for, and how the first gets here. */
export function FirstSourceGuide() {
  const { t } = useLocale();
  return (
    <Panel title={t('sources.guide.title')} note={t('sources.guide.why')}>
      <ol className={styles.steps}>
        <li>
          <h3>{t('sources.guide.module')}</h3>
          <p>
            {t('sources.guide.moduleHow', {
              folder: <code>docs/sources</code>,
            })}
          </p>
          <CodeExample label={t('sources.guide.moduleExample')}>
            {`// packages/backend/src/index.ts
backend.add(
  import(
    '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-mlflow'
  ),
);`}
          </CodeExample>
        </li>
        <li>
          <h3>{t('sources.guide.place')}</h3>
          <CodeExample label={t('sources.guide.placeExample')}>
            {`multicloudMl:
  sources:
    mlflow:
      prod:
        url: https://mlflow.example.com
        defaultOwner: group:default/platform`}
          </CodeExample>
        </li>
        <li>
          <h3>{t('sources.guide.restart')}</h3>
          <p>{t('sources.guide.restartHow')}</p>
        </li>
      </ol>
    </Panel>
  );
}
