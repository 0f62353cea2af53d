import { Link } from '@backstage/ui';
import { useEntityTabPath } from '../../hooks';
import { scorecardTabRouteRef } from '../../routes';

/** A team by its name, leading to its scorecard. */
export function ScorecardLink(props: { groupRef: string; title: string }) {
  const { groupRef, title } = props;
  const path = useEntityTabPath(groupRef, scorecardTabRouteRef);
  return path ? <Link href={path}>{title}</Link> : <>{title}</>;
}
