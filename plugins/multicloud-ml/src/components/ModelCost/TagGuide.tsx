import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { providerName } from '../../format';
import { Panel, SimpleTable } from '../shared';
import { tagExamples } from './tagExamples';
import styles from './TagGuide.module.css';

/** A model that no bill names: why there is nothing, and the one thing to do. */
export function TagGuide(props: { entityRef: string; isEntered: boolean }) {
  const { entityRef, isEntered } = props;
  const configApi = useApi(configApiRef);
  const examples = tagExamples(configApi, entityRef);
  return (
    <Panel
      title="No bill names this model"
      note={
        isEntered
          ? 'What it costs is only what people entered. A tag on what serves it brings the bill.'
          : 'Its cost is unknown, which is not the same as nothing. A tag on what serves it is enough.'
      }
    >
      <p className={styles.words}>
        Tag every resource that serves or trains this model: endpoints, node
        groups, buckets. The next bill carries the tag, and its cost shows here.
      </p>
      <SimpleTable
        caption="The tag to set"
        head={
          <>
            <th scope="col">Where</th>
            <th scope="col">Tag</th>
            <th scope="col">Value</th>
          </>
        }
      >
        {examples.map(({ provider, key, value }) => (
          <tr key={provider}>
            <th scope="row">{providerName(provider)}</th>
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
        A bill that names an endpoint which a source observes needs no tag. For
        a model that no provider bills, state the annotation{' '}
        <code>multicloud-ml.io/monthly-cost</code> on the entity. How bills are
        switched on and read stands in the plugin set&apos;s documentation,
        under Cost.
      </p>
    </Panel>
  );
}
