import type {
  SourceScopeStatus,
  SourceStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { Age, SimpleTable } from '../shared';
import { LeftOutPill, SourcePill } from './SourcePill';
import { isKnown, type SourceState } from './sourceState';
import { scopeName } from './sourceWords';
import styles from './ScopesTable.module.css';

/** Every scope of a source: whether it is read, when it last was, and what it holds. */
export function ScopesTable({ source }: { source: SourceStatus }) {
  const { t, format } = useLocale();
  const countOf = (count: number, scope: SourceScopeStatus) =>
    isKnown(scope) ? format.count(count) : t('sources.scopes.unknown');
  return (
    <SimpleTable
      caption={t('sources.scopes.caption', { source: source.id })}
      head={
        <>
          <th scope="col">{t('sources.scopes.scope')}</th>
          <th scope="col">{t('sources.scopes.state')}</th>
          <th scope="col">{t('sources.scopes.lastRead')}</th>
          <th scope="col" data-align="end">
            {t('sources.counts.models')}
          </th>
          <th scope="col" data-align="end">
            {t('sources.counts.deployments')}
          </th>
          <th scope="col" data-align="end">
            {t('sources.counts.stale')}
          </th>
        </>
      }
    >
      {source.scopes.map(scope => (
        <tr key={scope.scope}>
          <th scope="row" className={styles.scope}>
            {scopeName(scope.scope, t)}
          </th>
          <td className={styles.state}>
            <ScopeState scope={scope} isLeftOut={isLeftOut(scope, source)} />
          </td>
          <td className={styles.when}>
            {scope.lastSuccessAt ? (
              <Age at={scope.lastSuccessAt} />
            ) : (
              t('sources.scopes.never')
            )}
          </td>
          <td data-align="end">{countOf(scope.models, scope)}</td>
          <td data-align="end">{countOf(scope.deployments, scope)}</td>
          <td data-align="end">{countOf(scope.stale, scope)}</td>
        </tr>
      ))}
    </SimpleTable>
  );
}

function ScopeState(props: { scope: SourceScopeStatus; isLeftOut: boolean }) {
  const { t } = useLocale();
  const { scope, isLeftOut: leftOut } = props;
  return (
    <>
      {leftOut ? <LeftOutPill /> : <SourcePill state={scopeStateOf(scope)} />}
      {scope.failure && (
        <p className={styles.why}>
          {scope.failingSince
            ? t('sources.scopes.failure', {
                age: <Age at={scope.failingSince} />,
                reason: scope.failure,
              })
            : scope.failure}
        </p>
      )}
      {leftOut && <p className={styles.why}>{t('sources.scopes.leftOut')}</p>}
    </>
  );
}

/** All scopes of one reading bear the same time. */
function isLeftOut(scope: SourceScopeStatus, source: SourceStatus): boolean {
  return (
    !source.running &&
    source.lastAttemptAt !== undefined &&
    scope.lastAttemptAt < source.lastAttemptAt
  );
}

function scopeStateOf(scope: SourceScopeStatus): SourceState {
  if (scope.failure) return 'failing';
  if (scope.stale > 0) return 'stale';
  return scope.problemCount > 0 ? 'with-gaps' : 'read';
}
