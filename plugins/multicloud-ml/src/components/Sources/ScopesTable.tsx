import type {
  SourceScopeStatus,
  SourceStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatCount } from '../../format';
import { Age, SimpleTable } from '../shared';
import { LeftOutPill, SourcePill } from './SourcePill';
import { isKnown, type SourceState } from './sourceState';
import { scopeName } from './sourceWords';
import styles from './ScopesTable.module.css';

/** Every scope of a source: whether it is read, when it last was, and what it holds. */
export function ScopesTable({ source }: { source: SourceStatus }) {
  return (
    <SimpleTable
      caption={`Scopes of ${source.id}`}
      head={
        <>
          <th scope="col">Scope</th>
          <th scope="col">State</th>
          <th scope="col">Last read</th>
          <th scope="col" data-align="end">
            Models
          </th>
          <th scope="col" data-align="end">
            Deployments
          </th>
          <th scope="col" data-align="end">
            Stale
          </th>
        </>
      }
    >
      {source.scopes.map(scope => (
        <tr key={scope.scope}>
          <th scope="row" className={styles.scope}>
            {scopeName(scope.scope)}
          </th>
          <td className={styles.state}>
            <ScopeState scope={scope} isLeftOut={isLeftOut(scope, source)} />
          </td>
          <td className={styles.when}>
            {scope.lastSuccessAt ? <Age at={scope.lastSuccessAt} /> : 'never'}
          </td>
          <td data-align="end">{countOf(scope, 'models')}</td>
          <td data-align="end">{countOf(scope, 'deployments')}</td>
          <td data-align="end">{countOf(scope, 'stale')}</td>
        </tr>
      ))}
    </SimpleTable>
  );
}

function countOf(
  scope: SourceScopeStatus,
  key: 'models' | 'deployments' | 'stale',
): string {
  return isKnown(scope) ? formatCount(scope[key]) : 'unknown';
}

function ScopeState(props: { scope: SourceScopeStatus; isLeftOut: boolean }) {
  const { scope, isLeftOut: leftOut } = props;
  return (
    <>
      {leftOut ? <LeftOutPill /> : <SourcePill state={scopeStateOf(scope)} />}
      {scope.failure && (
        <p className={styles.why}>
          {scope.failingSince && (
            <>
              Since <Age at={scope.failingSince} />:{' '}
            </>
          )}
          {scope.failure}
        </p>
      )}
      {leftOut && (
        <p className={styles.why}>
          The last reading did not look at it. Is it still configured, and still
          there?
        </p>
      )}
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
