import { formatAge, formatInstant } from '../../format';

/** How long ago something was, with the exact time on hover. */
export function Age(props: { at: string | Date }) {
  const iso = typeof props.at === 'string' ? props.at : props.at.toISOString();
  return (
    <time dateTime={iso} title={formatInstant(props.at)}>
      {formatAge(props.at)}
    </time>
  );
}
