import { Text } from '@backstage/ui';
import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Locale, useLocale } from '../../format';
import { SimpleTable } from '../shared';
import { problemCountOf } from './sourceState';
import { scopeName } from './sourceWords';
import styles from './ScopeProblems.module.css';

/** What the last complete reading of a source could not understand, and why. */
export function ScopeProblems({ source }: { source: SourceStatus }) {
  const { t, format } = useLocale();
  const total = problemCountOf(source);
  if (total === 0) return null;
  const shown = source.scopes.flatMap(({ scope, problems }) =>
    problems.map(problem => ({ ...problem, scope })),
  );
  return (
    <div>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('sources.problems.title')}
      </Text>
      <p className={styles.note}>
        {noteOf(shown.length, total, { t, format })}
      </p>
      {shown.length > 0 && (
        <SimpleTable
          caption={t('sources.problems.caption', { source: source.id })}
          head={
            <>
              <th scope="col">{t('sources.problems.what')}</th>
              <th scope="col">{t('sources.problems.scope')}</th>
              <th scope="col">{t('sources.problems.why')}</th>
            </>
          }
        >
          {shown.map((problem, index) => (
            <tr key={index}>
              <th scope="row" className={styles.text}>
                {problem.subject}
              </th>
              <td className={styles.text}>{scopeName(problem.scope, t)}</td>
              <td className={styles.text}>{problem.message}</td>
            </tr>
          ))}
        </SimpleTable>
      )}
    </div>
  );
}

function noteOf(shown: number, total: number, { t, format }: Locale): string {
  if (shown === 0) {
    return t('sources.problems.hidden', { count: total });
  }

  return shown < total
    ? t('sources.problems.some', {
        shown: format.count(shown),
        total: format.count(total),
      })
    : t('sources.problems.all');
}
