import { Button } from '@backstage/ui';
import { useLocale } from '../../format';
import { failureOf, type CursorPage } from '../../hooks';
import { EmptyNote } from './EmptyNote';
import { FailureNotice } from './FailureNotice';
import styles from './ListFailure.module.css';

/** What went wrong with a list; where a link asks for what cannot be had, the way out of it. */
export function ListFailure(props: {
  page: CursorPage<unknown>;
  error: Error;
  /** The list in the reader's words: "the models". */
  what: string;
  isSortedByCost?: boolean;
  /** Sorts the list as it is sorted until somebody chooses. */
  onUnsort?: () => void;
}) {
  const { page, error, what, isSortedByCost, onUnsort } = props;
  const { t } = useLocale();
  const failure = failureOf(error);

  if (failure === 'forbidden' && isSortedByCost) {
    return (
      <div className={styles.notice}>
        <EmptyNote
          why={t('fleet.page.noSortByCost')}
          todo={
            <Button
              size="small"
              variant="secondary"
              className={styles.again}
              onPress={onUnsort}
            >
              {t('fleet.page.sortOtherwise')}
            </Button>
          }
        />
      </div>
    );
  }
  if (failure === 'refused' && page.hasPrevious) {
    return (
      <div className={styles.notice}>
        <EmptyNote
          why={t('fleet.page.lost')}
          todo={
            <>
              {t('fleet.page.lostTodo')}
              <br />
              <Button
                size="small"
                variant="secondary"
                className={styles.again}
                onPress={page.first}
              >
                {t('fleet.page.first')}
              </Button>
            </>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles.notice}>
      <FailureNotice
        what={what}
        error={error}
        loadedAt={page.data === undefined ? undefined : page.loadedAt}
        isLoading={page.isLoading}
        reload={page.reload}
      />
    </div>
  );
}
