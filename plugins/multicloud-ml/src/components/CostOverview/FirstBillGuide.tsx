import { useLocale } from '../../format';
import { CodeExample, Panel } from '../shared';
import styles from './FirstBillGuide.module.css';

/** No cost yet: why, and how a first bill gets here. */
export function FirstBillGuide(props: {
  why: 'no-source' | 'none-read' | 'none-of-these';
}) {
  const { t } = useLocale();
  return (
    <Panel
      title={t('costOverview.guide.title')}
      note={t(`costOverview.guide.why.${props.why}`)}
    >
      <ol className={styles.steps}>
        <li>
          <h3>{t('costOverview.guide.switchOn')}</h3>
          <p>
            {t('costOverview.guide.switchOnHow', {
              guide: <code>docs/cost.md</code>,
            })}
          </p>
        </li>
        <li>
          <h3>{t('costOverview.guide.place')}</h3>
          <p>
            {t('costOverview.guide.placeHow', {
              file: <code>app-config.yaml</code>,
            })}
          </p>
          <CodeExample label={t('costOverview.guide.example')}>
            {`multicloudMl:
  costs:
    sources:
      focus:
        aws:
          s3:
            bucket: my-billing-exports
            prefix: focus`}
          </CodeExample>
        </li>
        <li>
          <h3>{t('costOverview.guide.tag')}</h3>
          <p>{t('costOverview.guide.tagHow')}</p>
        </li>
      </ol>
    </Panel>
  );
}
