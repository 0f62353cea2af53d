import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useLocale } from '../../format';
import { Panel, SimpleTable } from '../shared';
import { tagExamples } from './tagExamples';
import styles from './TagGuide.module.css';

/** A model that no bill names: why there is nothing, and the one thing to do. */
export function TagGuide(props: { entityRef: string; isEntered: boolean }) {
  const { t, format } = useLocale();
  const { entityRef, isEntered } = props;
  const configApi = useApi(configApiRef);
  const examples = tagExamples(configApi, entityRef);
  return (
    <Panel
      title={t('modelCost.tag.title')}
      note={isEntered ? t('modelCost.tag.entered') : t('modelCost.tag.unknown')}
    >
      <p className={styles.words}>{t('modelCost.tag.how')}</p>
      <SimpleTable
        caption={t('modelCost.tag.caption')}
        head={
          <>
            <th scope="col">{t('modelCost.tag.where')}</th>
            <th scope="col">{t('modelCost.tag.key')}</th>
            <th scope="col">{t('modelCost.tag.value')}</th>
          </>
        }
      >
        {examples.map(({ provider, key, value }) => (
          <tr key={provider}>
            <th scope="row">{format.provider(provider)}</th>
            <td>
              <code>{key}</code>
            </td>
            <td>
              <code>{value}</code>
            </td>
          </tr>
        ))}
      </SimpleTable>
      <p className={styles.words}>
        {t('modelCost.tag.otherwise', {
          annotation: <code>multicloud-ml.io/monthly-cost</code>,
        })}
      </p>
    </Panel>
  );
}
