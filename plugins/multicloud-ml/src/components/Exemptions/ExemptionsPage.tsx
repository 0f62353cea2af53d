import { Button, Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import {
  EmptyNote,
  ListFailure,
  PageControls,
  Panel,
  SubPage,
} from '../shared';
import { ExemptionItem } from './ExemptionItem';
import { ExemptionsToolbar } from './ExemptionsToolbar';
import { exemptionGroups } from './exemptionGroups';
import { useExemptionFilters } from './useExemptionFilters';
import { useExemptionPage } from './useExemptionPage';
import itemStyles from './ExemptionItem.module.css';
import styles from './ExemptionsPage.module.css';

/** The exemptions of every model that the reader may see: what waits for a decision, what acts, and what was. */
export function ExemptionsPage() {
  const { t } = useLocale();
  const filters = useExemptionFilters();
  const page = useExemptionPage(filters.values);
  const { data, error, isLoading, reload } = page;

  return (
    <SubPage>
      <Panel
        title={t('exemptions.title')}
        note={
          data
            ? `${t('exemptions.page.count', { count: data.totalItems })} · ${t(
                'exemptions.page.order',
              )}`
            : !page.error && t('shared.loading')
        }
      >
        <ExemptionsToolbar filters={filters} />
        {error && (
          <ListFailure page={page} error={error} what={t('exemptions.what')} />
        )}
        {!data && !error && (
          <div role="status" aria-label={t('exemptions.loading')}>
            <Skeleton width="100%" height="40rem" />
          </div>
        )}
        {data?.items.length === 0 && <NothingHere filters={filters} />}
        {data && data.items.length > 0 && (
          <div aria-busy={isLoading} className={styles.groups}>
            {exemptionGroups(data.items).map(({ group, items }) => (
              <section key={group}>
                <h3 className={styles.group}>
                  {t(`exemptions.page.groups.${group}`)}
                </h3>
                <ul
                  className={itemStyles.list}
                  aria-label={t(`exemptions.page.groups.${group}`)}
                >
                  {items.map(one => (
                    <ExemptionItem
                      key={one.id}
                      exemption={one}
                      withModel
                      onDecided={reload}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
        )}
        {data && <PageControls page={page} />}
      </Panel>
    </SubPage>
  );
}

/** Why the list is empty, and the way on. */
function NothingHere(props: {
  filters: ReturnType<typeof useExemptionFilters>;
}) {
  const { t } = useLocale();
  const { values, isFiltered, set } = props.filters;
  if (!isFiltered) {
    return (
      <EmptyNote
        why={t('exemptions.page.none')}
        todo={t('exemptions.page.noneTodo')}
      />
    );
  }
  const isNothingToDecide =
    values.team.length === 0 &&
    values.state.length === 1 &&
    values.state[0] === 'requested';
  return (
    <EmptyNote
      why={t(
        isNothingToDecide
          ? 'exemptions.page.noneToDecide'
          : 'exemptions.page.noMatch',
      )}
      todo={
        <Button
          size="small"
          variant="secondary"
          onPress={() => set({ state: [], team: [] })}
        >
          {t('exemptions.page.showAll')}
        </Button>
      }
    />
  );
}
